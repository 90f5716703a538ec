import { defineRule } from "@/lib/defects/define-rule";
import { claimsSilence } from "@/lib/defects/silence";

export default defineRule({
  id: "nsl-no-gag-cert",
  group: "secrecy",
  title: "Silence without a certified harm",
  instruments: ["national-security-letter"],
  severity: "counsel",
  basis: ["usc18-2709-c"],
  cure: "Keep silent until counsel has answered; she may ask the FBI for the certification.",
  reads: ["nondisclosure", "gagCert"],
  fires: ({ nondisclosure, gagCert }) =>
    claimsSilence(nondisclosure) &&
    gagCert === false &&
    "It tells the library to be silent, and does not certify any of the four harms that the law asks for.",
});
