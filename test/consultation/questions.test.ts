import { expect, test } from "vitest";
import { authoritiesOn } from "@/lib/consultation/authorities";
import { opinionComplaints, opinionFields, SubmitOpinion } from "@/lib/consultation/input";
import { questionsFor } from "@/lib/consultation/questions";
import { toThreads } from "@/lib/consultation/threads";
import type { StoredComment } from "@/lib/consultation/types";
import { getPack } from "@/lib/policy/packs";

const asks = (pack: string, silence: "no" | "not-sure" | null = "no") =>
  questionsFor(getPack(pack)!, silence).map((question) => question.asks);

test("waukee:proc.3: the two questions are proper form and good cause, and no third is put", () => {
  expect(asks("waukee")).toEqual([
    "Is this process, order or subpoena in proper form?",
    "Is there a showing of good cause for its issuance?",
  ]);
});

test("minden:6: the City's counsel is asked whether it is proper, and in full compliance with legal authority", () => {
  expect(asks("minden")).toEqual([
    "Is this process, order or subpoena proper?",
    "Is it in full compliance with proper legal authority?",
  ]);
  expect(getPack("minden")!.counsel.who).toMatch(/City of Minden/);
});

test.each([
  [
    "cresco:5a: counsel is sought on form, on section 22.7(13) and on the response, and the advice is followed",
    "cresco",
  ],
  [
    "ames:process: the City's Legal Department is asked on form and on section 22.7(13), and its advice is followed",
    "ames",
  ],
])("%s", (_, pack) => {
  expect(asks(pack).join(" ")).toMatch(/proper form.*22\.7\(13\).*how should the library respond/);
  expect(getPack(pack)!.counsel.adviceIsFollowed).toBe(true);
});

test("where the custodian is not sure of silence, counsel is asked that too", () => {
  expect(asks("waukee", "not-sure")).toHaveLength(3);
  expect(asks("waukee", "not-sure").at(-1)).toMatch(/silence/);
});

test("beside section 22.7(13) the contrary authority is never left out; beside other law there is none to show", () => {
  const both = authoritiesOn(["Your policy, Section 4.1, item 4", "Iowa Code § 22.7(13)"])!;
  expect(both.against.map(({ citation }) => citation)).toEqual([
    "Brown v. Johnston, 328 N.W.2d 510 (Iowa 1983)",
    "Poole v. Hawkeye Area Community Action Program, Inc., 666 N.W.2d 560 (Iowa 2003)",
    "State v. Hilton (Wash. Ct. App. 2011)",
  ]);
  expect(both.supports.length).toBeGreaterThan(0);
  expect(authoritiesOn(["Fed. R. Civ. P. 45(a)(3)"])).toBeNull();
});

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const ID = "7b0c7a7e-9a55-4a8e-8f0e-0e5d1c1a2b3c";
const SOUND = {
  matterId: ID,
  consultationId: ID,
  follows: "",
  "asked.proper-form": "on",
  "answer.proper-form": "yes",
  "why.proper-form": "",
  advice: "release",
  reasons: "All is well.",
};

const complaints = (fields: Record<string, string>) => {
  const sent = form({ ...SOUND, ...fields });
  const input = SubmitOpinion.safeParse(opinionFields(sent));
  return input.success ? {} : opinionComplaints(input.error, sent);
};

test.each<[string, Record<string, string>, string | null]>([
  ["a sound form", {}, null],
  ["a question without an answer", { "answer.proper-form": "" }, "answer.proper-form"],
  ["a no without a reason", { "answer.proper-form": "no" }, "why.proper-form"],
  ["advice without reasons", { reasons: " " }, "reasons"],
  ["release in part of nothing", { advice: "release-in-part" }, "categories"],
  ["release in part of loans", { advice: "release-in-part", "category.circulation": "on" }, null],
  ["a defect that is none, unreasoned", { "defect.0.clerk-not-judge": "is-none" }, "because.0.clerk-not-judge"],
  ["a defect that stands", { "defect.0.clerk-not-judge": "stands" }, null],
  ["a defect that is left open", { "defect.0.clerk-not-judge": "" }, null],
])("%s is complained of where it was typed, or not at all", (_, fields, at) => {
  expect(Object.keys(complaints(fields))).toEqual(at ? [at] : []);
});

test("a thread is settled until somebody answers in it", () => {
  const row = (id: string, more: Partial<StoredComment>): StoredComment => ({
    ...{ id, instrumentId: ID, thread: "a", kind: "remark", place: "general", paper: null, subject: null, page: null },
    ...{ box: null, body: id, personId: null, invitationId: ID, byName: "Ruth", writtenAt: new Date(0) },
    ...more,
  });
  const begun = row("a", { thread: null });
  const settled = row("b", { kind: "resolved", body: null });
  expect(toThreads([begun, settled])[0]).toMatchObject({ resolved: { by: "Ruth" }, remarks: [{ body: "a" }] });
  expect(toThreads([begun, settled, row("c", {})])[0]).toMatchObject({ resolved: null });
});
