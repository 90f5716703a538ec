import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "footage-shows-reading",
  group: "counsel-should-ask",
  title: "The footage shows what someone reads",
  severity: "counsel",
  basis: ["policy:video", "confidentiality"],
  cure: "Ask counsel whether that part is to be left out or covered.",
  reads: ["records"],
  records: () => ["video"],
  fires: (_, { sought, intake }) =>
    sought.includes("video") &&
    intake.footageShowsReading === true &&
    "The pictures show what a person reads or looks at on a screen, which may make them records of use.",
});
