import { degrees, PDFDocument, StandardFonts } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { loadPdfium, PdfError } from "@/lib/pdf/pdfium";
import { readTextLayer } from "@/lib/text/text-layer";
import { makePdf } from "../support/make-pdf";

async function open(change: (document: PDFDocument) => void | Promise<void>) {
  const document = await PDFDocument.load(await makePdf(["Top left words"]));
  await change(document);
  return (await loadPdfium()).open(await document.save());
}
const wordsOf = (document: Awaited<ReturnType<typeof open>>) => readTextLayer(document.page(0).characters());
const near = (value: number) => expect.closeTo(value, 2);

describe("where words lie, as a viewer shows the page", () => {
  test("on a plain page", async () => {
    const { words, rotation } = wordsOf(await open(() => undefined));
    expect(words.map((w) => w.text)).toEqual(["Top", "left", "words"]);
    expect(rotation).toBe(0);
    expect(words[0]!.box).toEqual([near(72 / 612), near(64 / 792), near(18 / 612), near(10 / 792)]);
  });

  test("within the crop box", async () => {
    const { words } = wordsOf(await open((document) => document.getPage(0).setCropBox(36, 400, 400, 360)));
    expect(words[0]!.box.slice(0, 2)).toEqual([near(36 / 400), near(32 / 360)]);
  });

  test("on a page that the file turns, and then upright", async () => {
    const layer = wordsOf(await open((document) => document.getPage(0).setRotation(degrees(90))));
    expect(layer.rotation).toBe(90);
    expect(layer.words[0]!.box).toEqual([near(72 / 612), near(64 / 792), near(18 / 612), near(10 / 792)]);
  });
});

test("what was typed into a form's field is drawn", async () => {
  const document = await open(async (pdf) => {
    const field = pdf.getForm().createTextField("where");
    field.setText("XXXXXXXXXXXXXXXX");
    field.addToPage(pdf.getPage(0), { x: 72, y: 300, width: 300, height: 30, borderWidth: 0 });
    field.updateAppearances(await pdf.embedFont(StandardFonts.Helvetica));
  });
  const { data, width, height } = document.page(0).render(72, { colour: false, maxPixels: 1e6 });
  let dark = 0;
  for (let y = 470; y < 485; y++) for (let x = 75; x < 200; x++) if (data[y * width + x]! < 120) dark++;
  expect(height).toBe(792);
  expect(dark).toBeGreaterThan(60);
});

test("a drawing never has more pixels than it may", async () => {
  const document = await open((pdf) => void pdf.getPage(0).setSize(14_000, 14_000));
  const { width, height } = document.page(0).render(300, { colour: false, maxPixels: 2e6 });
  expect(width * height).toBeLessThan(2.01e6);
});

test("a page of one picture gives that picture, not a drawing of it", async () => {
  const document = await PDFDocument.create();
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAAAAACVd/8XAAAAEElEQVR4nGNgYPj/n4GBAQAIAAH/7sBcEAAAAABJRU5ErkJggg==",
    "base64",
  );
  const picture = await document.embedPng(png).catch(() => null);
  if (!picture) throw new Error("the picture in this test is broken");
  document.addPage([200, 300]).drawImage(picture, { x: 0, y: 0, width: 200, height: 300 });
  const sole = (await loadPdfium())
    .open(await document.save())
    .page(0)
    .soleImage();
  expect([sole?.bitmap.width, sole?.bitmap.height]).toEqual([2, 3]);
  expect(sole?.toPage.map((n) => Math.round(n * 100) / 100)).toEqual([0.5, 0, 0, 0.33, 0, 0]);
});

test("a file that is none is refused by reason", async () => {
  const pdfium = await loadPdfium();
  expect(() => pdfium.open(Buffer.from("%PDF-1.4\nnothing"))).toThrow(PdfError);
});
