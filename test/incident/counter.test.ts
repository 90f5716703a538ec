import { describe, expect, test } from "vitest";
import { callNow, dialable, localMoment } from "@/lib/incident/call-list";
import { DRILLS, mixed } from "@/lib/incident/drills";
import { dueAt, followUps } from "@/lib/incident/follow-ups";
import { SendReport, VerifyRequester } from "@/lib/incident/input";
import { cameAs, spokenDemand, whoCame } from "@/lib/incident/report-matter";
import { DESK_CHOICES, DESK_STEPS } from "@/lib/incident/steps";
import { matterIdOf } from "@/lib/incident/submission";
import { REPORT_KINDS } from "@/lib/incident/types";

const words = (path: keyof typeof DESK_STEPS) =>
  DESK_STEPS[path].flatMap(({ title, say, does }) => [title, say ?? "", ...does]).join(" ");

describe("the steps at the desk", () => {
  test("a warrant: do not obstruct, do not consent to more, call, observe, list what is taken, ask for a receipt", () => {
    const said = words("warrant");
    for (const act of [
      /not obstruct/,
      /not consent to more/,
      /Call, in this order/,
      /observe/,
      /List what is taken/,
      /receipt/,
    ])
      expect(said).toMatch(act);
    expect(DESK_STEPS.warrant.map((step) => step.with)).toEqual([
      undefined,
      "calls",
      "photos",
      "who",
      "taken",
      "report",
    ]);
  });

  test("an emergency: director and counsel are called now, oral advice is written up within 24 hours, and neither answer is advised", () => {
    const said = words("emergency");
    expect(said).toMatch(/Call the director and counsel now/);
    expect(said).toMatch(/may act on counsel’s oral advice, written up within 24 hours/);
    expect(said).not.toMatch(/\b(?:hand over|release|refuse|give (?:it|them)|should|must)\b/i);
  });

  test("whoever is asked says who answers, does not, and asks for identification before the calls", () => {
    expect(DESK_STEPS.asked.map(({ id }) => id)).toEqual(["say", "do-not", "who", "call", "report"]);
    expect(words("asked")).toMatch(/Our director answers for the library’s records/);
  });

  test("each path is offered, ends in the report, and fits a screen: no more than seven steps", () => {
    expect(DESK_CHOICES.map(({ path }) => path).toSorted()).toEqual(Object.keys(DESK_STEPS).toSorted());
    for (const steps of Object.values(DESK_STEPS)) {
      expect(steps.at(-1)!.with).toBe("report");
      expect(steps.length).toBeLessThan(8);
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    }
  });

  test("nothing on them speaks of what was reported before, or names a law that could be argued about", () => {
    for (const path of Object.keys(DESK_STEPS) as (keyof typeof DESK_STEPS)[])
      expect(words(path)).not.toMatch(/sealed|gag|§|22\.7|other reports|invalid|illegal/i);
  });
});

describe("the call list", () => {
  const director = { name: "M. Ortiz", role: "Director", phone: "515-555-0101", afterHours: "515-555-0199" };
  const counsel = { name: "J. Feld", role: "City attorney", phone: "515-555-0120", afterHours: "" };
  const list = { contacts: [director, counsel], days: "weekdays", from: "08:00", until: "17:00" } as const;
  const first = (weekday: number, time: string, over: object = {}) =>
    callNow({ ...list, contacts: [...list.contacts], ...over }, { weekday, time }).map(({ now }) => now);

  test.each([
    ["at noon on a Monday", 1, "12:00", "515-555-0101"],
    ["as the hours begin", 1, "08:00", "515-555-0101"],
    ["as they end", 1, "17:00", "515-555-0199"],
    ["on a Saturday at noon", 6, "12:00", "515-555-0199"],
    ["at night", 3, "23:30", "515-555-0199"],
  ])("%s", (_, weekday, time, number) => {
    // Who has no number for after hours is called at her only one.
    expect(first(weekday, time)).toEqual([number, "515-555-0120"]);
  });

  test("hours that run over midnight, every day", () => {
    const late = { days: "every-day", from: "18:00", until: "02:00" };
    expect(first(6, "01:59", late)[0]).toBe("515-555-0101");
    expect(first(6, "02:00", late)[0]).toBe("515-555-0199");
  });

  test("the hour is the library's, not the server's", () => {
    const at = new Date("2026-03-09T01:30:00Z");
    expect(localMoment(at, "America/Chicago")).toEqual({ weekday: 0, time: "20:30" });
  });

  test.each([
    ["(515) 555-0101", "5155550101"],
    ["+1 515 555 0101", "+15155550101"],
    ["515-555-0120 ext. 4", "5155550120;ext=4"],
    ["515.555.0120 x12", "5155550120;ext=12"],
  ])("%s is dialled as %s", (written, dialled) => {
    expect(dialable(written)).toBe(dialled);
  });
});

describe("what a report becomes", () => {
  test("a photographed paper is a paper, whatever was said beside it", () => {
    for (const kind of REPORT_KINDS) expect(cameAs(kind, true)).toBe("paper");
  });

  test("a warrant without a copy is a visit, not a demand in bare words", () => {
    expect(cameAs("warrant", false)).toBe("visit");
    expect(spokenDemand("warrant", { asked: "Everything.", happened: "They came at nine." })).toBeNull();
  });

  test("a breach asks for nothing", () => {
    expect(spokenDemand("breach", { asked: "", happened: "The list lay on the printer." })).toBeNull();
  });

  test("words are read as a demand, a threat's as a threat", () => {
    expect(spokenDemand("demand", { asked: "His loans.", happened: "" })).toEqual({
      came: "oral",
      words: "His loans.",
    });
    expect(spokenDemand("threat", { asked: "", happened: "Or else." })).toEqual({ came: "threat", words: "Or else." });
    expect(spokenDemand("visit", { asked: "", happened: "" })).toBeNull();
  });

  test("who came stands on one line, as far as it is known", () => {
    expect(whoCame({ name: "", agency: "Dallas County Sheriff", badge: "114" })).toBe(
      "Dallas County Sheriff, badge 114",
    );
    expect(whoCame({ name: "", agency: "", badge: "" })).toBeNull();
  });

  test("the same report has the same matter; another machine's, or another one, does not", () => {
    const id = matterIdOf("a", "b", "c");
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(matterIdOf("a", "b", "c")).toBe(id);
    expect(new Set([id, matterIdOf("x", "b", "c"), matterIdOf("a", "x", "c"), matterIdOf("a", "b", "x")]).size).toBe(4);
  });
});

describe("what a report may hold", () => {
  const report = { submission: "7f1c9d2e-1a2b-4c3d-8e4f-123456789abc", kind: "visit", silence: "no" };

  test("its kind and the answer to silence are enough", () => {
    expect(SendReport.parse(report)).toMatchObject({ kind: "visit", agency: "", taken: [], receipt: "" });
  });

  test("a list of takings that is none is told so; empty lines are left out", () => {
    expect(SendReport.safeParse({ ...report, taken: "not a list" }).success).toBe(false);
    const taken = JSON.stringify([
      { what: "Computer 4", by: "" },
      { what: " ", by: "Poe" },
    ]);
    expect(SendReport.parse({ ...report, taken }).taken).toEqual([{ what: "Computer 4", by: "" }]);
  });

  test("characters that hide or turn other text are taken out", () => {
    expect(SendReport.parse({ ...report, name: "R.\u202E Hale\u0000" }).name).toBe("R. Hale");
  });
});

describe("verifying who asks", () => {
  const call = {
    matterId: "7f1c9d2e-1a2b-4c3d-8e4f-123456789abc",
    number: "515-555-0100",
    source: "agency-site",
    notFromPaper: "yes",
    calledOn: "2026-03-09",
    calledAt: "10:05",
    spokeWith: "Sgt. Lund",
    outcome: "confirmed",
  };

  test("a number from the paper verifies nothing", () => {
    expect(VerifyRequester.safeParse(call).success).toBe(true);
    const { notFromPaper: _, ...without } = call;
    expect(VerifyRequester.safeParse(without).error?.issues[0]?.message).toBe(
      "Call a number that you found yourself, not one that they gave you.",
    );
  });

  test("whom one spoke with is asked, unless nobody was reached", () => {
    expect(VerifyRequester.safeParse({ ...call, spokeWith: "" }).success).toBe(false);
    expect(VerifyRequester.safeParse({ ...call, spokeWith: "", outcome: "not-reached" }).success).toBe(true);
  });
});

describe("what is done upon a report", () => {
  test("cresco:6e: a breach has its own steps: patrons told, practice evaluated", () => {
    expect(followUps("breach", true).map(({ id }) => id)).toEqual([
      "contained",
      "extent-known",
      "counsel-told",
      "patrons-told",
      "practice-evaluated",
    ]);
  });

  test("telling patrons is absent while anything may bind to silence", () => {
    for (const kind of REPORT_KINDS)
      expect(followUps(kind, false).filter(({ id }) => id === "patrons-told")).toEqual([]);
  });

  test("minden:6: counsel is told at once whether it is proper and in full compliance with legal authority", () => {
    for (const kind of ["visit", "demand", "threat", "warrant"] as const)
      expect(followUps(kind, false).find(({ id }) => id === "counsel-told")?.hint).toMatch(
        /proper, and in full compliance with legal authority/,
      );
  });

  test("oral advice in an emergency is written up within 24 hours of the report", () => {
    const step = followUps("emergency", false).find(({ id }) => id === "advice-written-up")!;
    expect(dueAt(step, new Date("2026-03-09T15:00:00Z"))).toEqual(new Date("2026-03-10T15:00:00Z"));
  });
});

describe("the drills", () => {
  test("each is gone through in five minutes, and its right answer is not always the first", () => {
    for (const { questions } of DRILLS) expect(questions.length).toBeLessThanOrEqual(4);
    const places = DRILLS.flatMap(({ questions }) =>
      questions.map((one) => mixed(one).findIndex(({ right }) => right)),
    );
    expect(new Set(places).size).toBeGreaterThan(1);
    expect(places).not.toContain(-1);
  });
});
