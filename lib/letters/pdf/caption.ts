import { type Caption, captionLines } from "../letter";
import { LINE, PAPER, type Sheet } from "./sheet";

const HALF = LINE / 2;
const GAP = 16;

/** The court over the whole line; beneath it the parties to the left of the rule, and the number to its right. */
export function setCaption(sheet: Sheet, caption: Caption): void {
  const { court, parties, number } = captionLines(caption);
  const { size, leading } = sheet.scale.body;
  sheet.y = 60;
  sheet.words("P", court, { size, leading, style: "bold", align: "center" });
  sheet.moveDown(16);

  const top = sheet.y;
  for (const side of parties) {
    sheet.words("P", side, { ...sheet.scale.address, width: HALF - GAP });
    sheet.moveDown(5);
  }
  const beneath = sheet.y + 6;
  sheet.y = top + (beneath - top) / 2 - leading;
  sheet.words("P", number, { ...sheet.scale.address, indent: HALF + GAP, width: HALF - GAP });
  sheet.y = Math.max(beneath, sheet.y);
  const middle = PAPER.margin + HALF;
  sheet.rule({ x: PAPER.margin, y: sheet.y }, { x: middle, y: sheet.y });
  sheet.rule({ x: middle, y: top }, { x: middle, y: sheet.y });
  sheet.moveDown(26);
}

/** The title of a court's paper. */
export function setTitle(sheet: Sheet, heading: string): void {
  sheet.words("H1", heading.toUpperCase(), { size: 13, leading: 18, style: "bold", align: "center" });
  sheet.moveDown(10);
}
