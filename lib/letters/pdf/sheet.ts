import { type PDFDocument, PDFOperator, type PDFPage, rgb } from "pdf-lib";
import type { Words } from "../letter";
import { breakLines, type Line } from "./break-lines";
import type { Faces, Style } from "./faces";
import { type Tag, Tags } from "./tags";

/** US Letter, in points. */
export const PAPER = { width: 612, height: 792, margin: 76, top: 96 } as const;
export const LINE = PAPER.width - 2 * PAPER.margin;
export const SMALL = { size: 9.2, leading: 12.6 } as const;

/** How large things are set: as in a letter, or closer, for what must fit its page. */
const SCALES = {
  letter: {
    body: { size: 11, leading: 15.4 },
    under: { size: 10, leading: 13.6 },
    table: { size: 10, leading: 13.4 },
    address: { size: 11, leading: 14.2 },
    after: 8.5,
    bottom: 78,
  },
  compact: {
    body: { size: 9.4, leading: 12 },
    under: { size: 8.8, leading: 11.2 },
    table: { size: 8.8, leading: 11 },
    address: { size: 9.4, leading: 12 },
    after: 4.5,
    bottom: 54,
  },
} as const;

const INK = rgb(0.09, 0.09, 0.1);
const GREY = rgb(0.36, 0.36, 0.38);

interface Setting {
  size: number;
  leading: number;
  style?: Style;
  /** From the left margin. */
  indent?: number;
  width?: number;
  align?: "left" | "right" | "center";
  grey?: boolean;
}

/** Pages that are filled from top to bottom. What is drawn belongs to an element of the document's tree, or is decoration. */
export class Sheet {
  readonly tags: Tags;
  readonly pages: PDFPage[] = [];
  readonly scale: (typeof SCALES)[keyof typeof SCALES];
  /** How far down the page the next thing stands. */
  y: number = PAPER.top;

  constructor(
    private readonly pdf: PDFDocument,
    readonly faces: Faces,
    compact: boolean,
  ) {
    this.scale = SCALES[compact ? "compact" : "letter"];
    this.tags = new Tags(pdf);
    this.newPage();
  }

  get page(): PDFPage {
    return this.pages.at(-1)!;
  }

  newPage(): void {
    this.pages.push(this.pdf.addPage([PAPER.width, PAPER.height]));
    this.y = PAPER.top;
  }

  /** How much of the page is left. */
  get room(): number {
    return PAPER.height - this.scale.bottom - this.y;
  }

  /** Goes on to a new page where so much does not fit here. */
  need(height: number): void {
    if (height > this.room && this.y > PAPER.top) this.newPage();
  }

  moveDown(height: number): void {
    this.y += height;
  }

  lines(words: Words, { size, style = "plain", width = LINE }: Setting): Line[] {
    return breakLines(this.#settable(words), style, width, (text, face) => this.faces.width(text, face, size));
  }

  /** Sets words as an element; over pages, no fewer than two lines before or after the turn. */
  words(tag: Tag, words: Words, setting: Setting): void {
    this.tags.within(tag, () => this.flow(this.lines(words, setting), setting));
  }

  /** Sets lines into the element that is open. */
  flow(lines: readonly Line[], setting: Setting): void {
    const { leading } = setting;
    for (const [index, line] of lines.entries()) {
      const left = lines.length - index;
      const begins = index === 0 && left > 1;
      const endsSoon = left === 2 && lines.length > 3;
      this.need(begins || endsSoon ? 2 * leading : leading);
      this.line(line, setting);
    }
  }

  line(line: Line, { size, leading, indent = 0, width = LINE, align = "left", grey = false }: Setting): void {
    const total = line.reduce((sum, { text, style }) => sum + this.faces.width(text, style, size), 0);
    const free = align === "left" ? 0 : align === "right" ? width - total : (width - total) / 2;
    this.draw(line, PAPER.margin + indent + free, this.y + size, size, grey);
    this.y += leading;
  }

  /** Draws pieces from a point on the base line, measured from the page's top, on any page. */
  draw(line: Line, x: number, base: number, size: number, grey: boolean, page = this.page, decoration = false): void {
    if (line.length === 0) return;
    page.pushOperators(
      decoration ? operator("BMC", ["/Artifact"]) : operator("BDC", ["/Span", `<</MCID ${this.tags.mark(page)}>>`]),
    );
    let at = x;
    for (const { text, style } of line) {
      page.drawText(text, {
        x: at,
        y: PAPER.height - base,
        size,
        font: this.faces.fonts[style],
        color: grey ? GREY : INK,
      });
      at += this.faces.width(text, style, size);
    }
    page.pushOperators(operator("EMC", []));
  }

  /** A hairline, or a box of them; no reader speaks it. */
  rule(from: { x: number; y: number }, to: { x: number; y: number }, thickness = 0.6, page = this.page): void {
    this.decoration(page, () =>
      page.drawLine({
        start: { x: from.x, y: PAPER.height - from.y },
        end: { x: to.x, y: PAPER.height - to.y },
        thickness,
        color: INK,
      }),
    );
  }

  box(x: number, y: number, width: number, height: number, thickness = 0.6, page = this.page): void {
    this.decoration(page, () =>
      page.drawRectangle({
        x,
        y: PAPER.height - y - height,
        width,
        height,
        borderWidth: thickness,
        borderColor: INK,
      }),
    );
  }

  /** Small words at the head or foot of a page that is already set. */
  margin(page: PDFPage, words: string, base: number, align: "left" | "right" | "center", style: Style = "plain"): void {
    const text = this.faces.settable(words);
    const { size } = SMALL;
    const total = this.faces.width(text, style, size);
    const x = align === "left" ? 0 : align === "right" ? LINE - total : (LINE - total) / 2;
    this.draw([{ text, style }], PAPER.margin + x, base, size, style !== "bold", page, true);
  }

  private decoration(page: PDFPage, draw: () => void): void {
    page.pushOperators(operator("BMC", ["/Artifact"]));
    draw();
    page.pushOperators(operator("EMC", []));
  }

  #settable(words: Words): Words {
    const keep = (text: string) =>
      text
        .split("\n")
        .map((line) => this.faces.settable(line))
        .join("\n");
    if (typeof words === "string") return keep(words);
    return words.map((run) => {
      if (typeof run === "string") return keep(run);
      return "italic" in run ? { italic: keep(run.italic) } : { bold: keep(run.bold) };
    });
  }
}

function operator(name: string, args: string[]): PDFOperator {
  return PDFOperator.of(name as Parameters<typeof PDFOperator.of>[0], args);
}
