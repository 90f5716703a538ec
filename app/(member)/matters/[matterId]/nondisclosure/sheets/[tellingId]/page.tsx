import Link from "next/link";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { gagSheet } from "@/lib/nondisclosure/gag-sheet";
import { getSilence } from "@/lib/nondisclosure/queries";

/** The gag sheet of one person, as it prints. */
export default async function GagSheetPage({
  params,
}: PageProps<"/matters/[matterId]/nondisclosure/sheets/[tellingId]">) {
  const { matterId, tellingId } = await params;
  if (!isId(matterId) || !isId(tellingId)) notFound();
  const sheet = await asMember(async (tx, member) => {
    const silence = await getSilence(tx, member, matterId);
    const person = silence?.told.find(({ id }) => id === tellingId);
    return silence && person ? gagSheet(member.library.name, person, silence.bars) : null;
  });
  if (!sheet) notFound();
  return (
    <main id="content" className="mx-auto grid w-full max-w-[46rem] gap-6 px-5 py-8 print:max-w-none print:p-0">
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2 print:hidden">
        <Link prefetch={false} href={`/matters/${matterId}/nondisclosure`} className="link">
          Silence
        </Link>
        <ButtonLink tone="quiet" href={`/api/matters/${matterId}/gag-sheets/${tellingId}`}>
          As a PDF
        </ButtonLink>
        <p className="w-full text-note text-soft">
          Print it, hand it over in person, have it signed, scan it back. It names no patron, no record and no case.
        </p>
      </div>
      <article className="grid gap-5 font-serif">
        <h1 className="text-title font-semibold">{sheet.title}</h1>
        <p>
          {sheet.to}
          <br />
          {sheet.ground}
        </p>
        {sheet.parts.map(({ heading, sentences }) => (
          <section key={heading} className="grid gap-1">
            <h2 className="font-semibold">{heading}</h2>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        ))}
        <section className="grid gap-6">
          <p>{sheet.promise}</p>
          <div className="grid grid-cols-2 gap-x-8 gap-y-10 pt-6 font-sans text-note text-soft">
            {["Signature", "Date", "Name, in print", "Told by"].map((line) => (
              <p key={line} className="border-t border-ink pt-1">
                {line}
              </p>
            ))}
          </div>
        </section>
      </article>
    </main>
  );
}
