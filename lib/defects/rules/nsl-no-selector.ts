import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "nsl-no-selector",
  group: "secrecy",
  title: "The letter names nobody",
  instruments: ["national-security-letter"],
  severity: "counsel",
  basis: ["usc18-2709-b"],
  cure: "Tell only counsel; she may ask the FBI for a letter that names a person, number or account.",
  reads: ["subjects"],
  fires: ({ subjects }) => !subjects?.length && "No person, entity, number or account was found that it is about.",
});
