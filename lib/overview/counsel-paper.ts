import type { Tx } from "@/db/client";
import { getPolicyVersionId } from "@/lib/consultation/queries";
import { getEvaluation } from "@/lib/defects/queries";
import { fileStore } from "@/lib/files/file-store";
import { getPapers, listOperative } from "@/lib/findings/queries";
import type { Day } from "@/lib/findings/types";
import { getStatement, listInstruments } from "@/lib/intake/queries";
import { groundWords } from "@/lib/policy/ground-words";
import { getPolicy } from "@/lib/policy/queries";
import { listNewestReadings, listPages, listPictures } from "@/lib/text/queries";
import { type InstrumentState, instrumentTitle, LISTED_FINDINGS, matterTitle, readingView } from "./instrument-state";
import type { FindingView, InstrumentView, PageView, PaperView } from "./instrument-view";
import { findingsView, pagesView } from "./paper-view";

/** A paper as counsel sees it: what it says and what was found in it, and nothing of the library's own people. */
export interface CounselPaper {
  matterId: string;
  instrumentId: string;
  /** `Subpoena, Prairie Crossing Homes v. Lombard`. */
  title: string;
  /** `Civil subpoena`. */
  kind: string;
  receivedOn: Day;
  reading: InstrumentView["reading"];
  pages: PageView[];
  /** The operative one first. */
  papers: Pick<PaperView, "index" | "kind" | "pages" | "findings" | "defects">[];
  /** What was said or typed, where there is no paper. */
  statement: string | null;
}

/** The paper that counsel was asked about, or `null` where it is not there for who asks. */
export async function getCounselPaper(
  tx: Tx,
  { libraryId, timeZone }: { libraryId: string; timeZone: string },
  matterId: string,
  instrumentId: string,
): Promise<CounselPaper | null> {
  const instrument = (await listInstruments(tx, libraryId, [matterId])).find(({ id }) => id === instrumentId);
  if (!instrument) return null;
  const [reading = null] = await listNewestReadings(tx, libraryId, [instrumentId]);
  const operative = (await listOperative(tx, reading ? [reading] : [], LISTED_FINDINGS)).get(instrumentId) ?? new Map();
  const state: InstrumentState = { instrument, reading, operative, defects: { blocking: 0, counsel: 0, advisory: 0 } };
  const versionId = await getPolicyVersionId(tx, matterId);
  if (!versionId) return null;
  const { pack } = await getPolicy(tx, libraryId, versionId);
  const defects = ((await getEvaluation(tx, libraryId, instrumentId))?.defects ?? []).map((defect) => ({
    ...defect,
    basis: defect.basis.map((ground) => groundWords(pack, ground)),
  }));
  const stored = reading ? await getPapers(tx, reading) : [];
  return {
    matterId,
    instrumentId,
    title: matterTitle(state),
    kind: instrumentTitle(state),
    receivedOn: instrument.receivedOn,
    reading: readingView(reading),
    pages: reading ? pagesView(instrumentId, await listPictures(tx, reading), await listPages(tx, reading)) : [],
    papers: stored.map((paper) => ({
      index: paper.index,
      kind: paper.findings.instrument.value,
      pages: paper.pages,
      findings: findingsView(paper, { nameOf: () => "the library", timeZone }).findings,
      defects: defects.filter((defect) => defect.paper === paper.index),
    })),
    statement: await getStatement(tx, fileStore(), instrument),
  };
}

/** Whom counsel might have a conflict with: what the paper says of who is in it. */
export function partiesOf(paper: CounselPaper): FindingView[] {
  const asked = new Set(["requester", "caption", "court", "issuer", "subjects"]);
  const findings = paper.papers[0]?.findings ?? [];
  return findings.filter(({ key, value }) => asked.has(key) && value !== null);
}
