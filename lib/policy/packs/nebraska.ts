import type { PolicyPack } from "../pack";
import { blank } from "./blank";

export const nebraska: PolicyPack = blank("nebraska", "NE", {
  says: "Most records are public. Nebraska lets the custodian withhold those that reveal who used the library.",
  question: "Has good cause been shown, and how should the library respond?",
});
