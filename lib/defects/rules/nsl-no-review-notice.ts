import { defineRule } from "@/lib/defects/define-rule";
import { claimsSilence } from "@/lib/defects/silence";

export default defineRule({
  id: "nsl-no-review-notice",
  group: "secrecy",
  title: "No notice that a judge may review it",
  instruments: ["national-security-letter"],
  severity: "counsel",
  basis: ["usc18-2709-c", "usc18-3511"],
  cure: "Keep silent until counsel has answered; she may ask the FBI for a letter with the notice.",
  reads: ["nondisclosure", "reviewNotice"],
  fires: ({ nondisclosure, reviewNotice }) =>
    claimsSilence(nondisclosure) &&
    reviewNotice === false &&
    "It tells the library to be silent, and does not say that a judge may review this.",
});
