import { defineFinder, read } from "../define-finder";
import type { RecordCategory } from "../types";

// 18 U.S.C. § 2709(b): name, address, length of service, and toll billing records.
const WITHIN = new Set<RecordCategory>(["registration", "accounts-due"]);

/** Whether a national security letter wants more than name, address, length of service and billing. */
export default defineFinder({
  key: "excessScope",
  needs: ["instrument", "records"],
  find(_paper, { instrument, records }) {
    if (instrument.value !== "national-security-letter") return read(false, 0.97, []);
    const beyond = (records.value ?? []).filter((category) => !WITHIN.has(category));
    if (!beyond.length) return read(false, 0.92, []);
    return read(
      true,
      0.93,
      records.evidence.filter((e) => beyond.some((category) => e.of === `records.${category}`)),
    );
  },
});
