import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "nsl-signer-rank",
  group: "secrecy",
  title: "Its signer's rank",
  instruments: ["national-security-letter"],
  severity: "counsel",
  basis: ["usc18-2709-b"],
  cure: "Tell only counsel; she may ask the FBI for a letter signed as the law asks.",
  reads: ["signerRankOk"],
  consults: ["issuer"],
  fires: ({ signerRankOk }) =>
    signerRankOk === false &&
    "Its signer is neither a Deputy Assistant Director or higher, nor a Special Agent in Charge.",
});
