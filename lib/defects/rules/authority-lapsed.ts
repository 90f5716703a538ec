import { dayWords } from "@/lib/deadlines/day-words";
import { daysBetween } from "@/lib/deadlines/days";
import { defineRule } from "@/lib/defects/define-rule";

const LAPSED_ON = "2020-03-15";
// "50 U.S.C. § 1861", "Section 215 of the USA PATRIOT Act"
const SECTION_215 = /1861|section 215/i;

export default defineRule({
  id: "authority-lapsed",
  group: "secrecy",
  title: "It cites law that has lapsed",
  instruments: ["fisa-order"],
  severity: "counsel",
  basis: ["policy:national-security", "usc50-1861", "usc50-1862"],
  cure: "Tell only counsel, and ask her: does it rest on an investigation begun before the lapse, and does it say so?",
  reads: ["authorities", "issuedOn"],
  fires({ authorities, issuedOn }) {
    if (!issuedOn || !(daysBetween(LAPSED_ON, issuedOn) > 0)) return false;
    const cited = (authorities ?? []).find((authority) => SECTION_215.test(authority));
    return (
      cited !== undefined &&
      `It cites ${cited}, and was issued ${dayWords(issuedOn)}. That law lapsed ${dayWords(LAPSED_ON)}; investigations begun before may still rest on it.`
    );
  },
});
