import { dayOf } from "@/lib/clock";
import { type StoredFinding, type StoredPaper, standingOf } from "@/lib/findings/queries";
import { FACT_KEYS, FINDING_KEYS } from "@/lib/findings/types";
import type { StoredReading } from "@/lib/text/queries";
import type { FactView, FileView, FindingView, PageView } from "./instrument-view";

interface Original {
  id: string;
  sha256: string | null;
  bytes: number | null;
  mediaType: string | null;
}

/** The files as they were served, each with why it could not be read; not what was typed in. */
export function filesView(
  instrumentId: string,
  originals: readonly Original[],
  reading: StoredReading | null,
): FileView[] {
  const failed = new Map((reading?.failedFiles ?? []).map(({ fileId, code, message }) => [fileId, { code, message }]));
  return originals
    .filter(({ mediaType }) => mediaType !== "text/plain")
    .map(({ id, sha256, bytes }) => ({
      id,
      sha256: sha256 ?? "",
      bytes: bytes ?? 0,
      href: `/api/instruments/${instrumentId}/files/${id}`,
      failure: failed.get(id) ?? null,
    }));
}

interface Picture {
  number: number;
  width: number;
  height: number;
}

interface ReadPage {
  number: number;
  source: "text-layer" | "ocr" | "blank";
  confidence: number;
  rotation: number;
}

/** Every page that has a picture, with what is known of it so far. */
export function pagesView(instrumentId: string, pictures: readonly Picture[], read: readonly ReadPage[]): PageView[] {
  const byNumber = new Map(read.map((page) => [page.number, page]));
  return pictures.map(({ number, width, height }) => {
    const page = byNumber.get(number);
    const address = `/api/instruments/${instrumentId}/pages/${number}`;
    return {
      number,
      picture: `${address}?size=page`,
      thumbnail: `${address}?size=thumb`,
      width,
      height,
      rotation: (page?.rotation ?? 0) as PageView["rotation"],
      state: !page ? "seen" : page.source === "blank" ? "blank" : "read",
      confidence: page?.confidence ?? null,
      source: page?.source ?? null,
    };
  });
}

/** A paper's findings and facts in their order, as they stand, with what was read and who decided otherwise. */
export function findingsView(
  { stored }: StoredPaper,
  house: { nameOf: (personId: string) => string; timeZone: string },
): { findings: FindingView[]; facts: FactView[] } {
  const byKey = new Map<string, StoredFinding>(stored.map((finding) => [finding.key, finding]));
  const view = (key: string) => {
    const finding = byKey.get(key);
    return finding ? [decidedView(finding, house)] : [];
  };
  return {
    findings: FINDING_KEYS.flatMap(view) as FindingView[],
    facts: FACT_KEYS.flatMap(view) as FactView[],
  };
}

function decidedView(
  finding: StoredFinding,
  { nameOf, timeZone }: { nameOf: (personId: string) => string; timeZone: string },
) {
  const { asRead, decision } = finding;
  const { value, status, evidence } = standingOf(finding);
  return {
    id: finding.id,
    key: finding.key,
    value,
    status,
    confidence: asRead.confidence,
    evidence,
    decision: decision && {
      kind: decision.kind,
      id: decision.id,
      by: nameOf(decision.decidedBy),
      on: dayOf(decision.decidedAt, timeZone),
      reason: decision.reason,
      before: { value: asRead.value, status: asRead.status, confidence: asRead.confidence },
    },
  };
}
