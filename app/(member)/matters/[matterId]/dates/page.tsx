import { notFound } from "next/navigation";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { getMatterView } from "@/lib/overview/queries";
import { NearingNotice } from "../nearing-notice";
import { DeadlineArticle } from "./deadline-article";

/** Every day that counts in a matter, by the rule that sets it, with each step of the count. */
export default async function DatesPage({ params }: PageProps<"/matters/[matterId]/dates">) {
  const { matterId } = await params;
  if (!isId(matterId)) notFound();
  const matter = await asMember((tx, member) => getMatterView(tx, member, matterId));
  if (!matter) notFound();
  const { nearing, dated, today } = matter;
  return (
    <main id="content" className="mx-auto grid w-full max-w-[64rem] gap-10 px-5 py-8">
      <header className="grid gap-2">
        <h1 className="font-serif text-title font-semibold">Dates</h1>
        <p className="max-w-[68ch] text-soft">
          Counted from the day of service and from what the paper says, as it was confirmed. Mail adds no days. Days of
          rest that a court or your library has added are counted too, and an agreement moves a date only when it is in
          writing.
        </p>
      </header>
      {nearing && <NearingNotice matterId={matterId} nearing={nearing} attempts={matter.attempts} today={today} />}
      {dated.every(({ deadlines }) => deadlines.length === 0) && (
        <p className="max-w-[62ch]">
          No day is set here: nothing was read that names one, and no rule that the program holds counts one.
        </p>
      )}
      {dated
        .filter(({ deadlines }) => deadlines.length > 0)
        .map(({ id, title, deadlines }) => (
          <section key={id} aria-label={title} className="grid gap-6">
            <h2 className={dated.length > 1 ? "border-b border-rule pb-1 font-serif font-semibold" : "sr-only"}>
              {title}
            </h2>
            {deadlines.map((deadline) => (
              <DeadlineArticle key={deadline.key} deadline={deadline} today={today} />
            ))}
          </section>
        ))}
    </main>
  );
}
