import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { defectAnswers, defects, evaluations } from "@/db/schema/defects";
import { instruments } from "@/db/schema/instruments";
import { letterEvents } from "@/db/schema/letters";
import { noticeEvents } from "@/db/schema/notices";
import { replaceClock } from "@/lib/clock";
import { previewDigest } from "@/lib/digest/mutations";
import { newId } from "@/lib/ids";
import { remindOfDates } from "@/lib/jobs/remind";
import { testDatabase } from "@/test/support/database";
import { furnish, type House, openMatter } from "@/test/support/house";
import { addReadPaper } from "@/test/support/read-paper";

const db = testDatabase();
let house: House;
const clock = new Date("2026-04-10T16:00:00Z");

beforeEach(async () => {
  const restore = replaceClock(() => clock);
  house = await furnish(db);
  return restore;
});

const SUBPOENA = {
  instrument: "civil-subpoena",
  court: { name: "United States District Court for the Southern District of Iowa", jurisdiction: "US" },
  caption: "Prairie Crossing Homes v. Lombard",
  requester: { name: "J. Adams", agency: "Adams Law Firm", phone: null, email: null },
  issuer: { role: "attorney", name: "J. Adams" },
  returnOn: "2026-04-07",
} as const;

async function opened(says: Parameters<typeof addReadPaper>[3] = SUBPOENA, standing = "open") {
  const matterId = await openMatter(house, house.director, "2026-03-02");
  const paper = await addReadPaper(db, house, matterId, says, "2026-03-02");
  await db.asSuperuser((tx) =>
    tx.execute(sql`update matters set standing = ${standing}, version = version + 1 where id = ${matterId}`),
  );
  return { matterId, ...paper };
}

/** An evaluation that sees these faults. */
async function evaluated(matterId: string, instrumentId: string, severities: ("blocking" | "counsel" | "advisory")[]) {
  const of = { libraryId: house.libraryId, matterId };
  const evaluationId = newId();
  const ids = severities.map(newId);
  await db.asSuperuser(async (tx) => {
    await tx.insert(evaluations).values({
      ...of,
      id: evaluationId,
      instrumentId,
      ruleSet: "1",
      policyVersionId: house.policyVersionId,
      evaluatedAt: clock,
    });
    for (const [index, severity] of severities.entries())
      await tx.insert(defects).values({
        ...of,
        id: ids[index]!,
        evaluationId,
        paper: 0,
        position: index,
        rule: `rule-${index}`,
        severity,
        title: "t",
        reason: "r",
        basis: [],
        cure: "c",
        records: [],
        unreadable: false,
        evidence: [],
      });
  });
  return ids;
}

const contents = async () => (await previewDigest(house.libraryId)).contents;

describe("what the Board may know of papers", () => {
  test("is their kind, and what sort of body asked, never who", async () => {
    await opened();
    await opened({
      ...SUBPOENA,
      instrument: "search-warrant",
      requester: { name: "T. Cole", agency: "Waukee Police Department", phone: null, email: null },
    });
    await opened({
      ...SUBPOENA,
      requester: { name: null, agency: "Dallas County Attorney's Office", phone: null, email: null },
    });
    const { rows } = await withActor({ kind: "digest", libraryId: house.libraryId }, (tx) =>
      tx.execute<{ agency_type: string }>(sql`select agency_type from guards.agency_types() order by 1`),
    );
    expect(rows.map(({ agency_type }) => agency_type)).toEqual(["law-enforcement", "private-party", "prosecutor"]);
    expect((await contents()).requests).toEqual({
      total: 3,
      kinds: [
        { key: "civil-subpoena", count: 2 },
        { key: "search-warrant", count: 1 },
      ],
      agencies: [],
    });
    const { html, text } = await previewDigest(house.libraryId);
    for (const name of ["Lombard", "Adams", "Cole", "Waukee Police", "Dallas"]) expect(html + text).not.toContain(name);
  });

  test("is told of nobody by the guards' own function but of open matters, and to no other actor", async () => {
    await opened(SUBPOENA, "sealed");
    await opened(SUBPOENA, "closed");
    const asked = (kind: "digest" | "feed") =>
      withActor({ kind, libraryId: house.libraryId }, (tx) => tx.execute(sql`select * from guards.agency_types()`));
    expect((await asked("digest")).rows).toEqual([]);
    await expect(asked("feed")).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("is that one was defective, unless counsel found that there was no defect", async () => {
    const [none, one, slight] = [await opened(), await opened(), await opened()];
    const [defectId] = await evaluated(none.matterId, none.instrumentId, ["blocking"]);
    await evaluated(one.matterId, one.instrumentId, ["counsel"]);
    await evaluated(slight.matterId, slight.instrumentId, ["advisory"]);
    await db.asSuperuser(async (tx) => {
      // Counsel's invitation is another part's; that she answered is what counts here.
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.insert(defectAnswers).values({
        libraryId: house.libraryId,
        matterId: none.matterId,
        id: newId(),
        instrumentId: none.instrumentId,
        defectId: defectId!,
        paper: 0,
        rule: "rule-0",
        answer: "is-none",
        source: "letter",
        reasons: "…",
        invitationId: newId(),
        answeredBy: house.director.id,
        answeredAt: clock,
      });
      await tx.execute(sql`set local session_replication_role = origin`);
    });
    expect((await contents()).papers).toEqual({ defective: 1, cured: 0 });
  });

  test("is that a paper which was served again cured it", async () => {
    const { matterId, instrumentId } = await opened();
    await evaluated(matterId, instrumentId, ["blocking"]);
    const again = newId();
    await db.asSuperuser((tx) =>
      tx.insert(instruments).values({
        libraryId: house.libraryId,
        matterId,
        id: again,
        supersedes: instrumentId,
        came: "paper",
        label: "Paper",
        receivedOn: "2026-03-20",
        addedBy: house.director.id,
        addedAt: clock,
      }),
    );
    expect((await contents()).papers).toEqual({ defective: 1, cured: 0 });
    await evaluated(matterId, again, ["advisory"]);
    expect((await contents()).papers).toEqual({ defective: 1, cured: 1 });
    expect((await contents()).requests.total).toBe(1);
  });

  test("is whether the day that one set was met", async () => {
    const [met, missed] = [await opened(), await opened()];
    await opened({ ...SUBPOENA, returnOn: "2026-04-14" });
    await db.asSuperuser((tx) =>
      tx.insert(letterEvents).values({
        libraryId: house.libraryId,
        matterId: met.matterId,
        id: newId(),
        instrumentId: met.instrumentId,
        kind: "sent",
        happenedOn: "2026-04-06",
        recordedBy: house.director.id,
        recordedAt: clock,
      }),
    );
    expect(missed.instrumentId).not.toBe(met.instrumentId);
    expect((await contents()).deadlines).toEqual({ due: 2, met: 1 });
  });
});

describe("a date that is near", () => {
  const noted = () => db.asSuperuser((tx) => tx.select().from(noticeEvents));

  test("is noted once for each number of days, in open matters alone", async () => {
    const { matterId } = await opened({ ...SUBPOENA, returnOn: "2026-05-14" });
    await opened({ ...SUBPOENA, returnOn: "2026-05-14" }, "sealed");
    await opened({ ...SUBPOENA, returnOn: "2026-05-14" }, "closed");
    for (const today of ["2026-05-07", "2026-05-07", "2026-05-08", "2026-05-11", "2026-05-13"])
      await remindOfDates(house.libraryId, today);
    expect((await noted()).map(({ matterId: of, about }) => [of, about]).sort()).toEqual([
      [matterId, "2026-05-14 in 1"],
      [matterId, "2026-05-14 in 3"],
      [matterId, "2026-05-14 in 7"],
    ]);
  });
});
