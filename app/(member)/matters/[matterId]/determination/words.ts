import type { DeterminationKind } from "@/lib/determination/types";

/** What the library can decide, in the words of the page. */
export const KIND_WORDS: Record<DeterminationKind, { label: string; means: string }> = {
  release: { label: "Release", means: "All that was asked for, and nothing beyond." },
  "release-in-part": { label: "Release in part", means: "Some of the records, named." },
  refuse: { label: "Refuse", means: "Nothing is released." },
  resist: { label: "Resist", means: "Until good cause has been shown in a competent court." },
  refer: { label: "Refer", means: "To whom it belongs: the city, another office." },
  "none-found": { label: "None found", means: "A search was made, and says where and by whom." },
  "held-by-another": { label: "Held by another", means: "A vendor or a consortium has them." },
  preserved: { label: "Preserve only", means: "Records are kept as they are; nothing is handed over." },
  withdrawn: { label: "Withdrawn", means: "Who asked took it back." },
  "taken-under-warrant": { label: "Taken under a warrant", means: "They took; the library did not release." },
  "refused-at-the-desk": { label: "Refused at the desk", means: "Asked for by word of mouth, and refused." },
};

export const CHANGED_MEANWHILE =
  "Meanwhile somebody else has decided, another paper has come or counsel has advised. What is new stands above. What you typed is still here: look at both, then send it again.";
