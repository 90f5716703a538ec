import { expect, test } from "vitest";
import type { RecordCategory } from "@/lib/findings/types";
import { gate } from "@/lib/production/gate";
import { clear, defect, released, standing } from "./gate-facts";

const PACKS = ["waukee", "independence", "cresco", "minden", "ames", "iowa", "nebraska"];
const subpoena = { kind: "civil-subpoena", entered: false } as const;

const NECESSARY = { category: "registration", kind: "necessity", holds: true } as const;

const SUBPOENAED = { ...subpoena, justiceAgency: true };
const CARD = {
  how: "card",
  identified: true,
  doubted: false,
  categories: ["circulation"] as RecordCategory[],
} as const;

test.each(["independence:card", "cresco:5b", "ames:card"])(
  "%s a card in an officer's hand, or in an investigation, is never consent",
  (clause) => {
    const pack = clause.split(":")[0]!;
    const undecided = { decision: null, consultation: { answers: {}, opinion: null } };
    const by = (givenBy: "officer" | "another" | "cardholder", paper: object | null) =>
      standing(clear(pack, { ...undecided, consents: [{ ...CARD, givenBy }], ...(paper ? { paper } : {}) }));
    const private_ = { kind: "written-request", entered: false, justiceAgency: false };
    expect(by("officer", private_)).not.toEqual(["undecided"]);
    expect(by("another", SUBPOENAED)).not.toEqual(["undecided"]);
    // Outside an investigation the policy takes it as consent: the short path, where the custodian's yes is left.
    expect(by("another", private_)).toEqual(["undecided"]);
    expect(by("cardholder", private_)).toEqual(["undecided"]);
  },
);

test.each(["independence:card", "cresco:5b", "ames:card"])(
  "%s a card that is lost, stolen or doubted is no consent",
  (clause) => {
    const consents = [{ ...CARD, givenBy: "another" as const, doubted: true }];
    const paper = { kind: "written-request", entered: false, justiceAgency: false } as const;
    const facts = clear(clause.split(":")[0]!, { consents, paper, decision: null });
    expect(gate(facts)).toMatchObject({ categories: [{ path: "process" }] });
  },
);

test.each(PACKS)("under %s a cardholder's written consent takes the short path, in an investigation too", (pack) => {
  const written = { ...CARD, how: "written", givenBy: "cardholder" } as const;
  const facts = clear(pack, {
    paper: SUBPOENAED,
    consents: [written],
    decision: null,
    deletion: [],
    defects: [defect("blocking")],
  });
  expect(gate(facts)).toMatchObject({ categories: [{ path: "consent", obstacles: [{ id: "undecided" }] }] });
  const unsure = { ...facts, consents: [{ ...written, identified: false }] };
  expect(gate(unsure)).toMatchObject({ categories: [{ path: "process" }] });
});

test("independence:card a request for what is one's own takes the short path", () => {
  const own = { ...CARD, how: "own-request", givenBy: "cardholder" } as const;
  const paper = { kind: null, written: false, entered: false, asked: [], justiceAgency: null };
  const facts = clear("independence", { paper, consents: [own], decision: released(["circulation"]) });
  expect(gate(facts)).toMatchObject({ categories: [{ path: "own-request", obstacles: [] }] });
});

test.each(["cresco:5c", "independence:overdue", "ames:recover"])(
  "%s amounts due are open for the library's own recovery alone, once its day is stated",
  (clause) => {
    const paper = { ...subpoena, asked: ["accounts-due"] as RecordCategory[], kind: "written-request" } as const;
    const facts = clear(clause.split(":")[0]!, { paper });
    expect(standing(facts, "accounts-due")).toEqual(["recovery"]);
    const stated = { category: "accounts-due", kind: "recovery", holds: true } as const;
    expect(standing({ ...facts, statements: [stated] }, "accounts-due")).toEqual([]);
    // To a parent or a collection agency too: it is not a justice agency that makes it a recovery.
    const parent = { ...facts, paper: { ...facts.paper!, justiceAgency: false }, statements: [stated] };
    expect(gate(parent)).toMatchObject({ categories: [{ path: "recovery", obstacles: [] }] });
  },
);

test("cresco:5g camera recordings take the short path, but footage that shows what a person reads goes to counsel", () => {
  const paper = { ...subpoena, asked: ["video"] as RecordCategory[] };
  const facts = clear("cresco", { paper, consultation: { answers: {}, opinion: null } });
  const said = (holds: boolean) => ({ ...facts, statements: [{ category: "video", kind: "reading", holds } as const] });
  expect(standing(facts, "video")).toEqual(["footage"]);
  expect(standing(said(false), "video")).toEqual([]);
  expect(standing(said(true), "video")).toEqual(["question:proper-form", "question:good-cause"]);
});

test("independence:video cameras wait for the policy that governs them", () => {
  const paper = { ...subpoena, asked: ["video"] as RecordCategory[] };
  const facts = clear("independence", { paper, consultation: { answers: {}, opinion: null } });
  expect(standing(facts, "video")).toEqual(["question:proper-form", "question:good-cause"]);
});

test.each(["independence:contact", "cresco:5e", "ames:meeting"])(
  "%s the contact of a meeting room takes the short path",
  (clause) => {
    const paper = { ...subpoena, asked: ["meeting-room"] as RecordCategory[], justiceAgency: false };
    const facts = clear(clause.split(":")[0]!, { paper, deletion: [], consultation: { answers: {}, opinion: null } });
    expect(gate(facts)).toMatchObject({ categories: [{ path: "public", obstacles: [] }] });
  },
);

test("cresco:1 a request for public records needs the custodian's yes and nothing else", () => {
  const paper = { ...subpoena, kind: "open-records-request", asked: ["meeting-room"] as RecordCategory[] } as const;
  expect(standing(clear("cresco", { paper, deletion: [], decision: null }), "meeting-room")).toEqual(["undecided"]);
});

test.each(["waukee:noshare", "ames:noshare", "waukee:names"])(
  "%s a list of patrons is not given out, by any path",
  (clause) => {
    const pack = clause.split(":")[0]!;
    const list = { ...defect("blocking"), rule: "overbroad-all-patrons" };
    const paper = { kind: "written-request", entered: false, justiceAgency: false, allPatrons: true } as const;
    const facts = clear(pack, {
      paper: { ...paper, asked: ["registration"] },
      defects: [list],
      statements: [NECESSARY],
    });
    expect(standing(facts, "registration")).toContain("defect:overbroad-all-patrons");
    const openRoom = clear("ames", { paper: { ...paper, asked: ["meeting-room"] } });
    expect(standing(openRoom, "meeting-room")).toEqual(["list"]);
  },
);
