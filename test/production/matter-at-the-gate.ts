import { sql } from "drizzle-orm";
import { withActor } from "@/db/actor";
import { consents, gateStatements } from "@/db/schema/hand-over";
import { holdings, suspensions } from "@/db/schema/holdings";
import { files } from "@/db/schema/instruments";
import { letterEvents, letters } from "@/db/schema/letters";
import { silenceAnswers } from "@/db/schema/matters";
import { now } from "@/lib/clock";
import type { RecordCategory } from "@/lib/findings/types";
import { newId } from "@/lib/ids";
import { DecidedMatter } from "./decided-matter";
import { later } from "./open-matter";

/** An open matter in which anything can happen at once, and which can ask whether its records may leave. */
export class MatterAtTheGate extends DecidedMatter {
  async answerSilence(): Promise<void> {
    await this.do((tx) =>
      tx.insert(silenceAnswers).values({
        ...this.row(newId()),
        answer: "no",
        answeredBy: this.house.director.id,
        answeredAt: later(),
      }),
    );
  }

  async suspend(category: RecordCategory, system: string, state: typeof suspensions.$inferInsert.state): Promise<void> {
    await this.next(`suspension ${category} ${system}`, (tx, row) =>
      tx.insert(suspensions).values({
        ...row,
        category,
        system,
        state,
        doneOn: "2026-03-09",
        doneBy: "The director",
        recordedBy: this.house.director.id,
        recordedAt: later(),
      }),
    );
  }

  async hold(category: RecordCategory, system: string): Promise<void> {
    await this.do((tx) =>
      tx.insert(holdings).values({
        libraryId: this.house.libraryId,
        id: newId(),
        category,
        system,
        kept: "90 days",
        inOurCustody: true,
        changedBy: this.house.director.id,
        changedAt: now(),
      }),
    );
  }

  async state(category: RecordCategory, kind: typeof gateStatements.$inferInsert.kind, holds: boolean): Promise<void> {
    await this.next(`statement ${category} ${kind}`, (tx, row) =>
      tx.insert(gateStatements).values({
        ...row,
        instrumentId: this.instrumentId,
        category,
        kind,
        holds,
        statedBy: this.house.director.id,
        statedAt: later(),
      }),
    );
  }

  async consent(
    given: Pick<typeof consents.$inferInsert, "how" | "givenBy" | "identified" | "doubted" | "categories">,
  ) {
    const id = newId();
    await this.do((tx) =>
      tx.insert(consents).values({
        ...this.row(id),
        instrumentId: this.instrumentId,
        state: "given",
        ...given,
        givenOn: "2026-03-09",
        sealedText: this.seal({ who: "Somebody", note: null }, `consents.sealed_text ${id}`),
        recordedBy: this.house.director.id,
        recordedAt: later(),
      }),
    );
  }

  async tellPatron(untilOn: string): Promise<void> {
    const letterId = newId();
    const fileId = newId();
    await this.do(async (tx) => {
      await tx.insert(files).values({
        ...this.row(fileId),
        purpose: "letter",
        wrappedKey: Buffer.from("x"),
        state: "receiving",
        createdAt: now(),
      });
      await tx.insert(letters).values({
        ...this.row(letterId),
        instrumentId: this.instrumentId,
        kind: "patron-notice",
        sealedText: Buffer.from("x"),
        fileId,
        draftedBy: this.house.director.id,
        draftedAt: later(),
      });
      await tx.insert(letterEvents).values({
        ...this.row(newId()),
        instrumentId: this.instrumentId,
        letterId,
        kind: "sent",
        happenedOn: "2026-03-09",
        untilOn,
        recordedBy: this.house.director.id,
        recordedAt: later(),
      });
    });
  }

  /** The obstacles as the database sees them; `null` where it sees no gate for the category. */
  async inTheDatabase(category: RecordCategory): Promise<{ short: boolean; obstacles: string[] } | null> {
    const { rows } = await withActor(this.house.director, (tx) =>
      tx.execute<{ short: boolean; obstacles: string[] | null }>(
        sql`select short, obstacles from guards.gate(${this.matterId}::uuid, ${category})`,
      ),
    );
    const [row] = rows;
    return row?.obstacles ? { short: row.short, obstacles: row.obstacles } : null;
  }
}
