import Link from "next/link";
import { notFound } from "next/navigation";
import { asMember } from "@/lib/auth/actor";
import { dayWords } from "@/lib/deadlines/day-words";
import { isId } from "@/lib/ids";
import { getSilence } from "@/lib/nondisclosure/queries";
import { toldList } from "@/lib/nondisclosure/told-list";

/** The list of the persons told, as it is handed to the authority that asks for it. */
export default async function ToldListPage({ params }: PageProps<"/matters/[matterId]/nondisclosure/list">) {
  const { matterId } = await params;
  if (!isId(matterId)) notFound();
  const found = await asMember(async (tx, member) => {
    const silence = await getSilence(tx, member, matterId);
    return silence?.decides ? { silence, library: member.library.name } : null;
  });
  if (!found) notFound();
  const { silence, library } = found;
  const standing = silence.bars.filter(({ ended }) => !ended);
  const list = toldList(silence.told, standing[0]?.authority ?? "none-found");
  return (
    <main id="content" className="mx-auto grid w-full max-w-[52rem] gap-6 px-5 py-8 print:max-w-none print:p-0">
      <div className="grid gap-2 print:hidden">
        <Link prefetch={false} href={`/matters/${matterId}/nondisclosure`} className="link justify-self-start">
          Silence
        </Link>
        <p className="max-w-[68ch] border-l-4 border-counsel py-1 pl-4">{list.caution} Print this page.</p>
        {list.leftOut && (
          <p className="max-w-[68ch] border-l-4 border-hair py-1 pl-4">
            The attorney is left out. {list.leftOut} How many are left out is not said on the list.
          </p>
        )}
      </div>
      <article className="grid gap-4 font-serif">
        <h1 className="text-title font-semibold">Persons told</h1>
        <p>
          {library}, {dayWords(silence.today)}
        </p>
        <table className="w-full border-collapse text-left max-sm:text-note">
          <thead>
            <tr className="border-b border-rule">
              <th className="py-1 pr-3 font-semibold">Name</th>
              <th className="py-1 pr-3 font-semibold">Office</th>
              <th className="py-1 pr-3 font-semibold">Ground</th>
              <th className="py-1 font-semibold">Told on</th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map(({ name, office, ground, toldOn }) => (
              <tr key={`${name} ${toldOn} ${ground}`} className="border-b border-hair align-top">
                <td className="py-2 pr-3">{name}</td>
                <td className="py-2 pr-3">{office}</td>
                <td className="py-2 pr-3">{ground}</td>
                <td className="py-2 sm:whitespace-nowrap">{dayWords(toldOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {list.leftOut && <p className="text-note">This list is made as 18 U.S.C. § 2709(c)(2)(D) asks for it.</p>}
      </article>
    </main>
  );
}
