import { describe, expect, test } from "vitest";
import { buildLines } from "@/lib/text/lines";
import type { Mark, Word } from "@/lib/text/types";

const ASPECT = 8.5 / 11;
/** Rows of print on a letter page, 66 to the page and 85 characters wide: where a word stands in the string is where it stands on the page. */
function typed(rows: readonly string[], from = 5): Word[] {
  return rows.flatMap((row, y) =>
    [...row.matchAll(/\S+/g)].map(
      ({ 0: text, index }): Word => ({
        text,
        confidence: 95,
        box: [(index + 2) / 85, (y + from) / 66, (text.length - 0.15) / 85, 0.011],
      }),
    ),
  );
}
const read = (rows: readonly string[], marks: Mark[] = []) =>
  buildLines(typed(rows), ASPECT, marks).map((line) => line.words.map((w) => w.text).join(" "));

describe("a caption", () => {
  test("its left half comes before its right half, without the brackets between", () => {
    expect(
      read([
        "               IN THE IOWA DISTRICT COURT FOR DALLAS COUNTY",
        "",
        "STATE OF IOWA,                         )",
        "     Plaintiff,                        )      Case No. FECR048213",
        "vs.                                    )",
        "                                       )      SUBPOENA DUCES TECUM",
        "DARIUS KOEPKE,                         )",
        "     Defendant.                        )",
        "",
        "TO THE CUSTODIAN OF RECORDS OF THE PUBLIC LIBRARY: YOU ARE COMMANDED to appear",
      ]),
    ).toEqual([
      "IN THE IOWA DISTRICT COURT FOR DALLAS COUNTY",
      "STATE OF IOWA,",
      "Plaintiff,",
      "vs.",
      "DARIUS KOEPKE,",
      "Defendant.",
      "Case No. FECR048213",
      "SUBPOENA DUCES TECUM",
      "TO THE CUSTODIAN OF RECORDS OF THE PUBLIC LIBRARY: YOU ARE COMMANDED to appear",
    ]);
  });

  test("brackets that were misread, or stuck to a word, are dropped too", () => {
    expect(
      read([
        "MIDLAKE FREIGHT, INC.,                 )",
        "     Plaintiff,                        J      No. 24-cv-118",
        "v.                                     )",
        "THEODORA VANCE,                        ]",
        "     Defendant.                        )",
      ]),
    ).toEqual(["MIDLAKE FREIGHT, INC.,", "Plaintiff,", "v.", "THEODORA VANCE,", "Defendant.", "No. 24-cv-118"]);
  });

  test("section signs part a Texas caption", () => {
    expect(
      read([
        "THE STATE OF TEXAS          §       IN THE DISTRICT COURT",
        "vs.                         §       TRAVIS COUNTY, TEXAS",
        "JOHN Q. ADAIR               §       390TH JUDICIAL DISTRICT",
      ]),
    ).toEqual([
      "THE STATE OF TEXAS",
      "vs.",
      "JOHN Q. ADAIR",
      "IN THE DISTRICT COURT",
      "TRAVIS COUNTY, TEXAS",
      "390TH JUDICIAL DISTRICT",
    ]);
  });

  test("a bracket within a sentence stays", () => {
    expect(read(["the records (as defined below) of the"])).toEqual(["the records (as defined below) of the"]);
  });
});

describe("columns and tables", () => {
  test("two columns of print are read one after the other", () => {
    const left = [
      "(c) Where compliance may be",
      "required. Attendance may be",
      "commanded within one hundred",
      "miles of where one lives.",
    ];
    const right = [
      "(d) Protection of the person",
      "served. The party who serves",
      "takes reasonable care not to",
      "lay an undue burden on it.",
    ];
    expect(read(left.map((l, i) => l.padEnd(42) + right[i]!))).toEqual([...left, ...right]);
  });

  test("labels and their values are read across", () => {
    expect(read(["From:     K. Doyle", "Sent:     March 2, 2026", "To:       director@library.example"])).toEqual([
      "From:",
      "K. Doyle",
      "Sent:",
      "March 2, 2026",
      "To:",
      "director@library.example",
    ]);
  });

  test("a table of three columns is read row by row", () => {
    const cells = read([
      "Item          Date            Pages",
      "Sign-up       Jan 4           3",
      "Log           Jan 5           12",
    ]);
    expect(cells).toEqual(["Item", "Date", "Pages", "Sign-up", "Jan 4", "3", "Log", "Jan 5", "12"]);
  });

  test("the date on the left comes before the signature block on the right", () => {
    expect(
      read([
        "Dated: March 2, 2026                   ______________________",
        "                                       Ruth Amsel",
        "                                       District Judge",
      ]),
    ).toEqual(["Dated: March 2, 2026", "______________________", "Ruth Amsel", "District Judge"]);
  });
});

test("a blank that was ruled to be filled in does not break its line", () => {
  const row = "Dated this             day of            , 2026.";
  const rule = (from: number, to: number): Mark => ({
    kind: "rule",
    box: [(from + 2) / 85, 5 / 66 + 0.0115, (to - from) / 85, 0.001],
    confidence: 0.9,
  });
  expect(read([row])).toHaveLength(3);
  expect(read([row], [rule(11, 22), rule(30, 41)])).toEqual(["Dated this day of , 2026."]);
});

test("words of a line that leans a little stay together", () => {
  const words = typed(["This matter came before the Court on the application of the State for an order"]).map(
    (w): Word => ({ ...w, box: [w.box[0], w.box[1] + w.box[0] * 0.006, w.box[2], w.box[3]] }),
  );
  expect(buildLines(words, ASPECT)).toHaveLength(1);
});

test("dirt and rules taken for letters are dropped, and no words make no lines", () => {
  const dirt: Word = { text: "_—~", confidence: 22, box: [0.3, 0.5, 0.2, 0.004] };
  expect(buildLines([dirt], ASPECT)).toEqual([]);
  expect(buildLines([], ASPECT)).toEqual([]);
});

test("a box that reaches into the next line draws none of that line's words into its own", () => {
  const rows = [
    "Upon that certification, and pursuant to 18 U.S.C. § 3123, IT IS ORDERED that the agents of",
    "the Bureau may install and use, for a period of sixty days, a pen register on the internet",
    "connection of the library, to record dialing, routing, addressing and all other signals",
  ];
  const low = /^[acemnorsuvwxz]+$/;
  const words = typed(rows).map((word): Word => {
    const [x, y, w, h] = word.box;
    if (word.text === "U.S.C." || word.text === "dialing,") return { ...word, box: [x, y, w, h * 1.9] };
    return low.test(word.text) ? { ...word, box: [x, y + h * 0.45, w, h * 0.48] } : word;
  });
  expect(buildLines(words, ASPECT).map((line) => line.words.map((w) => w.text).join(" "))).toEqual(rows);
});
