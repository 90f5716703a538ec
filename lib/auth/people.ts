import { and, eq } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { people, sessions } from "@/db/schema/people";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { listFactors } from "./second-factor";
import type { Session } from "./session";

/** The person of a library whom an address belongs to, or `null`. For the director who invites: addresses are the door's. */
export async function findOwnPerson(libraryId: string, email: string): Promise<string | null> {
  return withActor({ kind: "sign-in", libraryId }, async (tx) => {
    const [person] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.libraryId, libraryId), eq(people.email, email)));
    return person?.id ?? null;
  });
}

/** Ends all of a person's sessions in a library. */
export async function signOutPerson(libraryId: string, personId: string): Promise<void> {
  const door = { kind: "sign-in", libraryId } as const;
  await withActor(door, async (tx) => {
    await tx.delete(sessions).where(and(eq(sessions.libraryId, libraryId), eq(sessions.personId, personId)));
    await record(tx, door, "person.signed-out", personId);
  });
}

/** What is still to be done at a person's first sign-in; runs as the sign-in actor. */
export async function getBeginning(tx: Tx, session: Session): Promise<"confidentiality" | "second-factor" | null> {
  const [person] = await tx
    .select({ confirmedAt: people.confidentialityConfirmedAt })
    .from(people)
    .where(and(eq(people.libraryId, session.libraryId), eq(people.id, session.personId)));
  if (!person?.confirmedAt) return "confidentiality";
  const { authenticators, passkeys } = await listFactors(tx, session);
  return authenticators + passkeys === 0 ? "second-factor" : null;
}

/** She keeps confidential what the program shows her, and has said so. */
export async function confirmConfidentiality(tx: Tx, { libraryId, personId }: Session): Promise<void> {
  await tx
    .update(people)
    .set({ confidentialityConfirmedAt: now() })
    .where(and(eq(people.libraryId, libraryId), eq(people.id, personId)));
  await record(tx, { kind: "sign-in", libraryId }, "person.confirmed-confidentiality", personId);
}

/** The factor that she made just now counts for this session. */
export async function passWithNewFactor(tx: Tx, { libraryId, id }: Session): Promise<void> {
  await tx
    .update(sessions)
    .set({ secondFactorAt: now() })
    .where(and(eq(sessions.libraryId, libraryId), eq(sessions.id, id)));
}
