import { dayOf } from "@/lib/clock";
import { type Authorities, authoritiesOn } from "@/lib/consultation/authorities";
import { type Thread, toThreads } from "@/lib/consultation/threads";
import type { DefectAnswer, Opinion, StoredComment } from "@/lib/consultation/types";
import type { Day } from "@/lib/findings/types";
import { FACT_LABELS, FINDING_LABELS } from "@/messages/labels";
import type { CounselPaper } from "./counsel-paper";
import type { DefectView } from "./instrument-view";

/** A remark's thread as both sides read it. */
export interface ThreadView extends Omit<Thread, "remarks" | "resolved"> {
  /** `Page 2`, `Due`, `Clerk or attorney, not a judge`, `In general`. */
  about: string;
  remarks: { id: string; by: string; byCounsel: boolean; body: string; on: Day }[];
  resolved: { by: string; on: Day } | null;
}

/** A defect with what speaks for it and against it, and what counsel has answered. */
export interface AnsweredDefect extends DefectView {
  paper: number;
  authorities: Authorities | null;
  answer: (Pick<DefectAnswer, "answer" | "reasons" | "by" | "inWriting"> & { on: Day }) | null;
}

/** An opinion as it is shown: a plain value, with the question beside each answer. */
export type OpinionView = Omit<Opinion, "recordedAt" | "recordedBy"> & {
  recordedOn: Day;
  /** The member who wrote it down, by name; `null` where counsel wrote it herself, or to counsel. */
  writtenDownBy: string | null;
  /** It came when the library had already decided. */
  later: boolean;
};

/** The threads of a matter, in the order in which they were begun. */
export function threadsView(
  rows: readonly StoredComment[],
  timeZone: string,
  defects: readonly Pick<DefectView, "rule" | "title">[],
): ThreadView[] {
  return toThreads(rows).map(({ remarks, resolved, ...thread }) => ({
    ...thread,
    about: aboutWords(thread, defects),
    remarks: remarks.map(({ at, ...remark }) => ({ ...remark, on: dayOf(at, timeZone) })),
    resolved: resolved && { by: resolved.by, on: dayOf(resolved.at, timeZone) },
  }));
}

function aboutWords(
  { place, subject, page }: Pick<Thread, "place" | "subject" | "page">,
  defects: readonly Pick<DefectView, "rule" | "title">[],
): string {
  const on = page ? `page ${page}` : null;
  if (place === "page") return `Page ${page}`;
  if (place === "finding" && subject) {
    const labels: Record<string, { label: string }> = { ...FINDING_LABELS, ...FACT_LABELS };
    return [labels[subject]?.label ?? "What it says", on].filter(Boolean).join(", ");
  }
  if (place === "defect")
    return defects.find(({ rule }) => rule === subject)?.title ?? "A defect that is no longer there";
  return "In general";
}

/** The defects of each paper of an instrument, with counsel's answers. */
export function answeredDefects(
  paper: CounselPaper,
  answers: readonly DefectAnswer[],
  timeZone: string,
): AnsweredDefect[] {
  return paper.papers.flatMap(({ index, defects }) =>
    defects.map((defect) => {
      const answer = answers.find(
        (each) => each.instrumentId === paper.instrumentId && each.paper === index && each.rule === defect.rule,
      );
      return {
        ...defect,
        paper: index,
        authorities: authoritiesOn(defect.basis),
        answer: answer
          ? {
              answer: answer.answer,
              reasons: answer.reasons,
              by: answer.by,
              inWriting: answer.inWriting,
              on: dayOf(answer.answeredAt, timeZone),
            }
          : null,
      };
    }),
  );
}

/** Opinions as they are shown, the newest first. */
export function opinionViews(
  opinions: readonly Opinion[],
  house: { timeZone: string; decidedAt: Date | null; nameOf: (personId: string) => string | null },
): OpinionView[] {
  return opinions.map(({ recordedAt, recordedBy, ...opinion }) => ({
    ...opinion,
    recordedOn: dayOf(recordedAt, house.timeZone),
    writtenDownBy: recordedBy && house.nameOf(recordedBy),
    later: house.decidedAt !== null && recordedAt > house.decidedAt,
  }));
}
