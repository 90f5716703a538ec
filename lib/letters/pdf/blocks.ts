import type { Block, Words } from "../letter";
import { LINE, PAPER, type Sheet, SMALL } from "./sheet";

const TICK = 8;

/** Sets one thing of a body, and leaves the room that belongs beneath it. */
export function setBlock(sheet: Sheet, block: Block): void {
  if (block.kind === "paragraph") setParagraph(sheet, block.words);
  else if (block.kind === "heading") setHeading(sheet, block.words);
  else if (block.kind === "list") setList(sheet, block);
  else if (block.kind === "table") setTable(sheet, block);
  else if (block.kind === "quote") setQuote(sheet, block);
  else if (block.kind === "answer") setAnswer(sheet, block);
  else if (block.kind === "sign") setSignLines(sheet, block.lines);
  else sheet.newPage();
}

function setParagraph(sheet: Sheet, words: Words): void {
  sheet.words("P", words, sheet.scale.body);
  sheet.moveDown(sheet.scale.after);
}

function setHeading(sheet: Sheet, words: string): void {
  sheet.moveDown(4);
  // With what it is the heading of.
  sheet.need(4 * sheet.scale.body.leading);
  sheet.words("H2", words, { ...sheet.scale.body, style: "bold" });
  sheet.moveDown(3);
}

function setList(sheet: Sheet, { numbered, items }: Extract<Block, { kind: "list" }>): void {
  const indent = 24;
  const setting = { ...sheet.scale.body, indent, width: LINE - indent };
  const under = { ...sheet.scale.under, indent, width: LINE - indent };
  sheet.tags.within("L", () => {
    for (const [index, item] of items.entries()) {
      sheet.tags.within("LI", () => {
        const lines = sheet.lines(item.words, setting);
        const below = (item.under ?? []).reduce((sum, words) => sum + sheet.lines(words, under).length, 0);
        // An item of a few lines, and what stands under it, stay together.
        sheet.need(Math.min(lines.length, 4) * setting.leading + Math.min(below, 6) * (under.leading + 1));
        sheet.draw(
          [{ text: numbered ? `${index + 1}.` : "–", style: "plain" }],
          PAPER.margin + 4,
          sheet.y + sheet.scale.body.size,
          sheet.scale.body.size,
          false,
        );
        sheet.flow(lines, setting);
        for (const words of item.under ?? []) {
          sheet.moveDown(1.5);
          sheet.flow(sheet.lines(words, under), under);
        }
      });
      sheet.moveDown(index === items.length - 1 ? sheet.scale.after : sheet.scale.after - 3.5);
    }
  });
}

function setTable(sheet: Sheet, { head, widths, rows }: Extract<Block, { kind: "table" }>): void {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const gap = 12;
  const columns = widths.map((width) => (width / total) * LINE);
  const left = columns.map((_, index) => columns.slice(0, index).reduce((sum, width) => sum + width, 0));
  const rule = () => sheet.rule({ x: PAPER.margin, y: sheet.y }, { x: PAPER.margin + LINE, y: sheet.y }, 0.4);
  const row = (cells: readonly Words[], tag: "TH" | "TD") => {
    const setting = { ...sheet.scale.table, style: tag === "TH" ? ("bold" as const) : ("plain" as const) };
    const set = cells.map((words, index) =>
      sheet.lines(words, { ...setting, width: columns[index]! - (index === columns.length - 1 ? 0 : gap) }),
    );
    const height = Math.max(...set.map((lines) => lines.length)) * setting.leading + 6;
    sheet.need(height);
    const top = sheet.y + 3;
    sheet.tags.within("TR", () => {
      for (const [index, lines] of set.entries()) {
        sheet.y = top;
        sheet.tags.within(tag, () => {
          for (const line of lines) sheet.line(line, { ...setting, indent: left[index]! });
        });
      }
    });
    sheet.y = top - 3 + height;
    rule();
  };
  sheet.tags.within("Table", () => {
    sheet.need(4 * sheet.scale.table.leading);
    rule();
    if (head) row(head, "TH");
    for (const cells of rows) row(cells, "TD");
  });
  sheet.moveDown(sheet.scale.after);
}

function setQuote(sheet: Sheet, { words, source }: Extract<Block, { kind: "quote" }>): void {
  const setting = { ...sheet.scale.under, indent: 24, width: LINE - 48 };
  sheet.words("BlockQuote", `“${words}”`, setting);
  if (source) sheet.words("P", source, { ...SMALL, indent: 24, width: LINE - 48, grey: true });
  sheet.moveDown(sheet.scale.after);
}

function setAnswer(sheet: Sheet, { asks, choices, lines }: Extract<Block, { kind: "answer" }>): void {
  const asked = sheet.lines(asks, { ...sheet.scale.body, style: "bold" });
  const ruled = 21;
  sheet.need((asked.length + 1) * sheet.scale.body.leading + Math.min(lines, 3) * ruled);
  sheet.tags.within("Form", () => {
    sheet.flow(asked, sheet.scale.body);
    if (choices.length > 0) setChoices(sheet, choices);
  });
  for (let line = 0; line < lines; line += 1) {
    sheet.need(ruled);
    sheet.moveDown(ruled);
    sheet.rule({ x: PAPER.margin, y: sheet.y }, { x: PAPER.margin + LINE, y: sheet.y }, 0.4);
  }
  sheet.moveDown(sheet.scale.after + 3);
}

/** Boxes to tick, side by side as long as they fit. */
function setChoices(sheet: Sheet, choices: readonly string[]): void {
  sheet.moveDown(2);
  let x = 0;
  for (const choice of choices) {
    const words = sheet.faces.settable(choice);
    const wide = TICK + 6 + sheet.faces.width(words, "plain", sheet.scale.body.size) + 18;
    if (x > 0 && x + wide - 18 > LINE) {
      x = 0;
      sheet.moveDown(sheet.scale.body.leading);
      sheet.need(sheet.scale.body.leading);
    }
    sheet.box(PAPER.margin + x, sheet.y + 3, TICK, TICK);
    sheet.draw(
      [{ text: words, style: "plain" }],
      PAPER.margin + x + TICK + 6,
      sheet.y + sheet.scale.body.size,
      sheet.scale.body.size,
      false,
    );
    x += wide;
  }
  sheet.moveDown(sheet.scale.body.leading);
}

/** Lines to write on, what belongs there in small letters beneath. */
function setSignLines(sheet: Sheet, lines: readonly string[]): void {
  const gap = 24;
  for (let index = 0; index < lines.length; index += 2) {
    const pair = lines.slice(index, index + 2);
    const wide = (LINE - gap) / 2;
    sheet.need(50);
    sheet.moveDown(30);
    const top = sheet.y;
    sheet.tags.within("Form", () => {
      for (const [place, label] of pair.entries()) {
        const x = place * (wide + gap);
        sheet.y = top;
        sheet.rule({ x: PAPER.margin + x, y: top }, { x: PAPER.margin + x + wide, y: top }, 0.5);
        sheet.moveDown(2);
        sheet.flow(sheet.lines(label, { ...SMALL, width: wide }), { ...SMALL, indent: x, width: wide, grey: true });
      }
    });
    sheet.moveDown(6);
  }
  sheet.moveDown(sheet.scale.after);
}
