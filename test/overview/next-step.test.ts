import { describe, expect, test } from "vitest";
import { type Course, type DeterminationKind, JUST_READ } from "@/lib/course/types";
import { type MatterProgress, nextStep, openDays } from "@/lib/overview/next-step";
import { STATUSES, type Status, statusOf } from "@/lib/overview/status";

const READ: MatterProgress = {
  closed: false,
  mayDecide: true,
  silence: "no",
  reading: "read",
  pagesRead: 3,
  pageCount: 3,
  kind: "civil-subpoena",
  toConfirm: 0,
  blocking: 2,
  forCounsel: 1,
  course: JUST_READ,
  days: [
    { key: "object", by: "2026-03-16" },
    { key: "return", by: "2026-04-01" },
  ],
};

const course = (differs: Partial<Course>): Partial<MatterProgress> => ({ course: { ...JUST_READ, ...differs } });
const asked = { consultation: "asked" } as const;
const answered = { consultation: "answered" } as const;
const signed = (kind: DeterminationKind, differs: Partial<Course> = {}) =>
  course({ ...answered, determination: { kind, signed: true }, ...differs });
const cure = { sentOn: "2026-03-03", answered: false };

type Case = [name: string, differs: Partial<MatterProgress>, sentence: string, who: string, status: Status];

const CASES: Case[] = [
  [
    "silence stands unanswered, whatever else waits",
    { silence: null, reading: "reading" },
    "Answer the question of silence",
    "you",
    "silence",
  ],
  ["it waits to be read", { reading: "waiting", pageCount: null }, "Being read", "reader", "reading"],
  ["it is being read", { reading: "reading", pagesRead: 1 }, "Being read: page 2 of 3", "reader", "reading"],
  ["all its pages are read but one moment", { reading: "reading" }, "Being read: page 3 of 3", "reader", "reading"],
  [
    "it could not be read",
    { reading: "failed", toConfirm: 8 },
    "Read it yourself: it could not be read",
    "you",
    "not-read",
  ],
  ["it could not be read, and was typed in", { reading: "failed" }, "Ask counsel: 3 questions", "you", "to-counsel"],
  [
    "officers take what a warrant lists",
    { kind: "search-warrant", toConfirm: 4 },
    "Write down what was taken",
    "you",
    "under-warrant",
  ],
  [
    "what they took is written down",
    { kind: "search-warrant", ...course({ handedOverOn: "2026-03-02" }) },
    "Sign that it was taken under a warrant",
    "you",
    "under-warrant",
  ],
  ["findings wait for a person", { toConfirm: 3 }, "Confirm 3 findings", "you", "to-confirm"],
  ["one finding waits", { toConfirm: 1 }, "Confirm 1 finding", "you", "to-confirm"],
  ["nobody is sure of silence", { silence: "not-sure" }, "Ask counsel whether silence binds", "you", "to-counsel"],
  ["defects wait for counsel", {}, "Ask counsel: 3 questions", "you", "to-counsel"],
  [
    "counsel has answered about the paper before",
    course({ consultation: "of-earlier-paper" }),
    "Ask counsel about the new paper: 3 questions",
    "you",
    "to-counsel",
  ],
  [
    "counsel has answered about the paper before, and nothing is wrong with the new one",
    { blocking: 0, forCounsel: 0, ...course({ consultation: "of-earlier-paper", board: "before" }) },
    "Ask counsel about the new paper",
    "you",
    "to-counsel",
  ],
  ["counsel has been asked", { forCounsel: 0, ...course(asked) }, "Counsel: 2 questions", "counsel", "with-counsel"],
  [
    "counsel has been asked about a sound paper",
    { blocking: 0, forCounsel: 0, ...course(asked) },
    "Counsel has been asked",
    "counsel",
    "with-counsel",
  ],
  [
    "counsel advised to have it cured",
    course({ ...answered, advice: "cure" }),
    "Send the cure letter",
    "you",
    "to-decide",
  ],
  [
    "the cure letter is out",
    course({ ...answered, advice: "cure", cure }),
    "The requester has the cure letter",
    "requester",
    "to-cure",
  ],
  [
    "an answer came to it",
    course({ ...answered, advice: "cure", cure: { ...cure, answered: true } }),
    "Write the decision",
    "you",
    "to-decide",
  ],
  [
    "counsel advised to object",
    course({ ...answered, advice: "object" }),
    "Send counsel’s objection",
    "you",
    "to-decide",
  ],
  [
    "the objection is out: waukee:6",
    course({ ...answered, advice: "object", objectedOn: "2026-03-09" }),
    "Write the decision",
    "you",
    "resisting",
  ],
  [
    "the Board is to vote",
    course({ ...answered, board: "before" }),
    "The Board has it on its agenda",
    "board",
    "board",
  ],
  ["counsel has answered", course(answered), "Write the decision", "you", "to-decide"],
  ["nothing is wrong with it", { blocking: 0, forCounsel: 0 }, "Write the decision", "you", "to-decide"],
  [
    "the decision is not signed",
    course({ ...answered, determination: { kind: "refuse", signed: false } }),
    "Sign the decision",
    "you",
    "to-decide",
  ],
  ["it is to be released", signed("release-in-part"), "Hand over what was released", "you", "to-release"],
  ["it was handed over", signed("release", { handedOverOn: "2026-03-12" }), "Close the matter", "you", "decided"],
  ["it is refused", signed("refuse"), "Close the matter", "you", "decided"],
  [
    "it is to be resisted: waukee:6",
    signed("resist"),
    "Send the objection, or the notice to resist",
    "you",
    "resisting",
  ],
  [
    "it is resisted: waukee:6",
    signed("resist", { objectedOn: "2026-03-09" }),
    "Resisting, until a court has spoken",
    "court",
    "resisting",
  ],
  [
    "nothing was handed over",
    { reading: "none", kind: null, blocking: 1, forCounsel: 0 },
    "Ask counsel: 1 question",
    "you",
    "to-counsel",
  ],
  ["it is closed", { closed: true, silence: null }, "Closed", "nobody", "closed"],
  [
    "cresco:6a it is closed and was kept long enough",
    { closed: true, kept: "over" },
    "Kept long enough: it may be purged",
    "you",
    "closed",
  ],
  [
    "cresco:6a it was kept long enough, and another is its custodian",
    { closed: true, kept: "over", mayDecide: false },
    "Closed",
    "nobody",
    "closed",
  ],
  ["cresco:6a it is purged", { closed: true, kept: "purged" }, "Purged", "nobody", "purged"],
];

test.each(CASES)("%s", (_, differs, sentence, who, status) => {
  const matter = { ...READ, ...differs };
  expect(nextStep(matter, "2026-03-02")).toMatchObject({ sentence, who });
  expect(statusOf(matter)).toBe(status);
});

test("every status is shown by a case, and says what it means", () => {
  expect([...new Set(CASES.map(([, , , , status]) => status))].toSorted()).toEqual(Object.keys(STATUSES).toSorted());
  for (const { label, means } of Object.values(STATUSES)) expect(`${label} ${means}`).toMatch(/\.$/);
});

test("what is the custodian's to do waits, for anybody else, for the custodian", () => {
  expect(nextStep({ ...READ, mayDecide: false }, "2026-03-02")).toMatchObject({
    who: "custodian",
    waitingFor: "others",
  });
  expect(nextStep(READ, "2026-03-02")).toMatchObject({ who: "you", waitingFor: "you" });
});

describe("the next date", () => {
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
    expect(nextStep({ ...READ, days: [] }, "2026-03-02").by).toBeNull();
  });

  test("once it is objected to, a civil subpoena waits for a court, and another paper for its day", () => {
    const objected = course({ objectedOn: "2026-03-09" }).course!;
    expect(openDays(READ.days, { kind: "civil-subpoena", course: objected })).toEqual([]);
    expect(openDays(READ.days, { kind: "grand-jury-subpoena", course: objected })).toEqual([
      { key: "return", by: "2026-04-01" },
    ]);
  });

  test("a matter that is decided and carried out has no date left", () => {
    const done = signed("release", { handedOverOn: "2026-03-12" });
    expect(nextStep({ ...READ, ...done }, "2026-03-02").by).toBeNull();
  });
});
