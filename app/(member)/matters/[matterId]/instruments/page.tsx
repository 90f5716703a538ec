import { notFound, redirect } from "next/navigation";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { getMatterView } from "@/lib/overview/queries";
import { PaperList } from "../paper-list";

/** The papers of a matter; where there is one alone, that one. */
export default async function PapersPage({ params }: PageProps<"/matters/[matterId]/instruments">) {
  const { matterId } = await params;
  if (!isId(matterId)) notFound();
  const matter = await asMember((tx, member) => getMatterView(tx, member, matterId));
  if (!matter) notFound();
  const [first, ...others] = matter.instruments;
  if (first && others.length === 0) redirect(`/matters/${matterId}/instruments/${first.id}`);
  return (
    <main id="content" className="mx-auto grid w-full max-w-[64rem] gap-8 px-5 py-8">
      <h1 className="font-serif text-title font-semibold">Papers</h1>
      <PaperList matter={matter} />
    </main>
  );
}
