import { describe, expect, test } from "vitest";
import { isStale } from "@/lib/policy/asked-yearly";
import { changesBetween, editPack } from "@/lib/policy/edit-pack";
import { EditPolicy } from "@/lib/policy/input";
import { getPack } from "@/lib/policy/packs";

const waukee = getPack("waukee")!;
const FORM = {
  follows: "5e2c9a52-41e6-4a4e-9f5c-6f0f4f6f1f10",
  custodianTitle: "Director",
  mayDesignate: "yes",
  counselWho: waukee.counsel.who,
  "question:proper-form": waukee.questions[0]!.asks,
  "question:good-cause": waukee.questions[1]!.asks,
  boardRole: "may-approve-registration",
  asks: "court-order",
  "upon:0": waukee.routes[0]!.upon,
  "upon:1": waukee.routes[1]!.upon,
};
const edited = (differs: Record<string, string>) => editPack(waukee, EditPolicy.parse({ ...FORM, ...differs }));

test("a copy that nobody changed is the same", () => {
  expect(changesBetween(waukee, edited({}))).toEqual([]);
});

describe("what a library changes in its copy is told in a sentence", () => {
  test.each<[Record<string, string>, string[]]>([
    [{ custodianTitle: "Library Director" }, ["The custodian is the Library Director."]],
    [{ mayDesignate: "" }, ["She designates nobody."]],
    [{ counselWho: "the county attorney" }, ["Counsel is the county attorney."]],
    [{ adviceIsFollowed: "yes" }, ["Counsel’s advice is followed, or it is said why not."]],
    [{ "question:good-cause": "Is good cause shown?" }, ["Counsel is asked: Is good cause shown?"]],
    [{ boardRole: "none" }, ["In the decision the Board has no part."]],
    [{ asks: "in-form" }, ["Process in proper form is enough."]],
    [{ cardIsConsent: "yes" }, ["A card is taken as consent."]],
    [{ "upon:1": "good cause" }, ["Released upon good cause."]],
    [
      { "rule:missing-seal": "off", "reason:missing-seal": "Counsel, 3 March." },
      ["missing-seal: off. Counsel, 3 March."],
    ],
  ])("%o", (differs, changes) => {
    expect(changesBetween(waukee, edited(differs))).toEqual(changes);
  });

  test("it keeps the clauses and their ids, whatever it changes", () => {
    expect(edited({ asks: "in-form" }).clauses).toEqual(waukee.clauses);
  });
});

test("a rule is set otherwise only with a reason", () => {
  const { error } = EditPolicy.safeParse({ ...FORM, "rule:missing-seal": "advisory", "reason:missing-seal": " " });
  expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["reason:missing-seal"]);
  expect(EditPolicy.safeParse({ ...FORM, "rule:missing-seal": "sometimes" }).success).toBe(false);
});

test.each([
  [true, "2026-03-02", "2027-03-01", false],
  [true, "2026-03-02", "2027-03-02", true],
  [false, "2026-03-02", "2026-03-02", true],
])("confirmed %s on %s, on %s it is asked anew: %s", (confirmed, inForceOn, today, stale) => {
  expect(isStale({ confirmed, inForceOn }, today)).toBe(stale);
});
