import { expect, test } from "vitest";
import { type MatterProgress, nextStep } from "@/lib/overview/next-step";

const READ: MatterProgress = {
  closed: false,
  silence: "no",
  reading: "read",
  pagesRead: 3,
  pageCount: 3,
  kind: "civil-subpoena",
  toConfirm: 0,
  blocking: 2,
  forCounsel: 1,
  consultation: "not-asked",
  decided: false,
  dueOn: "2026-04-01",
  objectBy: "2026-03-16",
  executeBy: null,
};

test.each([
  [
    "silence stands unanswered, whatever else waits",
    { silence: null, reading: "reading" },
    "Answer the question of silence",
    "you",
  ],
  ["it waits to be read", { reading: "waiting", pageCount: null }, "Being read", "others"],
  ["it is being read", { reading: "reading", pagesRead: 1 }, "Being read: page 2 of 3", "others"],
  ["all its pages are read but one moment", { reading: "reading" }, "Being read: page 3 of 3", "others"],
  ["it could not be read", { reading: "failed", toConfirm: 8 }, "Read it yourself: it could not be read", "you"],
  ["officers took what a warrant lists", { kind: "search-warrant", toConfirm: 4 }, "Write down what was taken", "you"],
  ["findings wait for a person", { toConfirm: 3 }, "Confirm 3 findings", "you"],
  ["one finding waits", { toConfirm: 1 }, "Confirm 1 finding", "you"],
  ["nobody is sure of silence", { silence: "not-sure" }, "Ask counsel whether silence binds", "you"],
  ["defects wait for counsel", {}, "Ask counsel: 3 questions", "you"],
  ["counsel has been asked", { consultation: "asked", forCounsel: 0 }, "Counsel: 2 questions", "others"],
  [
    "counsel has been asked about a sound paper",
    { consultation: "asked", blocking: 0, forCounsel: 0 },
    "Counsel has been asked",
    "others",
  ],
  ["counsel has answered", { consultation: "answered" }, "Write the decision", "you"],
  ["nothing is wrong with it", { blocking: 0, forCounsel: 0 }, "Write the decision", "you"],
  ["it is decided", { consultation: "answered", decided: true }, "Carry out the decision and close", "you"],
  [
    "nothing was handed over",
    { reading: "none", kind: null, blocking: 1, forCounsel: 0 },
    "Ask counsel: 1 question",
    "you",
  ],
  ["it is closed", { closed: true, silence: null }, "Closed", "nobody"],
] as [string, Partial<MatterProgress>, string, string][])("%s", (_, differs, sentence, waitingFor) => {
  expect(nextStep({ ...READ, ...differs }, "2026-03-02")).toMatchObject({ sentence, waitingFor });
});

test.each([
  ["2026-03-02", "2026-03-16"],
  ["2026-03-16", "2026-03-16"],
  ["2026-03-17", "2026-04-01"],
  ["2026-05-01", "2026-04-01"],
])("on %s the next date is %s", (today, by) => {
  expect(nextStep(READ, today).by).toBe(by);
});

test("a closed matter, and one without dates, has no next date", () => {
  expect(nextStep({ ...READ, closed: true }, "2026-03-02").by).toBeNull();
  expect(nextStep({ ...READ, dueOn: null, objectBy: null }, "2026-03-02").by).toBeNull();
});
