import { expect, test } from "vitest";
import type { ReportBody } from "@/lib/incident/types";
import { takenAtTheDesk } from "@/lib/overview/taken-at-the-desk";

const BODY: ReportBody = {
  agency: "Dallas County Sheriff",
  name: "R. Kemp",
  badge: "4411",
  callBack: "",
  identified: "yes",
  asked: "",
  happened: "",
  served: "",
  taken: [],
  receipt: "given",
  at: "14:05",
};
const report = (at: string, body: Partial<ReportBody>, kind: "warrant" | "visit" = "warrant") => ({
  kind,
  reportedAt: new Date(at),
  body: { ...BODY, ...body },
});
const noted = (at: string, kind: "taken-under-warrant" | "release" = "taken-under-warrant") => ({
  kind,
  recordedAt: new Date(at),
});
const find = (reports: ReturnType<typeof report>[], handOvers: ReturnType<typeof noted>[] = []) =>
  takenAtTheDesk(reports, handOvers, "America/Chicago");

const COMPUTER = { what: "Computer 4", by: "R. Kemp" };
const LIST = { what: "Sign-up list", by: "L. Doe" };

test("what the desk listed is proposed with who took it, when, and the receipt", () => {
  expect(find([report("2026-03-10T03:10:00Z", { taken: [COMPUTER] })])).toEqual({
    reportedOn: "2026-03-09",
    kind: "taken-under-warrant",
    what: "Computer 4",
    toWhom: "R. Kemp, Dallas County Sheriff, badge 4411",
    handedOn: "2026-03-09",
    handedAtTime: "14:05",
    receipt: "A receipt was given at the desk",
  });
});

test("of several takers each thing says whose hand took it", () => {
  const found = find([report("2026-03-09T20:10:00Z", { taken: [COMPUTER, LIST], receipt: "refused" }, "visit")]);
  expect(found).toMatchObject({
    kind: "before-the-program",
    what: "Computer 4 (taken by R. Kemp)\nSign-up list (taken by L. Doe)",
    toWhom: "R. Kemp; L. Doe, Dallas County Sheriff, badge 4411",
    receipt: "A receipt was refused",
  });
});

test("who came stands for a taker whom nobody named", () => {
  expect(
    find([report("2026-03-09T20:10:00Z", { taken: [{ what: "A list", by: "" }], agency: "", badge: "" })]),
  ).toMatchObject({ what: "A list", toWhom: "R. Kemp" });
});

test("a report without takings proposes nothing, and one that was written down proposes nothing more", () => {
  expect(find([report("2026-03-09T20:10:00Z", {})])).toBeNull();
  const taken = report("2026-03-09T20:10:00Z", { taken: [COMPUTER] });
  expect(find([taken], [noted("2026-03-09T21:00:00Z")])).toBeNull();
  expect(find([taken], [noted("2026-03-09T21:00:00Z", "release")])).toMatchObject({ what: "Computer 4" });
  expect(find([taken], [noted("2026-03-09T19:00:00Z")])).toMatchObject({ what: "Computer 4" });
});

test("of two reports each is proposed until it was written down", () => {
  const two = [
    report("2026-03-09T20:10:00Z", { taken: [COMPUTER] }),
    report("2026-03-10T20:10:00Z", { taken: [LIST] }),
  ];
  expect(find(two)).toMatchObject({ what: "Computer 4" });
  expect(find(two, [noted("2026-03-11T08:00:00Z")])).toMatchObject({ what: "Sign-up list" });
  expect(find(two, [noted("2026-03-11T08:00:00Z"), noted("2026-03-11T08:05:00Z")])).toBeNull();
});
