import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "@/lib/defects/evaluate";
import type { InstrumentKind } from "@/lib/findings/types";
import { readToMe } from "@/lib/overview/read-to-me";
import { arbitraryPaper } from "../support/arbitrary-paper";
import { goodCause, type PaperCase, paper, unreadable } from "../support/sound-paper";
import { NEVER_SAID } from "../support/test-rule";

function reading(kind: InstrumentKind, differs: PaperCase = {}, today = "2026-03-02") {
  const input = paper(kind, differs);
  return readToMe({ ...input, defects: evaluate(input), today });
}

const FEDERAL = { name: "United States District Court for the Southern District of Iowa", jurisdiction: "US" };
const CLERK = { issuer: { role: "clerk" as const, name: null }, findingLevel: "F1" as const };
const SILENT = goodCause({ rationalConnection: "absent", cogentAndCompelling: "absent" });

describe("a litigant's subpoena", () => {
  const [who, when, judge, missing, today] = reading("civil-subpoena", {
    ...CLERK,
    court: FEDERAL,
    goodCause: SILENT,
    justiceAgency: false,
    requester: { name: "Jane Roe", agency: "Roe & Roe", phone: null, email: null },
  });

  test("says who wants what of whom", () => {
    expect(who).toBe(
      "Jane Roe (Roe & Roe) wants the records of circulation, about Ann Lee, from 1 Jan 2025 to 30 Jun 2025. This is a civil subpoena.",
    );
  });

  test("says by when, and until when one may object", () => {
    expect(when).toBe(
      "It is due Wed 1 Apr 2026, in 30 days. An objection in writing is due Mon 16 Mar 2026, in 14 days.",
    );
  });

  test("says in words what a judge decided", () => {
    expect(judge).toBe("No judge has decided anything: a clerk or an attorney issued it.");
  });

  test("names what is missing", () => {
    expect(missing).toBe(
      "2 things hold up a release: clerk or attorney, not a judge; no judicial determination. 1 question is for counsel.",
    );
  });

  test("ends with what to do today", () => {
    expect(today).toBe(
      "Hand nothing over yet, keep the records from being deleted, and ask the city attorney or personal legal counsel today whether to object by Mon 16 Mar 2026, in 14 days.",
    );
  });

  test("once its time has passed, says so", () => {
    expect(reading("civil-subpoena", { court: FEDERAL }, "2026-04-03")[1]).toBe(
      "It was due Wed 1 Apr 2026, 2 days ago. The time to object in writing ended Mon 16 Mar 2026.",
    );
  });
});

describe("a search warrant", () => {
  test("they take, you do not release", () => {
    const [, when, judge, , today] = reading("search-warrant", { goodCause: SILENT, findingLevel: "F4" });
    expect(when).toBe("Officers may act on it at once, and until Mon 9 Mar 2026, in 7 days.");
    expect(judge).toContain("A judge found probable cause for the search");
    expect(today).toBe(
      "They take, you do not release: do not consent to more, do not obstruct, and call the city attorney or personal legal counsel now.",
    );
  });

  test("what is missing is for the record", () => {
    expect(reading("search-warrant", { fishing: true })[3]).toBe(
      "For the record, and for counsel: asks for whoever, not for a person.",
    );
  });
});

describe("what to do today", () => {
  test.each([
    [
      "court-order",
      {},
      "Send it to the city attorney or personal legal counsel today: comply, or move the court by Wed 1 Apr 2026, in 30 days; silence is no option.",
    ],
    ["court-order", { proposed: true }, "Hand nothing over, and ask for the paper that the judge signed."],
    ["application", {}, "Hand nothing over, and ask for the paper that the judge signed."],
    [
      "national-security-letter",
      {},
      "Tell nobody but the city attorney or personal legal counsel. Hand nothing over until counsel has answered.",
    ],
    ["preservation-request", {}, "Stop the deletion of these records, hand nothing over, and ask counsel."],
    ["discovery-request", {}, "Hand nothing over; ask counsel to answer that the library is no party."],
    ["administrative-warrant", {}, "Hand nothing over, open no staff area, and call counsel: no judge signed this."],
    ["written-request", {}, "Explain the policy, hand nothing over, and ask for what is missing."],
    [
      "written-request",
      { records: ["registration"] },
      "Decide whether it is necessary: the Director may release registration on such a letter, or bring it to the Board.",
    ],
    [
      "written-request",
      { pack: "cresco", records: ["video"] },
      "These records are open by the policy: log it, have the custodian agree, and hand them over.",
    ],
    ["open-records-request", {}, "Release what is public, and say in writing what is withheld and why."],
    ["other", {}, "Read it, and say what kind of paper it is."],
  ] as [InstrumentKind, PaperCase, string][])("of a %s %o", (kind, differs, words) => {
    expect(reading(kind, differs)[4]).toBe(words);
  });

  test("silence comes first, even where it could not be read whether it is asked for", () => {
    const words = "Tell nobody but the city attorney or personal legal counsel. ";
    expect(reading("civil-subpoena", { nondisclosure: unreadable })[4].startsWith(words)).toBe(true);
    const asked = { imposed: "requested" as const, authority: [], until: null };
    expect(reading("grand-jury-subpoena", { nondisclosure: asked })[4].startsWith(words)).toBe(true);
  });
});

describe("what a judge decided", () => {
  test.each([
    [{}, "A judge found a rational connection to a legitimate end, and a cogent and compelling need."],
    [
      { goodCause: goodCause({ cogentAndCompelling: "asserted" }) },
      "A judge found a rational connection to a legitimate end, and said nothing of a cogent and compelling need.",
    ],
    [
      { goodCause: SILENT, findingLevel: "F3" },
      "A judge signed on the applicant's certificate, and weighed no evidence.",
    ],
    [{ findingLevel: unreadable }, "What a judge has decided could not be read: look at the page."],
    [{ signature: "unsigned" }, "No judge has decided anything that can be seen: the line for the judge is empty."],
    [{ proposed: true }, "No judge has decided anything yet: this is only asked for."],
  ] as [PaperCase, string][])("%o", (differs, words) => {
    expect(reading("court-order", differs)[2]).toBe(words);
  });

  test("a refusal is said to be one", () => {
    const input = paper("court-order", { goodCause: SILENT });
    input.findings.goodCause.status = "denied";
    expect(readToMe({ ...input, defects: [], today: "2026-03-02" })[2]).toContain("refused it");
  });
});

describe("the three silences", () => {
  test("not found and unreadable differ in who, what and when", () => {
    const lost = reading("criminal-subpoena", {
      requester: null,
      records: null,
      subjects: null,
      period: null,
      returnOn: null,
    });
    const spoiled = reading("criminal-subpoena", {
      requester: unreadable,
      records: unreadable,
      subjects: unreadable,
      period: unreadable,
      returnOn: unreadable,
    });
    expect(lost[0]).toBe(
      "Someone whose name was not found wants records that it does not name. This is a criminal subpoena.",
    );
    expect(spoiled[0]).toBe(
      "Someone whose name could not be read wants records that could not be read, of persons whose names could not be read, for a time that could not be read. This is a criminal subpoena.",
    );
    expect(lost[1]).toBe("No date to answer by was found.");
    expect(spoiled[1]).toContain("could not be read");
  });
});

test("whatever a paper says, there are five sentences that end in a full stop", () => {
  fc.assert(
    fc.property(arbitraryPaper, (input) => {
      const sentences = readToMe({ ...input, defects: evaluate(input), today: "2026-03-04" });
      expect(sentences).toHaveLength(5);
      for (const sentence of sentences) {
        expect(sentence).toMatch(/[.]$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
      }
      expect(sentences[4]).not.toMatch(NEVER_SAID);
    }),
    { numRuns: 300 },
  );
});
