import { describe, expect, test } from "vitest";
import { LETTER_KINDS } from "@/lib/letters/define-letter";
import { PLAIN, paragraph } from "@/lib/letters/letter";
import { letterPdf } from "@/lib/letters/letter-pdf";
import { LETTERS } from "@/lib/letters/letters";
import { breakLines } from "@/lib/letters/pdf/break-lines";
import { loadPdfium } from "@/lib/pdf/pdfium";
import { readTextLayer } from "@/lib/text/text-layer";
import { factsOf, openDefect } from "./letter-facts";

const HEAD = {
  library: "Waukee Public Library",
  lines: ["950 South Warrior Lane", "Waukee, Iowa 50263"],
  reference: "7K3QX-M0D4T",
};

async function readBack(pdf: Uint8Array): Promise<string[]> {
  const document = (await loadPdfium()).open(pdf);
  return Array.from({ length: document.pageCount }, (_, index) =>
    readTextLayer(document.page(index).characters())
      .words.map(({ text }) => text)
      .join(" "),
  );
}

const plain = (words: string) => ({ ...PLAIN, on: "2026-03-04", body: [paragraph(words)] });

describe("a letter as a PDF", () => {
  test.each(LETTER_KINDS)("%s reads back as it was written, with the letterhead and the reference", async (kind) => {
    const facts = factsOf();
    const letter = LETTERS[kind].write(facts, LETTERS[kind].defaults(facts));
    const pages = await readBack(await letterPdf(letter, HEAD));
    const text = pages.join(" ");
    expect(text).toContain("Waukee Public Library");
    if (!letter.caption) expect(text).toContain("Our reference 7K3QX-M0D4T");
    const first = letter.body.find((block) => block.kind === "paragraph")!;
    const words = (
      typeof first.words === "string"
        ? first.words
        : first.words.map((run) => (typeof run === "string" ? run : "")).join("")
    ).trim();
    expect(text).toContain(words.split(/\s+/).slice(0, 8).join(" "));
  });

  test("a paper for the court bears the court's caption, and neither our letterhead, our reference nor a day", async () => {
    const facts = factsOf();
    const letter = LETTERS["protective-order"].write(facts, LETTERS["protective-order"].defaults(facts));
    const [first, ...rest] = await readBack(await letterPdf(letter, HEAD));
    expect(first).toMatch(
      /IN THE UNITED STATES DISTRICT COURT FOR THE SOUTHERN DISTRICT OF IOWA HARTWELL ORCHARDS, LLC v\. DELIA MARSH No\. 4:26-cv-00142-RGE-WPK \[PROPOSED\] PROTECTIVE ORDER Upon the subpoena/,
    );
    for (const page of [first, ...rest]) expect(page).not.toMatch(/950 South Warrior Lane|Our reference|March 4, 2026/);
  });

  test("keeps the diacritics of names, and copies as it was typed", async () => {
    const names = "Nguyễn Thị Đặng, Łukasz Wójcik, Šárka Dvořáková, Zoë Åström, Ğazi Şahin, office flag";
    expect((await readBack(await letterPdf(plain(names), HEAD)))[0]).toContain(names);
  });

  test("is the same to the byte whenever it is made", async () => {
    const facts = factsOf();
    const letter = LETTERS.cure.write(facts, LETTERS.cure.defaults(facts));
    const [one, other] = [await letterPdf(letter, HEAD), await letterPdf(letter, HEAD)];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  });

  test("goes on over pages that say whose and which they are", async () => {
    const facts = factsOf({
      defects: [
        "clerk-not-judge",
        "no-judicial-determination",
        "no-known-crime",
        "overbroad-no-dates",
        "missing-caption",
        "missing-attachment",
        "not-signed",
        "wrong-custodian",
      ].map((rule) => openDefect(rule)),
    });
    const letter = LETTERS.cure.write(facts, LETTERS.cure.defaults(facts));
    const pages = await readBack(await letterPdf(letter, HEAD));
    expect(pages.length).toBe(2);
    expect(pages[0]).toContain("Page 1 of 2");
    expect(pages[1]).toContain("Priya Oyelaran March 4, 2026");
    // The signature is not left alone.
    expect(pages[1]).toContain("or about anyone.");
    expect(pages[1]).toContain("Marisol Ortiz");
  });

  test("carries the notice on the library’s copy, and not on what is sent", async () => {
    const facts = factsOf();
    const letter = LETTERS.received.write(facts, LETTERS.received.defaults(facts));
    expect((await readBack(await letterPdf(letter, HEAD)))[0]).not.toContain("stop the clock");
    expect((await readBack(await letterPdf(letter, HEAD, { copy: true })))[0]).toContain(
      "This does not stop the clock.",
    );
  });

  test("marks each page of a draft and of what is privileged", async () => {
    const facts = factsOf();
    for (const page of await readBack(
      await letterPdf(LETTERS.objection.write(facts, LETTERS.objection.defaults(facts)), HEAD),
    ))
      expect(page).toContain("DRAFT FOR THE SIGNATURE OF COUNSEL");
    for (const page of await readBack(
      await letterPdf(LETTERS.packet.write(facts, LETTERS.packet.defaults(facts)), HEAD),
    ))
      expect(page).toContain("PRIVILEGED AND CONFIDENTIAL");
  });

  test("tells a reader that speaks what is a heading, a list, a table, and nothing of the matter in its title", async () => {
    const facts = factsOf();
    const pdf = await letterPdf(LETTERS["bench-memo"].write(facts, LETTERS["bench-memo"].defaults(facts)), HEAD);
    const { PDFDocument, PDFName } = await import("pdf-lib");
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(document.getTitle()).toBe("Waukee Public Library");
    expect(document.catalog.get(PDFName.of("StructTreeRoot"))).toBeDefined();
    const tags = new Set(
      document.context.enumerateIndirectObjects().map(([, object]) => /\/S \/(\w+)/.exec(object.toString())?.[1]),
    );
    for (const tag of ["H1", "H2", "P", "L", "LI", "Table", "TR", "TH", "TD"]) expect(tags).toContain(tag);
  });
});

test("the bench memo stays on one page, however much is wrong", async () => {
  const long = "the undersigned states under penalty of perjury that ".repeat(6);
  const facts = factsOf({
    defects: Array.from({ length: 20 }, (_, index) =>
      openDefect("clerk-not-judge", { title: `A defect with a longer title, number ${index}` }),
    ),
    paper: {
      caption:
        "In re the Matter of the Application of the State of Iowa for an Order Directed to the Library of the City v. Somebody",
      quotes: ["knownCrime", "particularSubject", "rationalConnection", "cogentAndCompelling", "specificFacts"].map(
        (of) => ({ of: of as "knownCrime", quote: long, page: 3 }),
      ),
    },
  });
  const letter = LETTERS["bench-memo"].write(facts, LETTERS["bench-memo"].defaults(facts));
  expect(await readBack(await letterPdf(letter, HEAD))).toHaveLength(1);
});

test("the explanation of the policy stays on one page, for each of the five libraries", async () => {
  const { getPack } = await import("@/lib/policy/packs");
  for (const base of ["waukee", "independence", "cresco", "minden", "ames"]) {
    const facts = factsOf({ pack: { ...getPack(base)!, confirmedOn: "2026-01-05" } });
    const letter = LETTERS["policy-explained"].write(facts, LETTERS["policy-explained"].defaults(facts));
    expect(await readBack(await letterPdf(letter, HEAD)), base).toHaveLength(1);
  }
});

test("the packet prints on few sheets: the paper follows two pages on one", async () => {
  const { default: sharp } = await import("sharp");
  const jpeg = new Uint8Array(
    await sharp({ create: { width: 200, height: 260, channels: 3, background: "#eee" } })
      .jpeg()
      .toBuffer(),
  );
  const facts = factsOf();
  const letter = LETTERS.packet.write(facts, LETTERS.packet.defaults(facts));
  const alone = (await readBack(await letterPdf(letter, HEAD))).length;
  const pages = Array.from({ length: 7 }, (_, index) => ({ jpeg, caption: `The paper, page ${index + 1} of 7` }));
  const all = await readBack(await letterPdf(letter, HEAD, { pages }));
  expect(all).toHaveLength(alone + 4);
  expect(all.at(-1)).toContain("The paper, page 7 of 7");
});

describe("lines", () => {
  const wide = (text: string) => text.length;
  test("break at spaces, and inside a word only where it alone is too wide", () => {
    const lines = breakLines("one two 4:26-cv-00142-RGE-WPK three", "plain", 12, wide);
    expect(lines.map((line) => line.map(({ text }) => text).join(""))).toEqual([
      "one two",
      "4:26-cv-0014",
      "2-RGE-WPK",
      "three",
    ]);
  });

  test("keep a comma with the italics before it", () => {
    const lines = breakLines([{ italic: "Brown v. Johnston" }, ", 328 N.W.2d 510"], "plain", 18, wide);
    expect(lines[0]).toEqual([
      { text: "Brown v. Johnston", style: "italic" },
      { text: ",", style: "plain" },
    ]);
  });
});
