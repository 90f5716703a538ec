import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Actor, withActor } from "@/db/actor";
import { libraries, policyVersions, settings } from "@/db/schema/libraries";
import { memberships, people } from "@/db/schema/people";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { testDatabase } from "@/test/support/database";
import { openMatter } from "@/test/support/house";

testDatabase();

test("the first library is set up whole, and is then closed to set-up", async () => {
  const libraryId = newId();
  const personId = newId();
  const policyVersionId = newId();
  const setup: Actor = { kind: "setup", libraryId };
  const at = now();

  await withActor(setup, async (tx) => {
    await tx.insert(libraries).values({
      id: libraryId,
      name: "Cresco Public Library",
      city: "Cresco",
      state: "IA",
      aliases: [],
      timeZone: "America/Chicago",
      createdAt: at,
    });
    await tx.insert(policyVersions).values({
      libraryId,
      id: policyVersionId,
      number: 1,
      pack: "cresco",
      terms: {},
      confirmed: true,
      inForceFrom: at,
    });
    await tx
      .insert(people)
      .values({ libraryId, id: personId, email: "director@cresco.test", name: "D", createdAt: at });
    await tx
      .insert(memberships)
      .values({ libraryId, id: newId(), personId, name: "D", role: "director", from: "2020-01-01", grantedAt: at });
    await tx.insert(settings).values({ libraryId, key: "upload.pages", value: 300, setAt: at });
  });
  await withActor(setup, (tx) => tx.update(libraries).set({ setUpAt: at }).where(eq(libraries.id, libraryId)));

  const again = await withActor(setup, (tx) =>
    tx.update(libraries).set({ name: "Mine" }).where(eq(libraries.id, libraryId)),
  );
  expect(again.rowCount).toBe(0);
  const intruder = withActor(setup, (tx) =>
    tx.insert(people).values({ libraryId, id: newId(), email: "intruder@elsewhere.test", name: "I", createdAt: at }),
  );
  await expect(intruder).rejects.toMatchObject({ cause: { code: "42501" } });

  const director = { kind: "member", id: personId, libraryId } as const;
  const house = {
    libraryId,
    policyVersionId,
    director,
    designee: director,
    staff: director,
    desk: { kind: "desk", id: newId(), libraryId } as const,
  };
  const matterId = await openMatter(house, director);
  expect(matterId).toMatch(/^[0-9a-f-]{36}$/);
});
