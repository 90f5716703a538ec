import type { Advice, EventKind, Invitation, OpinionSource, QuestionAnswer } from "@/lib/consultation/types";
import type { Label } from "./labels";

export const ADVICE_LABELS: Record<Advice, Label> = {
  release: { label: "Release", means: "Hand over what is asked, and no more." },
  "release-in-part": { label: "Release in part", means: "Hand over only the records that you name." },
  cure: { label: "Have it cured", means: "Ask the sender to put right what is wrong, before anything else." },
  object: { label: "Object", means: "Serve a written objection in time." },
  quash: { label: "Move to quash", means: "Ask the court to set it aside, or to limit it." },
  resist: { label: "Resist", means: "Hand nothing over until a court has decided." },
};

export const ANSWER_LABELS: Record<QuestionAnswer, string> = { yes: "Yes", no: "No", "in-part": "In part" };

export const DEFECT_ANSWER_LABELS: Record<"is-none" | "is-cured" | "stands", Label> = {
  stands: { label: "It stands", means: "It holds a release back until it is cured." },
  "is-none": { label: "It is none", means: "In law this is no defect of this paper." },
  "is-cured": { label: "It is cured", means: "It was one, and has been put right." },
};

export const SOURCE_LABELS: Record<OpinionSource, string> = {
  screen: "on her own page",
  letter: "by letter",
  "e-mail": "by e-mail",
  telephone: "by telephone",
  "in-person": "in person",
};

export const ROLE_LABELS: Record<Invitation["role"], string> = {
  "city-attorney": "City attorney",
  "personal-counsel": "Personal counsel",
  colleague: "Colleague",
};

export const EVENT_LABELS: Record<EventKind, string> = {
  asked: "Asked",
  opened: "Opened it",
  "no-conflict": "Said that she has no conflict of interest",
  declined: "Declined for a conflict of interest",
  reminded: "Reminded",
  renewed: "Invitation renewed",
  revoked: "Invitation withdrawn",
  called: "Called, and spoke with her",
  "no-answer": "Called: no answer",
  "handed-over": "Packet handed over",
  "link-handed-over": "Link made, to hand over in person",
  "colleague-asked": "Asked to bring in a colleague",
  "colleague-refused": "Colleague not invited",
  "taken-in": "Taken in",
};
