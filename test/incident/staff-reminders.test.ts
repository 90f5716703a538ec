import { expect, test } from "vitest";
import { staffReminders } from "@/lib/incident/staff-reminders";
import { getPack } from "@/lib/policy/packs";

test("minden:4: staff are told to call in private and to leave no title, by that policy alone", () => {
  expect(staffReminders(getPack("minden")!)).toEqual([
    { at: "regulation 4", says: expect.stringMatching(/nobody overhears.*no title/) },
  ]);
  for (const id of ["waukee", "independence", "cresco", "ames"]) expect(staffReminders(getPack(id)!)).toEqual([]);
});
