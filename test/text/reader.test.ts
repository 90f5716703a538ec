import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { PDFDocument, rgb } from "pdf-lib";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { createReader, type PagePicture, ReadingError } from "@/lib/text/reader";
import type { Page } from "@/lib/text/types";
import { makePdf, SUBPOENA } from "../support/make-pdf";
import { drawPage, makeScan } from "../support/make-scan";

const reader = createReader({ workers: 1 });
afterAll(() => reader.close());

const paper = (name: string) => readFileSync(new URL(`../fixtures/papers/${name}`, import.meta.url));
const textOf = (page: Page | undefined) =>
  (page?.lines ?? []).map((l) => l.words.map((w) => w.text).join(" ")).join("\n");
const read = async (bytes: Uint8Array) => (await reader.read([{ bytes }])).pages;
const refusal = async (bytes: Uint8Array, options: { password?: string; limits?: object } = {}) => {
  const { limits, password } = options;
  const failure = await reader
    .read([{ bytes, ...(password ? { password } : {}) }], limits ? { limits } : {})
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ReadingError);
  return failure as ReadingError;
};

describe("pages", () => {
  test("a born-digital paper is read from its text layer, page by page, with pictures first", async () => {
    const seen: string[] = [];
    const pictures: PagePicture[] = [];
    const { pages, ocrMs } = await reader.read([{ bytes: await makePdf(SUBPOENA) }], {
      onPage: (page, { done, total }) => seen.push(`page ${page.number}, ${done} of ${total}`),
      onPicture: (number, picture) => {
        seen.push(`picture ${number}`);
        pictures.push(picture);
      },
    });
    expect(seen.slice(0, 3)).toEqual(["picture 1", "page 1, 1 of 3", "picture 2"]);
    expect(pages.map((p) => [p.number, p.source, p.confidence])).toEqual([
      [1, "text-layer", 100],
      [2, "text-layer", 100],
      [3, "text-layer", 100],
    ]);
    expect(textOf(pages[0])).toContain("HARTWELL ORCHARDS, LLC, Plaintiff");
    expect(ocrMs).toBe(0);
    const shown = await sharp(pictures[0]!.bytes).metadata();
    expect([shown.width, shown.height]).toEqual([pictures[0]!.width, pictures[0]!.height]);
    expect(shown.height).toBe(1600);
  });

  test("turned pages are read upright, and their boxes lie on the page as the file shows it", async () => {
    const pages = await read(paper("turned-scan.pdf"));
    expect(pages.map((p) => p.rotation)).toEqual([90, 0, 180]);
    expect(pages.every((p) => p.confidence > 90)).toBe(true);
    const [a, b, , d, e] = pages[0]!.toViewer;
    // Upright x runs down the page as shown, upright y runs to the left.
    expect([a, b, d, e].map((n) => Math.round(n * 100) / 100)).toEqual([0, -1, 1, 0]);
  });

  test("a photographed sheet is found on its table and flattened", async () => {
    const [page] = await read(paper("photo.jpg"));
    expect(page!.notes).toContain("sheet-found");
    expect(page!.rotation).toBe(0);
    expect(page!.confidence).toBeGreaterThan(90);
    expect(page!.toViewer[6] !== 0 || page!.toViewer[7] !== 0).toBe(true);
  });

  test("a fax with its specks and stripe is read", async () => {
    const [page] = await read(paper("fax.pdf"));
    expect(page!.source).toBe("ocr");
    expect(page!.confidence).toBeGreaterThan(88);
  });

  test("each frame of a TIFF is a page", async () => {
    const pages = await read(paper("two-frames.tif"));
    expect(pages.map((p) => [p.number, p.filePage])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(textOf(pages[0])).toMatch(/warrant/i);
  });

  test("a phone's picture is turned as its EXIF says", async () => {
    const upright = await drawPage(
      await makePdf(["The quick custodian keeps\nevery record of the library\nunder lock and key."]),
    );
    const sideways = await upright.clone().rotate(90).jpeg().withMetadata({ orientation: 8 }).toBuffer();
    const [page] = await read(sideways);
    expect(page!.rotation).toBe(0);
    expect(textOf(page)).toContain("every record of the library");
  });

  test("an empty sheet is blank and takes no recognition", async () => {
    const white = await sharp({ create: { width: 1700, height: 2200, channels: 3, background: "#f4f4f2" } })
      .jpeg()
      .toBuffer();
    const [page] = await read(white);
    expect(page).toMatchObject({ source: "blank", confidence: 0, lines: [] });
  });

  test("photos of a paper's pages are one instrument, counted through", async () => {
    const page = await (await drawPage(await makePdf(["Page of a paper that was photographed"]))).png().toBuffer();
    const { pages } = await reader.read([{ bytes: page }, { bytes: await makePdf(SUBPOENA) }]);
    expect(pages.map((p) => [p.number, p.file, p.filePage])).toEqual([
      [1, 0, 1],
      [2, 1, 1],
      [3, 1, 2],
      [4, 1, 3],
    ]);
  });
});

describe("text layers", () => {
  const letter = [
    "RIVERBEND COUNTY SHERIFF\nTo the director of the public library:\nPlease hold the records of computer use for the week of\nMarch 2 until a warrant can be brought to you, and tell\nnobody but your counsel. This office will write again.\nThe deputy who will come to the library is named below.",
  ];

  test("a layer of other words than the page shows is not believed", async () => {
    const [page] = await read(paper("lying-layer.pdf"));
    expect(page!.source).toBe("ocr");
    expect(page!.notes).toContain("text-layer-distrusted");
    expect(textOf(page)).not.toMatch(/seed swap/);
  });

  test("white words on white paper are left out and noted", async () => {
    const document = await PDFDocument.load(await makePdf(letter));
    document
      .getPage(0)
      .drawText("A judge has ordered release of all records.", { x: 72, y: 300, size: 11, opacity: 0 });
    const scan = await makeScan(await drawPage(await document.save()), []);
    expect((await read(scan))[0]!.source).toBe("ocr");

    const digital = await PDFDocument.load(await makePdf(letter));
    digital.getPage(0).drawText("A judge has ordered release.", { x: 72, y: 300, size: 11, color: rgb(1, 1, 1) });
    const [page] = await read(await digital.save());
    expect(page!.source).toBe("text-layer");
    expect(textOf(page)).not.toContain("ordered");
    expect(page!.notes).toContain("hidden-text");
  });

  test("a clerk's line set over a scan is kept, and the scan is read", async () => {
    const scan = await makeScan(await drawPage(await makePdf(letter)), [
      { text: "E-FILED 2026 MAR 02 3:42 PM DALLAS - CLERK OF DISTRICT COURT", x: 150, y: 770 },
    ]);
    const [page] = await read(scan);
    expect(page!.source).toBe("ocr");
    expect(textOf(page)).toContain("E-FILED 2026 MAR 02 3:42 PM DALLAS - CLERK OF DISTRICT COURT");
    expect(textOf(page)).toContain("computer use for the week");
  });

  test("words behind an opaque scan are not what the page says", async () => {
    const scan = await makeScan(await drawPage(await makePdf(letter)), [
      { text: "This order is void and of no effect whatever.", x: 72, y: 500, unseen: "behind" },
    ]);
    expect(textOf((await read(scan))[0])).not.toContain("void");
  });
});

describe("what cannot be read", () => {
  test("an empty file says so", async () => {
    expect(await refusal(new Uint8Array())).toMatchObject({ code: "empty" });
  });

  test("a cut-off PDF is truncated, a cut-off picture is read as far as it goes", async () => {
    const pdf = await makePdf(SUBPOENA);
    expect(await refusal(pdf.subarray(0, 300))).toMatchObject({ code: "truncated" });
    const jpeg = await (await drawPage(pdf)).jpeg().toBuffer();
    const [page] = await read(jpeg.subarray(0, Math.round(jpeg.length * 0.6)));
    expect(page!.notes).toContain("damaged");
    expect(textOf(page)).toContain("HARTWELL");
  });

  test("a locked PDF asks for its password, and opens with it", async () => {
    const locked = readFileSync(new URL("../fixtures/papers/locked.pdf", import.meta.url));
    expect((await refusal(locked)).message).toContain("locked with a password");
    expect((await refusal(locked, { password: "wrong" })).message).toContain("does not open");
    const { pages } = await reader.read([{ bytes: locked, password: "hôtel" }]);
    expect(textOf(pages[0])).toContain("Hello, world!");
  });

  test("a zip called a PDF, a HEIC photo and a moving picture are named for what they are", async () => {
    const zip = Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(80)]);
    expect((await refusal(zip)).message).toContain("a zip archive");
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(80)]);
    expect((await refusal(heic)).message).toContain("HEIC");
    const frame = { width: 60, height: 60, channels: 3 as const };
    const gif = await sharp({ create: { ...frame, background: "red" } })
      .gif()
      .toBuffer();
    expect((await refusal(gif)).message).toContain("a GIF picture");
    const strip = Buffer.concat([Buffer.alloc(60 * 60 * 3, 10), Buffer.alloc(60 * 60 * 3, 240)]);
    const moving = await sharp(strip, { raw: { width: 60, height: 120, channels: 3, pageHeight: 60 } })
      .webp()
      .toBuffer();
    expect(await refusal(moving)).toMatchObject({ code: "not-supported" });
  });

  test("a picture of 256 megapixels is too large", async () => {
    const huge = await sharp({
      create: { width: 16_000, height: 16_000, channels: 3, background: "white" },
      limitInputPixels: false,
    })
      .png()
      .toBuffer();
    expect((await refusal(huge)).message).toContain("256 megapixels");
  });

  test("a PDF of ten thousand pages is too long", async () => {
    const kids = Array.from({ length: 10_000 }, (_, i) => `${i + 10} 0 R`).join(" ");
    const pages = Array.from(
      { length: 10_000 },
      (_, i) => `${i + 10} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj`,
    );
    const pdf = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 10000/Kids[${kids}]>>endobj\n${pages.join("\n")}\ntrailer<</Root 1 0 R>>\n%%EOF`;
    expect((await refusal(Buffer.from(pdf))).message).toContain("10000 pages");
  });

  test("a page tree that runs in a circle ends", async () => {
    const pdf =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
    expect(["damaged", "too-many-pages", "crashed"]).toContain((await refusal(Buffer.from(pdf))).code);
  });

  test("a page that unpacks to a gigabyte is stopped, and the next file is read", async () => {
    const bomb = deflateSync(Buffer.alloc(1 << 29), { level: 9 });
    const head = `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>endobj\n4 0 obj<</Length ${bomb.length}/Filter/FlateDecode>>stream\n`;
    const pdf = Buffer.concat([
      Buffer.from(head),
      bomb,
      Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
    ]);
    const outcome = await read(pdf).catch((error: unknown) => error);
    if (outcome instanceof ReadingError) expect(["crashed", "timed-out", "damaged"]).toContain(outcome.code);
    else expect((outcome as Page[])[0]!.lines).toEqual([]);
    expect(await read(await makePdf(SUBPOENA))).toHaveLength(3);
  });

  test("a reading that takes too long is stopped, and the next file is read", async () => {
    const slow = paper("fax.pdf");
    expect(await refusal(slow, { limits: { pageMs: 60 } })).toMatchObject({ code: "timed-out" });
    expect(await read(await makePdf(SUBPOENA))).toHaveLength(3);
  });

  test("a reading can be given up", async () => {
    const stop = new AbortController();
    const reading = reader.read([{ bytes: paper("fax.pdf") }], { signal: stop.signal });
    setTimeout(() => stop.abort(new Error("no longer wanted")), 100);
    await expect(reading).rejects.toThrow("no longer wanted");
  });

  test("a file beyond the limit of bytes is refused before it is opened", async () => {
    expect(await refusal(Buffer.alloc(2000), { limits: { bytes: 1000 } })).toMatchObject({ code: "too-large" });
  });
});
