import { expect, test } from "vitest";
import type { RecordCategory } from "@/lib/findings/types";
import { clear, defect, standing } from "./gate-facts";

const subpoena = { kind: "civil-subpoena", entered: false } as const;

const LETTER = { kind: "written-request", entered: false, asked: ["registration"] as RecordCategory[] } as const;
const NECESSARY = { category: "registration", kind: "necessity", holds: true } as const;

test("waukee:3 registration on a letter asks the Director's sentence of necessity and identification, and no counsel", () => {
  const bare = clear("waukee", {
    paper: { ...LETTER, identified: null },
    consultation: { answers: {}, opinion: null },
  });
  expect(standing(bare, "registration")).toEqual(["necessity", "identification"]);
  const whole = { ...bare, paper: { ...bare.paper!, identified: true }, statements: [NECESSARY] };
  expect(standing(whole, "registration")).toEqual([]);
});

test("waukee:3 a letter opens registration alone: with circulation beside it, counsel is asked of that", () => {
  const facts = clear("waukee", {
    paper: { ...LETTER, asked: ["registration", "circulation"] },
    statements: [NECESSARY],
    consultation: { answers: {}, opinion: null },
  });
  expect(standing(facts, "registration")).toEqual([]);
  expect(standing(facts, "circulation")).toEqual(["question:proper-form", "question:good-cause"]);
});

test("waukee:proc.2 the Director may release registration, or wait for the Board's exception", () => {
  const facts = clear("waukee", { paper: LETTER, statements: [NECESSARY] });
  const board = (state: "open" | "declined" | "done") =>
    standing({ ...facts, board: { state, meetingOn: "2026-03-17" } }, "registration");
  expect(standing(facts, "registration")).toEqual([]);
  expect(board("open")).toEqual(["board"]);
  expect(board("declined")).toEqual(["board-declined"]);
  expect(board("done")).toEqual([]);
});

test("independence:resist what is before the Board waits, and never what a court has ordered", () => {
  const board = { state: "open", meetingOn: "2026-03-17" } as const;
  expect(standing(clear("independence", { paper: subpoena, board }))).toEqual(["board"]);
  expect(standing(clear("independence", { board }))).toEqual([]);
});

test("minden:7 under a gag, and until silence is answered, counsel alone suffices", () => {
  const board = { state: "open", meetingOn: null } as const;
  for (const held of ["sealed", "closed"] as const)
    expect(standing(clear("minden", { paper: subpoena, board, standing: held }))).toEqual([]);
  expect(standing(clear("minden", { paper: subpoena, board }))).toEqual(["board"]);
});

test("minden:5 a national security letter goes its own way: no Board, counsel's answers, the Director's decision", () => {
  const paper = {
    kind: "national-security-letter",
    entered: false,
    asked: ["registration"] as RecordCategory[],
  } as const;
  const facts = clear("minden", { paper, standing: "sealed", silence: "yes" });
  expect(standing(facts, "registration")).toEqual([]);
  expect(standing({ ...facts, consultation: { answers: {}, opinion: null } }, "registration")).toEqual([
    "question:proper-form",
    "question:good-cause",
  ]);
});

test("minden:1 each limb that nobody found holds the release back on its own", () => {
  const limbs = ["no-known-crime", "no-particular-person", "no-judicial-determination"].map((rule) => ({
    ...defect("blocking"),
    rule,
  }));
  expect(standing(clear("minden", { paper: subpoena, defects: limbs }))).toEqual(
    limbs.map(({ rule }) => `defect:${rule}`),
  );
});
