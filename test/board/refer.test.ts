import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { boardReferrals } from "@/db/schema/board";
import { agendaItem } from "@/lib/board/agenda";
import { RecordVote, ReferToBoard } from "@/lib/board/input";
import { endResolution, recordResolution, recordVote, referToBoard, withdrawReferral } from "@/lib/board/mutations";
import { getBoardState, lastReferral, listOpenReferrals, listResolutions } from "@/lib/board/queries";
import { now } from "@/lib/clock";
import { libraryKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { getPack } from "@/lib/policy/packs";
import { testDatabase } from "@/test/support/database";
import { furnish, type House } from "@/test/support/house";
import { MatterAtTheGate } from "../production/matter-at-the-gate";

const db = testDatabase();
let house: House;
let matter: MatterAtTheGate;

beforeEach(async () => {
  house = await furnish(db);
  matter = new MatterAtTheGate(db, house);
  await matter.open("waukee");
  await matter.serve({ instrument: "written-request", records: ["registration"] });
  await libraryKey(house.libraryId);
});

const asDirector = <T>(work: Parameters<typeof withActor<T>>[1]) => withActor(house.director, work);

const referral = (differs: object = {}) =>
  ReferToBoard.parse({
    matterId: matter.matterId,
    instrumentId: matter.instrumentId,
    follows: "",
    asks: "approve-registration",
    meeting: "regular",
    meetingOn: "2026-03-17",
    agendaItem: "A letter for registration records.",
    ...differs,
  });
const refer = (differs: object = {}) => asDirector((tx) => referToBoard(tx, house.director, referral(differs)));
const board = () => asDirector((tx) => getBoardState(tx, matter.matterId));

async function vote(outcome: string, follows = "") {
  const { referral: before } = await board();
  const input = RecordVote.parse({
    matterId: matter.matterId,
    referralId: before!.id,
    follows,
    heldOn: "2026-03-17",
    meeting: "regular",
    motion: "To approve the exception.",
    ayes: "4",
    nays: "1",
    abstentions: "0",
    outcome,
  });
  return asDirector((tx) => recordVote(tx, house.director, input));
}

test("waukee:proc.2 the agenda item, the motion, the votes and the outcome are bound to the matter", async () => {
  expect(await refer()).toBe("done");
  expect((await board()).state).toBe("open");
  expect(await asDirector((tx) => listOpenReferrals(tx, house.libraryId))).toMatchObject([
    { matterId: matter.matterId },
  ]);
  expect(await vote("approved")).toBe("done");
  const { state, referral: found } = await board();
  expect(state).toBe("approved");
  expect(found).toMatchObject({
    agendaItem: "A letter for registration records.",
    vote: { motion: "To approve the exception.", ayes: 4, nays: 1, abstentions: 0, outcome: "approved" },
  });
  expect(await asDirector((tx) => listOpenReferrals(tx, house.libraryId))).toEqual([]);
});

test("independence:resist the Director resists in the Board's name by a standing resolution, until it is ended", async () => {
  const resolved = "Process is resisted until good cause has been shown.";
  await asDirector((tx) => recordResolution(tx, house.director, { adoptedOn: "2020-05-04", resolved, minutes: null }));
  const [resolution] = await asDirector((tx) => listResolutions(tx, house.libraryId));
  const standing = { asks: "resist", meeting: "standing-resolution", resolutionId: resolution!.id };
  expect(await refer(standing)).toBe("done");
  expect(await board()).toMatchObject({ state: "declined", referral: { meetingOn: null, resolution: { resolved } } });

  const end = { id: resolution!.id, version: 1, endedOn: "2026-03-10" };
  expect(await asDirector((tx) => endResolution(tx, house.director, end))).toBe("done");
  expect(await asDirector((tx) => endResolution(tx, house.director, end))).toBe("changed-meanwhile");
  const follows = await asDirector((tx) => lastReferral(tx, matter.matterId, matter.instrumentId));
  expect(await refer({ ...standing, follows })).toBeNull();
});

test("minden:7 a matter that is not open goes before no Board, in the database neither", async () => {
  for (const standing of ["closed", "sealed"]) {
    await db.asSuperuser(async (tx) => {
      await tx.execute(
        sql`update matters set standing = ${standing}, version = version + 1 where id = ${matter.matterId}`,
      );
      await tx.execute(sql`insert into matter_access (library_id, matter_id, id, person_id, ground, "from")
        values (${house.libraryId}, ${matter.matterId}, ${newId()}, ${house.director.id}, 'custodian', '2026-01-01')`);
    });
    expect(await refer()).toBeNull();
    const { agendaItem: _, ...row } = referral();
    const inserted = asDirector((tx) =>
      tx.insert(boardReferrals).values({
        libraryId: house.libraryId,
        id: newId(),
        state: "referred",
        ...row,
        sealedText: Buffer.from("x"),
        referredBy: house.director.id,
        referredAt: now(),
      }),
    );
    await expect(inserted).rejects.toMatchObject({ cause: { code: "42501" } });
    expect((await board()).state).toBe("none");
  }
});

test("of two who refer, or vote, at once the later sees what changed", async () => {
  expect(await refer()).toBe("done");
  expect(await refer({ meeting: "special" })).toBe("changed-meanwhile");
  expect(await vote("tabled")).toBe("done");
  expect(await vote("approved")).toBe("changed-meanwhile");
  expect((await board()).state).toBe("open");
  expect(await vote("approved", (await board()).referral!.vote!.id)).toBe("done");
  expect((await board()).state).toBe("approved");
});

test("what is taken back from the Board holds nothing any longer", async () => {
  await refer();
  const { referral: before } = await board();
  const back = { matterId: matter.matterId, instrumentId: matter.instrumentId, follows: before!.id };
  expect(await asDirector((tx) => withdrawReferral(tx, house.director, back))).toBe("done");
  expect((await board()).state).toBe("none");
});

test("a member who is not the custodian brings nothing before the Board", async () => {
  expect(await withActor(house.staff, (tx) => referToBoard(tx, house.staff, referral()))).toBeNull();
});

test.each(["approve-registration", "resist", "consult"] as const)(
  "the agenda item to %s names no patron, no case and no requester",
  (asks) => {
    for (const pack of ["waukee", "independence", "minden", "cresco"]) {
      const item = agendaItem(asks, { pack: getPack(pack)!, reference: "7K3QX-M0D4T", noun: "subpoena" });
      expect(item).toMatch(
        /^An? subpoena for (confidential library|registration) records has been received\. Reference 7K3QX-M0D4T\./,
      );
    }
  },
);
