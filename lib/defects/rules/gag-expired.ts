import { dayWords } from "@/lib/deadlines/day-words";
import { daysBetween } from "@/lib/deadlines/days";
import { defineRule } from "@/lib/defects/define-rule";
import { nondisclosureLaw } from "@/lib/law/nondisclosure";

export default defineRule({
  id: "gag-expired",
  group: "secrecy",
  title: "The time of silence had passed",
  severity: "counsel",
  basis: ({ nondisclosure }) => [
    "policy:counsel",
    ...(nondisclosure?.authority ?? [])
      .map((authority) => nondisclosureLaw(authority).law)
      .filter((law) => law !== null),
  ],
  cure: "Stay silent until counsel has confirmed that it has ended and was not renewed.",
  reads: ["nondisclosure"],
  fires({ nondisclosure }, { receivedOn }) {
    const until = nondisclosure?.until;
    return (
      !!until &&
      daysBetween(until, receivedOn) > 0 &&
      `The silence it speaks of ended ${dayWords(until)}, before it was received.`
    );
  },
});
