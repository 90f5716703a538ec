import { describe, expect, test } from "vitest";
import type { Rule } from "@/lib/defects/define-rule";
import { evaluate } from "@/lib/defects/evaluate";
import type { Severity } from "@/lib/defects/types";
import type { InstrumentKind, RecordCategory } from "@/lib/findings/types";
import { type PaperCase, paper } from "./sound-paper";

/** What a case expects of the defect besides that it is there. */
interface Expected {
  severity?: Severity;
  says?: RegExp;
  records?: RecordCategory[];
  cites?: string;
}

type FiringCase = PaperCase & { expect?: Expected };

/** Words that the program never says to a librarian. */
export const NEVER_SAID = /\b(invalid|illegal|unlawful|oops|error)\b/i;

/**
 * Tries one rule alone on papers that differ from a sound one in one respect. `on` is the kind of the sound paper:
 * by default a civil subpoena, or the first kind of which the rule speaks.
 */
export function testRule(
  rule: Rule,
  cases: {
    on?: InstrumentKind;
    sound?: PaperCase;
    fires: Record<string, FiringCase>;
    silent: Record<string, PaperCase>;
  },
) {
  const kinds = rule.instruments;
  const on = cases.on ?? (kinds && !kinds.includes("civil-subpoena") ? kinds[0] : "civil-subpoena") ?? "other";
  const judge = (differs: PaperCase) => {
    const merged = { ...cases.sound, ...differs };
    return evaluate(
      paper(merged.instrument && typeof merged.instrument === "string" ? merged.instrument : on, merged),
      [rule],
    );
  };

  describe(rule.id, () => {
    test("a sound paper has nothing of it", () => {
      expect(judge({})).toEqual([]);
    });

    test.each(Object.entries(cases.fires))("fires: %s", (_, { expect: expected = {}, ...differs }) => {
      const [defect] = judge(differs);
      expect(defect).toMatchObject({ rule: rule.id, unreadable: false });
      if (!defect) return;
      expect(defect.reason).toMatch(/^\S.*\.$/s);
      expect(defect.cure).toMatch(/^\S.*[.?]$/s);
      expect(defect.basis.length).toBeGreaterThan(0);
      expect(`${defect.title} ${defect.reason} ${defect.cure}`).not.toMatch(NEVER_SAID);
      if (expected.severity) expect(defect.severity).toBe(expected.severity);
      if (expected.says) expect(defect.reason).toMatch(expected.says);
      if (expected.records) expect(defect.records).toEqual(expected.records);
      if (expected.cites) expect(defect.basis.join("; ")).toContain(expected.cites);
    });

    test.each(Object.entries(cases.silent))("silent: %s", (_, differs) => {
      const spoken = judge(differs).filter((defect) => !defect.unreadable);
      expect(spoken).toEqual([]);
    });
  });
}
