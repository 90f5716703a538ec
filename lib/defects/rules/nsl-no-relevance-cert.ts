import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "nsl-no-relevance-cert",
  group: "secrecy",
  title: "Relevance is not certified",
  instruments: ["national-security-letter"],
  severity: "counsel",
  basis: ["usc18-2709-b"],
  cure: "Tell only counsel; she may ask the FBI for a letter that certifies it.",
  reads: ["relevanceCert"],
  fires: ({ relevanceCert }) =>
    relevanceCert === false && "It does not certify that the records are relevant to an authorized investigation.",
});
