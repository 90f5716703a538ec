import type { Guest } from "@/db/actor";
import { withActor } from "@/db/actor";
import { libraries } from "@/db/schema/libraries";
import { beginGuestSession } from "@/lib/auth/guest-session";
import { now } from "@/lib/clock";
import { listOpinions } from "@/lib/consultation/answer-queries";
import { checkConflict } from "@/lib/consultation/as-counsel";
import { askCounsel } from "@/lib/consultation/ask-counsel";
import { AskCounsel, type SubmitOpinion } from "@/lib/consultation/input";
import { listConsultations, listInvitations } from "@/lib/consultation/queries";
import { evaluateInstrument } from "@/lib/defects/mutations";
import { libraryKey } from "@/lib/files/queries";
import { openMatter } from "@/lib/matter/mutations";
import { getNewestReading } from "@/lib/text/queries";
import type { TestDatabase } from "@/test/support/database";
import { DIRECTORS_DAY, type House } from "@/test/support/house";
import { addReadPaper } from "@/test/support/read-paper";

/** A member with the name under which she asks. */
export const named = (house: House) => ({ ...house.director, name: "Maria Ortiz" });

/** Lets links go out: as if the public address had been checked. */
export async function checkAddress(db: TestDatabase): Promise<void> {
  await db.asSuperuser((tx) =>
    tx.update(libraries).set({ publicAddress: "https://records.library.test", publicAddressCheckedAt: now() }),
  );
}

/** A matter of the director's with a subpoena that was read and held against the rules, closed as every new one is. */
export async function matterWithPaper(
  db: TestDatabase,
  house: House,
): Promise<{ matterId: string; instrumentId: string }> {
  await libraryKey(house.libraryId);
  const { id: matterId } = await withActor(house.director, (tx) =>
    openMatter(tx, house.director, { came: "paper", receivedOn: DIRECTORS_DAY, title: "Subpoena" }),
  );
  const { instrumentId } = await addReadPaper(db, house, matterId, {
    instrument: "civil-subpoena",
    court: { name: "United States District Court for the Southern District of Iowa", jurisdiction: "US" },
    issuer: { role: "clerk", name: "M. Tolliver" },
    signature: "signed",
    records: ["circulation", "computer-use"],
    subjects: ["Delia Marsh"],
    returnOn: "2026-03-23",
    findingLevel: "F1",
  });
  await withActor(house.director, async (tx) => {
    const reading = await getNewestReading(tx, house.libraryId, instrumentId);
    await evaluateInstrument(tx, reading!);
  });
  return { matterId, instrumentId };
}

/** Asks counsel at an address about the matter's paper; gives what was asked. */
export async function ask(house: House, matterId: string, email: string, more: Record<string, string> = {}) {
  const input = AskCounsel.parse({
    matterId,
    email,
    name: "Ruth Halloran",
    role: "city-attorney",
    how: "link",
    dueOn: "2026-03-13",
    sentence: "May we release the loans?",
    ...more,
  });
  const outcome = await withActor(house.director, (tx) => askCounsel(tx, named(house), input));
  return withActor(house.director, async (tx) => {
    const [consultation] = await listConsultations(tx, matterId);
    const invitation = (await listInvitations(tx, matterId)).at(-1);
    return { outcome, consultation: consultation!, invitation: invitation! };
  });
}

/** Counsel, come in by a link to her address. */
export async function comeIn(house: House, email: string): Promise<Guest> {
  const { id } = await withActor({ kind: "sign-in" }, (tx) =>
    beginGuestSession(tx, { libraryId: house.libraryId, email }),
  );
  return { kind: "guest", id, libraryId: house.libraryId };
}

/** She has no conflict of interest. */
export const clear = (guest: Guest, consultationId: string) =>
  withActor(guest, (tx) => checkConflict(tx, guest, { consultationId, conflict: "none", note: null }));

/** An opinion on the policy's two questions, as her form sends it. */
export const opinion = (matterId: string, consultationId: string, follows: string | null = null): SubmitOpinion => ({
  matterId,
  consultationId,
  follows,
  advice: "cure",
  categories: [],
  reasons: "No judge has looked at it.",
  answers: [
    { id: "proper-form", answer: "yes", reasons: "" },
    { id: "good-cause", answer: "no", reasons: "Nobody has shown any." },
  ],
  defects: [],
});

/** The opinions of a matter, as its director reads them. */
export const opinionsOf = (house: House, matterId: string) =>
  withActor(house.director, (tx) => listOpinions(tx, matterId));
