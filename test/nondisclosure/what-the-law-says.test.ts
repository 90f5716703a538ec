import { expect, test } from "vitest";
import { AUTHORITIES, authorityWords } from "@/lib/nondisclosure/authorities";
import { gagSheet } from "@/lib/nondisclosure/gag-sheet";
import { lawToday } from "@/lib/nondisclosure/law-today";
import { reminders } from "@/lib/nondisclosure/reminders";
import { suggestBar } from "@/lib/nondisclosure/suggest";
import { toldList } from "@/lib/nondisclosure/told-list";
import type { Bar, BarEvent, PersonTold } from "@/lib/nondisclosure/types";
import { getPack } from "@/lib/policy/packs";

const BAR: Bar = {
  id: "1",
  barId: "1",
  authority: "usc18-2709c",
  citation: "18 U.S.C. § 2709(c)",
  forbids: "Telling anyone.",
  binds: "The library.",
  mayBeTold: "An attorney.",
  issuedBy: null,
  issuedOn: "2026-03-02",
  endsOn: null,
  lasts: "Until the FBI says so.",
  challenge: "18 U.S.C. § 3511.",
  liftedBy: "The FBI’s notice.",
  certified: "yes",
  reviewNotice: "yes",
  investigationOpenedOn: null,
  recordedOn: "2026-03-09",
  events: [],
  ended: false,
};
const event = (kind: BarEvent["kind"], on: string): BarEvent => ({
  id: kind,
  kind,
  on,
  endsOn: null,
  note: null,
  fileId: null,
  recordedBy: "x",
});
const due = (bar: Partial<Bar>, today: string) =>
  reminders([{ ...BAR, ...bar }], today)
    .filter((one) => one.due)
    .map(({ what, on }) => `${what} ${on}`);

test.each<[string, Partial<Bar>, string, string[]]>([
  ["a letter of three years ago is to be asked about", {}, "2029-03-02", ["three-years 2029-03-02"]],
  ["not a day before", {}, "2029-03-01", []],
  [
    "from the opening of the investigation, where it is known",
    { investigationOpenedOn: "2024-02-29" },
    "2027-02-28",
    ["three-years 2027-02-28"],
  ],
  ["not once it was asked", { events: [event("review-asked", "2029-03-03")] }, "2029-03-10", []],
  [
    "the close of the investigation asks again",
    { events: [event("investigation-closed", "2026-06-01")] },
    "2026-06-02",
    ["investigation-closed 2026-06-01"],
  ],
  [
    "thirty days after a reciprocal notice",
    { events: [event("reciprocal-notice", "2026-04-01")] },
    "2026-05-01",
    ["reciprocal-notice 2026-05-01"],
  ],
  [
    "not when the Government has applied",
    { events: [event("reciprocal-notice", "2026-04-01"), event("government-applied", "2026-04-20")] },
    "2026-05-01",
    [],
  ],
  [
    "a month before a printed end",
    { authority: "court-order", endsOn: "2026-06-30" },
    "2026-05-31",
    ["printed-end 2026-06-30"],
  ],
  [
    "a delayed notice without an end, after a year",
    { authority: "usc18-2705b" },
    "2027-03-02",
    ["one-year 2027-03-02"],
  ],
  ["a pen register, after sixty days", { authority: "usc18-3123d" }, "2026-05-01", ["pen-register 2026-05-01"]],
  ["no authority: at once", { authority: "none-found" }, "2026-03-09", ["no-authority 2026-03-09"]],
  ["nothing of a bar that a document ended", { ended: true }, "2040-01-01", []],
])("a reminder: %s", (_, bar, today, expected) => {
  expect(due(bar, today)).toEqual(expected);
});

test("the end of the custodian's term reminds a month before", () => {
  expect(reminders([], "2026-03-02", "2026-04-01")).toMatchObject([{ what: "custody-ends", due: true }]);
  expect(reminders([], "2026-03-01", "2026-04-01")).toMatchObject([{ due: false }]);
});

const PAPER = { kind: null, issuedOn: null, gagCert: null, reviewNotice: null, text: "" };
const minden = getPack("minden")!;
const waukee = getPack("waukee")!;
const ids = (...given: Parameters<typeof lawToday>) => lawToday(...given).map(({ id }) => id);

test("minden:215 an order after the lapse is not called void, and six questions go to counsel", () => {
  const [lapse] = lawToday("usc50-1861d", { ...PAPER, issuedOn: "2026-03-02" }, waukee);
  expect(lapse).toMatchObject({ id: "lapse" });
  expect(lapse!.says).toContain("not void");
  expect(lapse!.asks).toHaveLength(6);
});

test("minden:5 minden:215 the policy's stale clauses are marked with what the law says now, and no other policy's", () => {
  const stale = lawToday("usc50-1861d", PAPER, minden).find(({ id }) => id === "stale-clause");
  expect(stale!.clauses.map(({ id }) => id)).toEqual(["minden:5", "minden:215"]);
  for (const { now } of stale!.clauses) expect(now).toContain("lapsed");
  expect(ids("usc50-1861d", PAPER, waukee)).toEqual(["lapse"]);
});

test.each([
  ["You may challenge this requirement by petition once a year.", true],
  ["A petition to modify may be filed annually with the district court.", true],
  ["You may challenge this requirement at any time.", false],
  ["The library closes its books once a year.", false],
])("the wrong boilerplate of a yearly challenge: %s", (text, wrong) => {
  expect(ids("usc18-2709c", { ...PAPER, text }, waukee).includes("boilerplate")).toBe(wrong);
});

test("a letter's note says what was found of its certification, and of the library carve-out", () => {
  const notes = lawToday("usc18-2709c", { ...PAPER, gagCert: true, reviewNotice: false }, waukee);
  expect(notes.map(({ id }) => id)).toEqual(["certification", "carve-out"]);
  expect(notes[0]!.says).toMatch(/\(found\).*\(not found\)/s);
  expect(notes[1]!.basis).toContain("2709(g)");
});

const PERSON: PersonTold = {
  id: "1",
  personId: null,
  guestId: null,
  name: "Ada Brandt",
  office: null,
  ground: "attorney",
  reason: "Advice.",
  toldOn: "2026-03-09",
  how: "in-person",
  saw: null,
  named: false,
  noticeGivenOn: null,
  confirmedOn: null,
  sheetSignedOn: null,
  sheetFileId: null,
  sawNothing: false,
  mailAllowedTo: null,
};

test("the list for the authority leaves the attorney out where the statute does, and who saw nothing", () => {
  const persons: PersonTold[] = [
    PERSON,
    { ...PERSON, name: "Jo", ground: "needed-to-comply" },
    { ...PERSON, name: "Kim", ground: "told-before-sealing", sawNothing: true },
  ];
  const letter = toldList(persons, "usc18-2709c");
  expect(letter.rows.map(({ name }) => name)).toEqual(["Jo"]);
  expect(letter.leftOut).toContain("2709(c)(2)(D)");
  const order = toldList(persons, "court-order");
  expect(order.rows.map(({ name }) => name)).toEqual(["Ada Brandt", "Jo"]);
  expect(order).toMatchObject({ leftOut: null });
  expect(order.caution).toContain("Ask counsel before");
});

test("a gag sheet says what, whom, until when and whom she may tell, of every bar that stands", () => {
  const extended = { ...BAR, barId: "2", endsOn: "2026-09-01", forbids: "Telling of the order." };
  const sheet = gagSheet("Minden", PERSON, [BAR, extended, { ...BAR, ended: true, forbids: "Old." }]);
  const said = sheet.parts.flatMap(({ sentences }) => sentences).join(" ");
  for (const words of [
    "Telling anyone.",
    "Telling of the order.",
    "Until Tue 1 Sep 2026",
    "An attorney.",
    "You are bound",
  ])
    expect(said).toContain(words);
  expect(said).not.toContain("Old.");
  expect(JSON.stringify(gagSheet("Minden", PERSON, []))).toContain("Tell nobody until counsel has answered");
});

const NOTHING = {
  kind: null,
  issuedOn: null,
  issuer: null,
  court: null,
  nondisclosure: null,
  gagCert: null,
  reviewNotice: null,
};

test.each([
  [
    "an order that cites its law",
    { nondisclosure: { imposed: "ordered", authority: ["usc18-2705b"], until: null } },
    "usc18-2705b",
  ],
  ["a letter of the FBI", { kind: "national-security-letter" }, "usc18-2709c"],
  ["a wish", { nondisclosure: { imposed: "requested", authority: [], until: null } }, "none-found"],
  ["nothing", {}, "none-found"],
] as const)("what was read suggests an authority: %s", (_, read, authority) => {
  expect(suggestBar({ ...NOTHING, ...read } as Parameters<typeof suggestBar>[0]).authority).toBe(authority);
});

test("every authority says what it forbids, who may be told, and what lifts it", () => {
  for (const authority of AUTHORITIES) {
    const words = authorityWords(authority);
    for (const said of [
      words.label,
      words.forbids,
      words.binds,
      words.mayBeTold,
      words.lasts,
      words.challenge,
      words.liftedBy,
    ])
      expect(said).toMatch(/\S/);
  }
});
