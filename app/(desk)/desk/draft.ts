import type { DeskPath } from "@/lib/incident/steps";
import type { ReportBody, ReportKind, SilenceAnswer } from "@/lib/incident/types";

/** A report as it is being made. It lives in this tab until it is sent: a reload keeps it, closing the tab forgets it. */
export interface Draft extends ReportBody {
  /** Made with the page: the same report sent twice is taken once. */
  submission: string;
  silence: SilenceAnswer | null;
  path: DeskPath | null;
  /** From 0, within the path. */
  step: number;
  kind: ReportKind | null;
}

const PLACE = "good-cause-desk";

export function emptyDraft(submission: string): Draft {
  return {
    submission,
    silence: null,
    path: null,
    step: 0,
    kind: null,
    agency: "",
    name: "",
    badge: "",
    callBack: "",
    identified: "not-said",
    asked: "",
    happened: "",
    served: "",
    taken: [],
    receipt: "",
    at: "",
  };
}

/** What was being written in this tab, or null. A browser that keeps nothing costs nothing but a reload's safety. */
export function readDraft(): Draft | null {
  try {
    const kept = sessionStorage.getItem(PLACE);
    return kept ? { ...emptyDraft(""), ...(JSON.parse(kept) as Draft) } : null;
  } catch {
    return null;
  }
}

export function writeDraft(draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(PLACE, JSON.stringify(draft));
    else sessionStorage.removeItem(PLACE);
  } catch {
    // Full, or forbidden: the page itself still has it.
  }
}

/** The report's fields as they are sent. */
export function fieldsOf(draft: Draft): Record<string, string> {
  const { path: _path, step: _step, taken, kind, silence, ...rest } = draft;
  return {
    ...rest,
    kind: kind ?? "visit",
    silence: silence ?? "not-said",
    taken: JSON.stringify(taken.filter(({ what }) => what.trim())),
  };
}
