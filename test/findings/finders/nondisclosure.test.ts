import { expect, test } from "vitest";
import attachments from "@/lib/findings/finders/attachments";
import nondisclosure from "@/lib/findings/finders/nondisclosure";
import { readPapers } from "@/lib/findings/read-papers";
import type { FindingValues } from "@/lib/findings/types";
import { ENTERED, findIn } from "../find-in";
import { AMES, pagesOf } from "../pages-of";
import { SUBPOENA } from "../papers";

const LETTER = { instrument: "written-request", issuer: { role: "law-enforcement", name: null } } as const;
const ORDER = { ...ENTERED, issuedOn: "2026-02-23" } as const;

test.each<[string, string, object, FindingValues["nondisclosure"]]>([
  [
    "a court's own order",
    "IT IS ORDERED that the Library shall not disclose the existence of this Order to any person.",
    ORDER,
    { imposed: "ordered", authority: ["court-order"], until: null },
  ],
  [
    "a letter's wish that it stay between two",
    "Please fax the loans. I would prefer that she not learn of this, so let us keep it between ourselves.",
    LETTER,
    { imposed: "requested", authority: [], until: null },
  ],
  [
    "delayed notice until a day",
    "IT IS ORDERED under 18 U.S.C. § 2705(b) that the Library shall not disclose the existence of this Order until February 15, 2026.",
    ORDER,
    { imposed: "ordered", authority: ["usc18-2705b"], until: "2026-02-15" },
  ],
  [
    "a term from the order's date",
    "IT IS ORDERED that the Library shall not notify any other person of this Order for a period of sixty (60) days from its date.",
    ORDER,
    { imposed: "ordered", authority: ["court-order"], until: "2026-04-24" },
  ],
  [
    "a pen register's secrecy",
    "IT IS ORDERED under 18 U.S.C. § 3123(d) that the Library shall not disclose the existence of the device to any person.",
    { ...ORDER, instrument: "pen-trap-order" },
    { imposed: "ordered", authority: ["usc18-3123d"], until: null },
  ],
  [
    "an order in secrecy's words, unsigned",
    "IT IS ORDERED that the Library shall not disclose the existence of this Order to any person.",
    { ...ORDER, signature: "unsigned" },
    { imposed: "requested", authority: [], until: null },
  ],
  [
    "a request in a letter",
    "Please do not tell the account holder of this request.",
    LETTER,
    { imposed: "requested", authority: [], until: null },
  ],
  [
    "a courtesy",
    "I ask as a courtesy that you not speak with Mr. Halvorsen about this subpoena.",
    LETTER,
    { imposed: "requested", authority: [], until: null },
  ],
  [
    "a grand jury's secrecy",
    "Matters before the grand jury are secret, and you are asked to keep this subpoena to yourself.",
    { ...LETTER, instrument: "grand-jury-subpoena" },
    { imposed: "requested", authority: [], until: null },
  ],
  [
    "a national security letter that certifies no harm",
    "You shall not disclose to any person that the FBI has sought this information.",
    { ...LETTER, instrument: "national-security-letter" },
    { imposed: "requested", authority: [], until: null },
  ],
  [
    "an address for the answer",
    "Do not send the records to the court.",
    LETTER,
    { imposed: "none", authority: [], until: null },
  ],
  [
    "what a clerk keeps to himself",
    "The application and the approval are kept by the clerk in a confidential file.",
    LETTER,
    { imposed: "none", authority: [], until: null },
  ],
])("nondisclosure: %s", (_what, sentence, given, expected) => {
  const opening = "The matter came before the undersigned in chambers, on papers that were duly filed and read.";
  expect(findIn(nondisclosure, `\n${opening}\n\n${sentence}\n`, given).value).toEqual(expected);
});

test.each<[string, string, FindingValues["attachments"]]>([
  [
    "one that is there",
    "The records are described in Attachment A.\n\fATTACHMENT A\n\nThe loans of Nora Wells.",
    [{ label: "Attachment A", present: true }],
  ],
  [
    "one that is not",
    "Bring the materials described in Exhibit A, attached hereto.",
    [{ label: "Exhibit A", present: false }],
  ],
  [
    "a label in quotation marks",
    'Bring what is described in Schedule "B" annexed hereto.\n\fSCHEDULE "B"\n\nLoans.',
    [{ label: "Schedule B", present: true }],
  ],
  [
    "two in one breath, the second missing",
    "See Attachments A and B.\n\fATTACHMENT A\n\nLoans.",
    [
      { label: "Attachment A", present: true },
      { label: "Attachment B", present: false },
    ],
  ],
  [
    "a heading that a scanner garbled",
    "See Attachment A.\n\fATTACHMEHT A\n\nLoans.",
    [{ label: "Attachment A", present: true }],
  ],
  ["exhibits of a hearing, which are none", "The Court heard testimony and received Exhibits 1 through 4.", []],
  ["a paper on the docket, which is none", "The volume is described in ECF No. 61-2.", []],
])("attachments: %s", (_what, text, expected) => {
  expect(
    findIn(attachments, `\nYou are commanded to produce the following to the undersigned. ${text}\n`).value,
  ).toEqual(expected);
});

test("a cover letter's request for silence is the subpoena's, and is shown where it stands", () => {
  const letter =
    "\nBRADFORD & PIKE LLP\nFebruary 27, 2026\n\nDear Director:\n\nEnclosed and served upon you please find a subpoena in the above matter.\nI ask as a courtesy that you not speak with Mr. Marchetti about this subpoena.\n\nVery truly yours,\n\nThaddeus M. Pike\n";
  const [subpoena] = readPapers(pagesOf(`${letter}\f${SUBPOENA}`), AMES);
  expect(subpoena?.findings.nondisclosure).toMatchObject({
    value: { imposed: "requested" },
    evidence: [{ page: 1, quote: expect.stringContaining("not speak with") }],
  });
});
