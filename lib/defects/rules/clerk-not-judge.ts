import { defineRule } from "@/lib/defects/define-rule";
import { ISSUER_ROLE_LABELS } from "@/messages/labels";

export default defineRule({
  id: "clerk-not-judge",
  group: "issuer",
  title: "Clerk or attorney, not a judge",
  instruments: ["civil-subpoena", "criminal-subpoena", "grand-jury-subpoena", "prosecutor-subpoena"],
  touches: "protected",
  severity(_, { pack, letterAlone }) {
    if (letterAlone) return "advisory";
    return pack.asks === "court-order" ? "blocking" : "counsel";
  },
  basis: ["policy:order", "confidentiality"],
  cure: "Ask the requester for an order that a judge has signed, upon a showing of good cause.",
  reads: ["issuer"],
  records: (_, { beyondLetter, protected: held }) => (beyondLetter.length ? beyondLetter : held),
  fires({ issuer }, { pack, policy, letterAlone }) {
    if (issuer?.role === "judge" || issuer?.role === "magistrate") return false;
    const by = issuer
      ? `It was issued by ${ISSUER_ROLE_LABELS[issuer.role]}, not by a judge.`
      : "No judge was found to have issued it.";
    if (letterAlone) return `${by} Only registration is sought, which has a test of its own.`;
    return pack.asks === "court-order"
      ? `${by} ${policy} asks for a court's order before these records are released.`
      : `${by} ${policy} takes process in form as enough; whether the law does is counsel's question.`;
  },
});
