import type { MatterProgress } from "./next-step";

/** Where a matter stands, in one word or two, and what the word means: the whole set, and no other is ever shown. */
export const STATUSES = {
  silence: { label: "Silence first", means: "The question of silence is not answered yet." },
  reading: { label: "Being read", means: "The program is reading the paper." },
  "not-read": { label: "Not read", means: "The paper could not be read; somebody types in what it says." },
  "under-warrant": {
    label: "Under warrant",
    means: "Officers take what the warrant lists. The library does not release.",
  },
  "to-confirm": { label: "To be confirmed", means: "The custodian has not yet confirmed what the paper says." },
  "to-counsel": { label: "For counsel", means: "There are questions that counsel has not been asked." },
  "with-counsel": { label: "With counsel", means: "Counsel has been asked, and has not advised yet." },
  "to-cure": {
    label: "To be cured",
    means: "The requester was told what is wanting. Nothing is released until it is cured.",
  },
  board: { label: "Before the Board", means: "The Board is to vote on it." },
  resisting: { label: "Resisting", means: "The library resists until good cause has been shown in a competent court." },
  "to-decide": { label: "To be decided", means: "The custodian decides, in writing." },
  "to-release": {
    label: "To be handed over",
    means: "The decision to release is signed; nothing has left the library yet.",
  },
  decided: { label: "Decided", means: "The decision is signed. The matter can be closed." },
  closed: { label: "Closed", means: "The matter is closed." },
  purged: { label: "Purged", means: "What it held is destroyed. Its certificate is kept." },
} as const;
export type Status = keyof typeof STATUSES;

/** The one status of a matter. Resisting outlasts every step before a court has spoken. */
export function statusOf(matter: MatterProgress): Status {
  const { course } = matter;
  if (matter.closed) return matter.kept === "purged" ? "purged" : "closed";
  if (matter.silence === null) return "silence";
  if (course.determination?.signed) return afterDecision(matter);
  if (course.objectedOn) return "resisting";
  if (matter.reading === "waiting" || matter.reading === "reading") return "reading";
  if (matter.reading === "failed" && matter.toConfirm > 0) return "not-read";
  if (matter.kind === "search-warrant") return "under-warrant";
  if (matter.toConfirm > 0) return "to-confirm";
  if (course.consultation === "asked") return "with-counsel";
  if (course.consultation === "of-earlier-paper") return "to-counsel";
  if (course.board === "before") return "board";
  if (course.cure && !course.cure.answered) return "to-cure";
  if (course.consultation === "not-asked" && (matter.silence === "not-sure" || matter.blocking + matter.forCounsel > 0))
    return "to-counsel";
  return "to-decide";
}

function afterDecision({ course }: MatterProgress): Status {
  const { kind } = course.determination!;
  if (kind === "resist") return "resisting";
  return (kind === "release" || kind === "release-in-part") && !course.handedOverOn ? "to-release" : "decided";
}
