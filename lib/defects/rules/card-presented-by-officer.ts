import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "card-presented-by-officer",
  group: "counsel-should-ask",
  title: "A card shown is not consent",
  touches: "protected",
  severity: "blocking",
  basis: ["policy:consent", "confidentiality"],
  cure: "Ask for process, or for the cardholder's own consent in writing.",
  fires: (_, { intake }) =>
    intake.cardPresented === true &&
    "An officer showed a card or gave its number. In an investigation that is no consent of its holder.",
});
