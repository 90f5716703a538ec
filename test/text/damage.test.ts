import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { createReader } from "@/lib/text/reader";
import type { Page } from "@/lib/text/types";
import { makePdf, SUBPOENA } from "../support/make-pdf";
import { drawPage, makeScan } from "../support/make-scan";

const reader = createReader({ workers: 1 });
afterAll(() => reader.close());

const textOf = (page: Page | undefined) =>
  (page?.lines ?? []).map((l) => l.words.map((w) => w.text).join(" ")).join("\n");
const read = async (bytes: Uint8Array) => (await reader.read([{ bytes }])).pages[0];
const sheet = async () => drawPage(await makePdf(SUBPOENA), 200);
const svg = (body: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1700" height="2200">${body}</svg>`);

test("a fax machine's stripe down the sheet parts no lines", async () => {
  const plain = await (await sheet()).greyscale().threshold(150).png().toBuffer();
  const before = textOf(await read(await makeScan(sharp(plain))));
  const dashes = Array.from({ length: 314 }, (_, i) => `<rect x="620" y="${i * 7}" width="1" height="6" fill="#000"/>`);
  const striped = sharp(plain).composite([{ input: svg(dashes.join("")) }]);
  const after = textOf(await read(await makeScan(sharp(await striped.png().toBuffer()))));
  const lines = before.split("\n").filter((line) => line.length > 40);
  expect(lines.length).toBeGreaterThan(3);
  const kept = lines.filter((line) => after.split("\n").includes(line));
  expect(kept.length).toBeGreaterThanOrEqual(lines.length - 1);
});

test("a standard fax of 204 by 98 dots keeps its names, numbers and dates", async () => {
  const coarse = await (await sheet()).greyscale().resize(1728, 1078, { fit: "fill" }).threshold(150).png().toBuffer();
  const text = textOf(await read(await makeScan(sharp(coarse).resize(1728, 1078))));
  expect(text).toMatch(/4:26-[c¢]v-00142/);
  for (const words of ["HARTWELL ORCHARDS", "DELIA MARSH", "Waukee Public Library"]) expect(text).toContain(words);
});

test("print beneath a coloured stamp is read in its line, and the stamp after it", async () => {
  const page = await sheet();
  const clean = await read(await makeScan(page));
  const line = clean?.lines.find((l) => l.words.length >= 7 && l.box[1] > 0.3);
  const [x = 0, y = 0, w = 0, h = 0] = line?.box ?? [];
  const wanted = line?.words.map((word) => word.text).join(" ") ?? "";
  const [cx, cy] = [(x + w / 2) * 1700, (y + h / 2) * 2200];
  const stamp = `<g transform="translate(${cx} ${cy})" opacity=".7"><rect x="-230" y="-75" width="460" height="150"
    fill="none" stroke="#b3202c" stroke-width="7"/><g fill="#b3202c" font-family="sans-serif" font-weight="bold"
    text-anchor="middle"><text y="12" font-size="52">RECEIVED</text><text y="58" font-size="34">MAR 2 2026</text></g></g>`;
  const stamped = await page
    .composite([{ input: svg(stamp) }])
    .png()
    .toBuffer();
  const found = await read(await makeScan(sharp(stamped)));
  const same = (found?.lines ?? []).map((l) => l.words.map((word) => word.text).join(" "));
  const words = wanted.split(" ");
  const best = Math.max(...same.map((text) => words.filter((word) => text.includes(word)).length));
  expect(best).toBeGreaterThanOrEqual(words.length - 1);
  expect(same.some((text) => text.includes("RECEIVED") && words.some((word) => text.includes(word)))).toBe(false);
  expect(found?.marks.some((mark) => mark.kind === "stamp")).toBe(true);
});
