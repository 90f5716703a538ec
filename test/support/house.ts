import type { Desk, Member, Worker } from "@/db/actor";
import { withActor } from "@/db/actor";
import { libraries, policyVersions } from "@/db/schema/libraries";
import { matterAccess, matters } from "@/db/schema/matters";
import { drawerOpenings } from "@/db/schema/nondisclosure";
import { devices, memberships, people } from "@/db/schema/people";
import { now } from "@/lib/clock";
import { newId, newReference, newSecret } from "@/lib/ids";
import { getPack } from "@/lib/policy/packs";
import type { TestDatabase } from "./database";

/** A library that is set up, its people and its device at the desk. */
export interface House {
  libraryId: string;
  policyVersionId: string;
  director: Member;
  /** Acts for the director from 2 to 6 March 2026, and is a member of the staff all the time. */
  designee: Member;
  staff: Member;
  desk: Desk;
}

/** A member in a browser in which her drawer stands open, opened long ago. */
type SignedIn = Member & { sessionId: string };

/** A day on which the director acts, and one on which the designee does. */
export const DIRECTORS_DAY = "2026-03-09";
export const DESIGNEES_DAY = "2026-03-04";

/** Furnishes a library: in the tests' database, past all guards. */
export async function furnish(db: TestDatabase, name = "Waukee Public Library"): Promise<House> {
  const libraryId = newId();
  const policyVersionId = newId();
  const [director, designee, staff] = ["director", "designee", "staff"].map(
    (): SignedIn => ({ kind: "member", id: newId(), libraryId, sessionId: newId() }),
  ) as [SignedIn, SignedIn, SignedIn];
  const desk: Desk = { kind: "desk", id: newId(), libraryId };
  const at = now();

  await db.asSuperuser(async (tx) => {
    await tx.insert(libraries).values({
      id: libraryId,
      name,
      city: "Waukee",
      state: "IA",
      aliases: [],
      timeZone: "America/Chicago",
      setUpAt: at,
      createdAt: at,
    });
    await tx.insert(policyVersions).values({
      libraryId,
      id: policyVersionId,
      number: 1,
      pack: "waukee",
      terms: getPack("waukee"),
      confirmed: true,
      inForceFrom: at,
    });
    await tx.insert(people).values(
      [director, designee, staff].map((member, index) => ({
        libraryId,
        id: member.id,
        email: `person-${index}@library.test`,
        name: `Person ${index}`,
        confidentialityConfirmedAt: at,
        createdAt: at,
      })),
    );
    const membership = { libraryId, name: "A member", grantedAt: at };
    await tx.insert(memberships).values([
      { ...membership, id: newId(), personId: director.id, role: "director", from: "2020-01-01" },
      { ...membership, id: newId(), personId: designee.id, role: "staff", from: "2020-01-01" },
      { ...membership, id: newId(), personId: designee.id, role: "designee", from: "2026-03-02", until: "2026-03-06" },
      { ...membership, id: newId(), personId: staff.id, role: "staff", from: "2020-01-01" },
    ]);
    await tx.insert(drawerOpenings).values(
      [director, designee, staff].map(({ id: personId, sessionId }) => ({
        libraryId,
        id: newId(),
        personId,
        sessionId,
        openedAt: new Date("2020-01-01T12:00:00Z"),
        closesAt: new Date("2100-01-01T12:00:00Z"),
      })),
    );
    await tx.insert(devices).values({
      libraryId,
      id: desk.id,
      name: "Front desk",
      tokenHash: newSecret(),
      enrolledAt: at,
      expiresAt: new Date(at.getTime() + 90 * 86_400_000),
    });
  });
  return { libraryId, policyVersionId, director, designee, staff, desk };
}

/** Opens a matter as a member would, closed as every new one is; gives its id. */
export async function openMatter(house: House, opener: Member | Desk, receivedOn = DIRECTORS_DAY): Promise<string> {
  const id = newId();
  await withActor(opener, (tx) =>
    tx.insert(matters).values({
      libraryId: house.libraryId,
      id,
      reference: newReference(),
      title: "Subpoena",
      came: "paper",
      receivedOn,
      policyVersionId: house.policyVersionId,
      openedBy: opener.kind === "member" ? opener.id : null,
      openedByDevice: opener.kind === "desk" ? opener.id : null,
      openedAt: now(),
    }),
  );
  return id;
}

/** A worker at one matter. */
export function workerAt(house: House, matterId: string): Worker {
  return { kind: "worker", libraryId: house.libraryId, matterId };
}

/** Names somebody in a matter, past all guards. */
export async function name(db: TestDatabase, member: Member, matterId: string, until: Date | null = null) {
  await db.asSuperuser((tx) =>
    tx.insert(matterAccess).values({
      libraryId: member.libraryId,
      matterId,
      id: newId(),
      personId: member.id,
      ground: "needed-to-comply",
      from: now(),
      until,
    }),
  );
}
