import { notFound } from "next/navigation";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { getLettersView } from "@/lib/letters/letters-view";
import { getMatter } from "@/lib/matter/queries";
import { LettersSheet } from "./letters-sheet";

export default async function LettersPage({ params }: PageProps<"/matters/[matterId]/letters">) {
  const { matterId } = await params;
  if (!isId(matterId)) notFound();
  const found = await asMember(async (tx, member) => {
    const matter = await getMatter(tx, member.libraryId, matterId);
    return matter && { view: await getLettersView(tx, member, matterId) };
  });
  if (!found) notFound();
  return <LettersSheet view={found.view} />;
}
