import { defineRule } from "@/lib/defects/define-rule";
import { milesBetween, placeIn } from "@/lib/law/courts/cities";

const REACH = 100;

export default defineRule({
  id: "beyond-100-miles",
  group: "form",
  title: "The place is more than a hundred miles away",
  instruments: ["civil-subpoena"],
  severity: "counsel",
  basis: ["frcp-45-c-2-a", "frcp-45-d-3-a"],
  cure: "Ask the attorney for a place nearer by, or to take the records by mail or as a file. Object in writing in time.",
  reads: ["returnPlace", "court"],
  fires({ returnPlace, court }, { library }) {
    if (court?.jurisdiction !== "US" || !returnPlace || !library || /@|\b(?:e-?mail|electronic)/i.test(returnPlace))
      return false;
    const there = placeIn(returnPlace);
    const here = placeIn(`${library.city}, ${library.state}`);
    if (!there || !here) return false;
    const miles = milesBetween(here, there);
    // The straight line from town to town: what is close to the limit, somebody else must measure.
    if (miles < REACH + 10) return false;
    return `${there.name} is some ${Math.round(miles / 10) * 10} miles from ${here.name}.`;
  },
});
