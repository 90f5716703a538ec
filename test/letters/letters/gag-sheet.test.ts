import { expect, test } from "vitest";
import { letterText } from "@/lib/letters/letter-text";
import { gagSheetPaper } from "@/lib/letters/letters/gag-sheet";

test("the gag sheet says what, whom, until when and whom she may tell, with a line to sign", () => {
  const sheet = gagSheetPaper({
    on: "2026-03-09",
    title: "Notice that you are bound to silence",
    to: "J. Rivera, IT coordinator",
    ground: "Told Mon 9 Mar 2026: needed to comply.",
    parts: ["What you may not tell", "Whom it binds", "Until when", "Whom you may tell"].map((heading) => ({
      heading,
      sentences: ["One.", "Two."],
    })),
    promise: "I have read this notice.",
  });
  const text = letterText(sheet);
  for (const heading of ["What you may not tell", "Whom it binds", "Until when", "Whom you may tell", "Signature:"])
    expect(text).toContain(heading);
});
