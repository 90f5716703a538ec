import { notFound } from "next/navigation";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { lawToday } from "@/lib/nondisclosure/law-today";
import { getSilence } from "@/lib/nondisclosure/queries";
import { readSecrecyPaper } from "@/lib/overview/secrecy-paper";
import { getPolicy } from "@/lib/policy/queries";
import { SilenceSheet } from "./silence-sheet";

export default async function NondisclosurePage({ params }: PageProps<"/matters/[matterId]/nondisclosure">) {
  const { matterId } = await params;
  if (!isId(matterId)) notFound();
  const found = await asMember(async (tx, member) => {
    const silence = await getSilence(tx, member, matterId);
    if (!silence) return null;
    const paper = await readSecrecyPaper(tx, member, matterId);
    const { pack } = await getPolicy(tx, member.libraryId, silence.policyVersionId);
    const authorities = silence.bars.filter(({ ended }) => !ended).map(({ authority }) => authority);
    const facts = paper ?? { kind: null, issuedOn: null, gagCert: null, reviewNotice: null, text: "" };
    const notes = (authorities.length > 0 ? authorities : [null]).flatMap((one) => lawToday(one, facts, pack));
    return { silence, notes: notes.filter((note, index) => notes.findIndex(({ id }) => id === note.id) === index) };
  });
  if (!found) notFound();
  return <SilenceSheet {...found} />;
}
