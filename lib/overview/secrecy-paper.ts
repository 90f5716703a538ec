import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { getMatterKey } from "@/lib/files/queries";
import { Paper } from "@/lib/findings/paper";
import { getPapers } from "@/lib/findings/queries";
import type { Finding } from "@/lib/findings/types";
import { listInstruments } from "@/lib/intake/queries";
import { getNewestReading, readPages } from "@/lib/text/queries";

/** What a matter's newest paper says of silence, as far as it was read; `null` where the matter has no paper. */
export async function readSecrecyPaper(tx: Tx, { libraryId }: Member, matterId: string) {
  const instruments = await listInstruments(tx, libraryId, [matterId]);
  const instrument = instruments.find(({ id }) => !instruments.some(({ supersedes }) => supersedes === id));
  if (!instrument) return null;
  const reading = await getNewestReading(tx, libraryId, instrument.id);
  const paper = reading ? (await getPapers(tx, reading))[0] : undefined;
  const key = reading && (await getMatterKey(tx, libraryId, matterId));
  const text = reading && key && reading.round > 0 ? new Paper(await readPages(tx, reading, key)).text : "";
  const said = <T>(finding: Finding<T> | undefined): T | null => (finding?.status === "read" ? finding.value : null);
  return {
    instrumentId: instrument.id,
    text,
    kind: said(paper?.findings.instrument),
    issuedOn: said(paper?.findings.issuedOn),
    issuer: said(paper?.findings.issuer),
    court: said(paper?.findings.court),
    nondisclosure: said(paper?.findings.nondisclosure),
    gagCert: said(paper?.facts.gagCert),
    reviewNotice: said(paper?.facts.reviewNotice),
  };
}
