import { PDFDocument } from "pdf-lib";
import type { Letter, Letterhead, SignatureBlock } from "./letter";
import { letterDay } from "./letter-day";
import { setBlock } from "./pdf/blocks";
import { setCaption, setTitle } from "./pdf/caption";
import { embedFaces } from "./pdf/faces";
import { LINE, PAPER, Sheet, SMALL } from "./pdf/sheet";

interface Options {
  /** The library's own copy: with the notice that the letter itself does not carry. */
  copy?: boolean;
  /** Pages of the paper that it is about, as pictures, to follow it. */
  pages?: readonly PageToAppend[];
}

/** A page as a picture, and what is written beneath it. */
export interface PageToAppend {
  jpeg: Uint8Array;
  caption: string;
}

/** The letter as it prints, on US Letter: the same bytes for the same letter, whenever it is asked for. */
export async function letterPdf(letter: Letter, letterhead: Letterhead, options: Options = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const sheet = new Sheet(document, await embedFaces(document), letter.compact);

  if (letter.caption) setCaption(sheet, letter.caption);
  else setLetterhead(sheet, letterhead);
  if (options.copy && letter.notice) setNotice(sheet, letter.notice);
  if (letter.caption) setTitle(sheet, letter.heading ?? "");
  else setOpening(sheet, letter);
  setBody(sheet, letter);
  setAfter(sheet, letter);
  if (letter.agreement) setAgreement(sheet, letter.agreement);
  setMargins(sheet, letter, letterhead);
  await appendPages(document, sheet, options.pages ?? []);

  // Nothing of the matter: a title stands in tabs and in lists of files.
  sheet.tags.finish(letterhead.library);
  document.setAuthor(letterhead.library);
  document.setProducer("Good Cause");
  const written = new Date(`${letter.on}T12:00:00Z`);
  document.setCreationDate(written);
  document.setModificationDate(written);
  return document.save();
}

function setLetterhead(sheet: Sheet, { library, lines }: Letterhead): void {
  const top = 50;
  const name = { size: 17, leading: 21, style: "bold" as const, width: LINE * 0.56 };
  sheet.y = top;
  sheet.words("P", library, name);
  const beneathName = sheet.y;
  sheet.y = top + 3;
  for (const line of lines) sheet.words("P", line, { ...SMALL, leading: 11.8, align: "right", grey: true });
  sheet.y = Math.max(beneathName, sheet.y) + 7;
  sheet.rule({ x: PAPER.margin, y: sheet.y }, { x: PAPER.margin + LINE, y: sheet.y }, 0.8);
  sheet.moveDown(22);
}

function setNotice(sheet: Sheet, notice: string): void {
  const inside = 10;
  const setting = { ...SMALL, size: 10, leading: 13.4, indent: inside, width: LINE - 2 * inside };
  const top = sheet.y - 8;
  sheet.words("P", [{ bold: "The library’s copy. " }, notice], setting);
  sheet.box(PAPER.margin, top, LINE, sheet.y - top + 7);
  sheet.moveDown(25);
}

function setOpening(sheet: Sheet, letter: Letter): void {
  if (letter.heading) {
    sheet.words("H1", letter.heading, { size: 15, leading: 20, style: "bold" });
    sheet.moveDown(4);
  }
  sheet.words("P", letterDay(letter.on), sheet.scale.body);
  sheet.moveDown(sheet.scale.body.leading * 0.8);
  if (letter.by) {
    sheet.words("P", [{ italic: letter.by }], sheet.scale.body);
    sheet.moveDown(sheet.scale.body.leading * 0.4);
  }
  for (const line of letter.to) sheet.words("P", line, sheet.scale.address);
  if (letter.to.length > 0) sheet.moveDown(sheet.scale.body.leading * 0.9);
  setSubject(sheet, letter.re);
  if (letter.salutation) {
    sheet.words("P", letter.salutation, sheet.scale.body);
    sheet.moveDown(sheet.scale.after);
  }
}

function setSubject(sheet: Sheet, re: readonly string[]): void {
  if (re.length === 0) return;
  const indent = 34;
  const setting = { ...sheet.scale.address, style: "bold" as const, indent, width: LINE - indent };
  sheet.tags.within("P", () => {
    sheet.draw(
      [{ text: "Re:", style: "bold" }],
      PAPER.margin,
      sheet.y + sheet.scale.body.size,
      sheet.scale.body.size,
      false,
    );
    for (const line of re) sheet.flow(sheet.lines(line, setting), setting);
  });
  sheet.moveDown(sheet.scale.body.leading * 0.9);
}

/** The body and, where it is signed, the signature: it goes to a new page only with the words before it. */
function setBody(sheet: Sheet, { body, signature }: Letter): void {
  for (const [index, block] of body.entries()) {
    if (signature && index === body.length - 1 && block.kind === "paragraph") {
      const lines = sheet.lines(block.words, sheet.scale.body).length;
      if (lines <= 7) sheet.need(lines * sheet.scale.body.leading + sheet.scale.after + heightOf(sheet, signature));
    }
    setBlock(sheet, block);
  }
  if (signature) setSignature(sheet, signature);
}

function heightOf(sheet: Sheet, { lines }: SignatureBlock): number {
  return sheet.scale.body.leading * (2 + lines.length) + 46;
}

/** Room for the hand, never parted over pages. */
function setSignature(sheet: Sheet, signature: SignatureBlock): void {
  const { closing, name, lines } = signature;
  sheet.need(heightOf(sheet, signature));
  sheet.moveDown(4);
  sheet.words("P", closing, sheet.scale.body);
  sheet.moveDown(34);
  sheet.rule({ x: PAPER.margin, y: sheet.y }, { x: PAPER.margin + 220, y: sheet.y }, 0.5);
  sheet.moveDown(3);
  if (name) sheet.words("P", name, sheet.scale.address);
  for (const line of lines) sheet.words("P", line, sheet.scale.address);
  sheet.moveDown(12);
}

function setAfter(sheet: Sheet, { enclosures, copies }: Letter): void {
  const lists = [
    ["Enclosures", enclosures],
    ["Copy to", copies],
  ] as const;
  for (const [title, lines] of lists) {
    if (lines.length === 0) continue;
    sheet.need(SMALL.leading * (lines.length + 1));
    const indent = 62;
    sheet.tags.within("P", () => {
      const { y } = sheet;
      sheet.draw([{ text: title, style: "plain" }], PAPER.margin, y + SMALL.size, SMALL.size, true);
      const setting = { ...SMALL, indent, width: LINE - indent };
      for (const line of lines) sheet.flow(sheet.lines(line, setting), setting);
    });
    sheet.moveDown(5);
  }
}

function setAgreement(sheet: Sheet, { says, lines }: NonNullable<Letter["agreement"]>): void {
  sheet.need(3 * sheet.scale.body.leading + 50 * Math.ceil(lines.length / 2));
  sheet.moveDown(10);
  sheet.rule({ x: PAPER.margin, y: sheet.y }, { x: PAPER.margin + LINE, y: sheet.y }, 0.4);
  sheet.moveDown(8);
  sheet.words("P", [{ bold: says }], sheet.scale.body);
  setBlock(sheet, { kind: "sign", lines });
}

/** What stands above and below: the marks on each page, whom and when from the second on, the reference and the number. */
function setMargins(sheet: Sheet, letter: Letter, { reference, library }: Letterhead): void {
  const mark = [letter.privilegedMark, letter.draftMark].filter((words) => words !== null).join(" · ");
  for (const [index, page] of sheet.pages.entries()) {
    if (mark) sheet.margin(page, mark, 34, "center", "bold");
    if (index > 0) {
      sheet.margin(page, letter.to[0] ?? letter.heading ?? library, 62, "left");
      if (!letter.caption) sheet.margin(page, letterDay(letter.on), 62, "right");
      sheet.rule({ x: PAPER.margin, y: 70 }, { x: PAPER.margin + LINE, y: 70 }, 0.4, page);
    }
    if (reference && !letter.caption) sheet.margin(page, `Our reference ${reference}`, 752, "left");
    if (sheet.pages.length > 1) sheet.margin(page, `Page ${index + 1} of ${sheet.pages.length}`, 752, "right");
  }
}

/** The paper's own pages, whole, up to two on a sheet that is turned. */
async function appendPages(document: PDFDocument, sheet: Sheet, pages: readonly PageToAppend[]): Promise<void> {
  const across = pages.length > 3 ? 2 : 1;
  const [width, height] = across === 2 ? [PAPER.height, PAPER.width] : [PAPER.width, PAPER.height];
  for (let index = 0; index < pages.length; index += across) {
    const page = document.addPage([width, height]);
    for (const [place, { jpeg, caption }] of pages.slice(index, index + across).entries()) {
      const picture = await document.embedJpg(jpeg);
      const [roomWide, roomHigh] = [width / across - 36, height - 62];
      const scale = Math.min(roomWide / picture.width, roomHigh / picture.height);
      const [wide, high] = [picture.width * scale, picture.height * scale];
      const left = (place * width) / across + (width / across - wide) / 2;
      page.drawImage(picture, { x: left, y: height - 26 - high, width: wide, height: high });
      page.drawText(sheet.faces.settable(caption), { x: left, y: 16, size: 8, font: sheet.faces.fonts.plain });
    }
  }
}
