import { defineRule } from "@/lib/defects/define-rule";
import { allBut } from "@/lib/defects/instrument-groups";

export default defineRule({
  id: "gag-asserted-no-authority",
  group: "secrecy",
  title: "Silence is asked for, not ordered",
  instruments: allBut("national-security-letter", "fisa-order"),
  severity: "advisory",
  basis: ["policy:counsel", "frcrimp-6-e-2", "usc18-2705-b"],
  cure: "Tell nobody until counsel has answered, and ask the requester for the law or the order that binds the library.",
  reads: ["nondisclosure"],
  fires: ({ nondisclosure }) =>
    nondisclosure?.imposed === "requested" &&
    "It asks for silence. No order, and no law that binds the library, was found in it.",
});
