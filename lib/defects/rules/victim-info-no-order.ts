import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "victim-info-no-order",
  group: "issuer",
  title: "A victim's details, without the court's order",
  instruments: ["criminal-subpoena"],
  severity: "blocking",
  basis: ["frcrimp-17-c-3"],
  cure: "Ask for the court's order. The victim is told before it is made, and may be heard.",
  reads: ["victimData", "court"],
  consults: ["issuer"],
  fires({ victimData, court, issuer }) {
    if (!victimData || court?.jurisdiction !== "US" || issuer?.role === "judge" || issuer?.role === "magistrate")
      return false;
    return "It wants personal details of a victim, and no order of the court for them was found.";
  },
});
