import type { PolicyPack } from "../pack";
import { blank } from "./blank";

export const iowa: PolicyPack = blank("iowa", "IA", {
  says: "Most records are public under Iowa Code chapter 22. Records that identify a patron by what she asked for or borrowed are not.",
  question: "Does it meet what Iowa Code § 22.7(13) asks, and how should the library respond?",
});
