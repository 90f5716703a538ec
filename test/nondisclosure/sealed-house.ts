import { afterEach, beforeEach, expect } from "vitest";
import { type Member, withActor } from "@/db/actor";
import { files } from "@/db/schema/instruments";
import { now, replaceClock } from "@/lib/clock";
import { openDrawer } from "@/lib/drawer/mutations";
import { listNoticesToMe } from "@/lib/drawer/queries";
import { newId } from "@/lib/ids";
import { answerSilence } from "@/lib/matter/mutations";
import { RecordBar } from "@/lib/nondisclosure/input";
import { recordBar, tellPerson } from "@/lib/nondisclosure/mutations";
import { getSilence } from "@/lib/nondisclosure/queries";
import { testDatabase } from "@/test/support/database";
import { furnish, type House, openMatter } from "@/test/support/house";

export const TODAY = "2026-03-09";

/** A library for each test, with what people do there about silence, and a clock that stands still until it is set. */
export function sealedHouse() {
  const db = testDatabase();
  const house = {} as House;
  let instant: Date;
  let goBack: () => void;
  beforeEach(async () => {
    instant = new Date(`${TODAY}T15:00:00Z`);
    goBack = replaceClock(() => instant);
    Object.assign(house, await furnish(db));
  });
  afterEach(() => goBack());

  const answer = (matterId: string, said: "yes" | "no") =>
    withActor(house.director, (tx) => answerSilence(tx, house.director, { matterId, answer: said, reason: null }));
  const silenceOf = (matterId: string, who: Member = house.director) =>
    withActor(who, (tx) => getSilence(tx, who, matterId));
  return {
    db,
    house,
    answer,
    silenceOf,
    setClock(time: string) {
      instant = new Date(time);
    },
    /** A matter that the director has sealed. */
    async sealed(): Promise<string> {
      const matterId = await openMatter(house, house.director);
      expect(await answer(matterId, "yes")).toBe("sealed");
      return matterId;
    },
    record: (matterId: string, given: Record<string, string> = {}, by: Member = house.director) =>
      withActor(by, (tx) => recordBar(tx, by, bar(matterId, given))),
    tell: (
      matterId: string,
      who: Member | string,
      ground: "needed-to-comply" | "attorney",
      by: Member = house.director,
    ) =>
      withActor(by, (tx) =>
        tellPerson(tx, by, {
          matterId,
          who: typeof who === "string" ? "outside" : who.id,
          name: typeof who === "string" ? who : null,
          office: null,
          ground,
          reason: "Holds the log.",
          toldOn: TODAY,
          how: "in-person",
        }),
      ),
    showHerself: ({ libraryId, id: personId, sessionId }: Member) =>
      withActor({ kind: "sign-in", libraryId }, (tx) => openDrawer(tx, { libraryId, personId, id: sessionId! })),
    /** A document in the matter's store. */
    async paper(matterId: string): Promise<string> {
      const id = newId();
      await db.asSuperuser((tx) =>
        tx.insert(files).values({
          libraryId: house.libraryId,
          matterId,
          id,
          purpose: "signed-paper",
          wrappedKey: new Uint8Array(1),
          sha256: "00",
          bytes: 1,
          mediaType: "application/pdf",
          state: "kept",
          createdAt: now(),
        }),
      );
      return id;
    },
    noticesTo: (who: Member) => withActor(who, (tx) => listNoticesToMe(tx)),
    sees: async (who: Member, matterId: string) => (await silenceOf(matterId, who)) !== null,
  };
}

const bar = (matterId: string, given: Record<string, string>) =>
  RecordBar.parse({
    matterId,
    authority: "usc18-2709c",
    forbids: "Telling anyone.",
    binds: "The library.",
    mayBeTold: "An attorney.",
    challenge: "18 U.S.C. § 3511.",
    liftedBy: "The FBI’s notice.",
    issuedOn: "2026-03-02",
    ...given,
  });
