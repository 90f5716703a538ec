import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "donor-restricted",
  group: "counsel-should-ask",
  title: "Given on conditions",
  severity: "counsel",
  basis: ["policy:donor", "ia-22.7-14"],
  cure: "Show counsel the deed of gift, and hold back what its conditions cover.",
  fires: (_, { intake }) =>
    intake.donorRestricted === true &&
    "Some of what is sought was given to the library on conditions that may close it.",
});
