import { PDFDocument, rgb, StandardFonts } from "pdf-lib";
import sharp, { type Sharp } from "sharp";
import { loadPdfium } from "@/lib/pdf/pdfium";

/** Draws the first page of a PDF, as a scanner would see it, in colour. */
export async function drawPage(pdf: Uint8Array, dpi = 200): Promise<Sharp> {
  const document = (await loadPdfium()).open(pdf);
  const page = document.page(0);
  const { data, width, height } = page.render(dpi, { colour: true, maxPixels: 60e6 });
  page.close();
  document.close();
  for (let i = 0; i < data.length; i += 4) [data[i], data[i + 2]] = [data[i + 2]!, data[i]!];
  const picture = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png()
    .toBuffer();
  return sharp(picture);
}

/** Words set in the PDF's own letters over a scan, with their place in points from the bottom left. */
interface SetWords {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** White on white, or behind the picture: there for a machine, not for a reader. */
  unseen?: "white" | "behind";
}

/** A letter-size PDF of one picture that fills the page, with words set over or under it. */
export async function makeScan(picture: Sharp, words: readonly SetWords[] = []): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([612, 792]);
  const draw = ({ text, x, y, size = 10, unseen }: SetWords) =>
    page.drawText(text, { x, y, size, font, color: unseen === "white" ? rgb(1, 1, 1) : rgb(0, 0, 0) });
  for (const word of words) if (word.unseen === "behind") draw(word);
  const jpeg = await document.embedJpg(await picture.jpeg({ quality: 80 }).toBuffer());
  page.drawImage(jpeg, { x: 0, y: 0, width: 612, height: 792 });
  for (const word of words) if (word.unseen !== "behind") draw(word);
  return document.save();
}
