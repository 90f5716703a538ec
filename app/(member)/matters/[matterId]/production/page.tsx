import { notFound } from "next/navigation";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { listReports } from "@/lib/incident/queries";
import { getMatter, listNames, mayDecide } from "@/lib/matter/queries";
import { takenAtTheDesk } from "@/lib/overview/taken-at-the-desk";
import { gate } from "@/lib/production/gate";
import { getGateFacts, listConsents, listHandOvers, listStatements } from "@/lib/production/queries";
import { ReleaseSheet } from "./release-sheet";

export default async function ProductionPage({ params }: PageProps<"/matters/[matterId]/production">) {
  const { matterId } = await params;
  if (!isId(matterId)) notFound();
  const found = await asMember(async (tx, { libraryId, library: { timeZone } }) => {
    const matter = await getMatter(tx, libraryId, matterId);
    const facts = matter && (await getGateFacts(tx, matterId));
    if (!facts) return null;
    const place = { libraryId, matterId };
    const handOvers = await listHandOvers(tx, place);
    return {
      matterId,
      today: facts.today,
      concluded: matter.concludedAt !== null,
      gate: gate(facts),
      facts,
      decides: await mayDecide(tx, matterId),
      handOvers,
      takings: takenAtTheDesk(await listReports(tx, libraryId, matterId), handOvers, timeZone),
      consents: await listConsents(tx, place),
      statements: (await listStatements(tx, place)).filter((one) => one.instrumentId === facts.paper?.id),
      names: Object.fromEntries(await listNames(tx, libraryId)),
    };
  });
  if (!found) notFound();
  return <ReleaseSheet {...found} />;
}
