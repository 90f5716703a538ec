import { expect, test } from "vitest";
import { readPapers } from "@/lib/findings/read-papers";
import { AMES, pagesOf } from "../pages-of";
import { SUBPOENA } from "../papers";

test.each(["vs.", "v.", "Vv.", "VS.", "-vs-", "versus"])(
  "the parties stand apart where the paper has %j",
  (between) => {
    const [paper] = readPapers(pagesOf(SUBPOENA.replace("\nvs. ", `\n${between} `)), AMES);
    expect(paper!.findings.caption.value).toBe("State of Iowa v. Owen Tate Marchetti");
  },
);
