import { boardReferrals, boardVotes } from "@/db/schema/board";
import { determinationSignatures, determinations, fileNotes } from "@/db/schema/determination";
import { files } from "@/db/schema/instruments";
import { now } from "@/lib/clock";
import { newId, newReference } from "@/lib/ids";
import { MatterWithCounsel } from "./matter-with-counsel";
import { later } from "./open-matter";

/** A matter in which the custodian decides, and the Board votes. */
export class DecidedMatter extends MatterWithCounsel {
  async decide(
    kind: typeof determinations.$inferInsert.kind,
    categories: string[],
    how: "signed" | "unsigned",
  ): Promise<void> {
    const id = newId();
    const fileId = newId();
    await this.do(async (tx) => {
      await tx.insert(determinations).values({
        ...this.row(id),
        reference: newReference(),
        follows: this.last.determination ?? null,
        instrumentId: this.instrumentId || null,
        kind,
        categories,
        decidedOn: "2026-03-12",
        sealedText: this.seal({ letter: {}, choices: {} }, `determinations.sealed_text ${id}`),
        paperHash: "0".repeat(64),
        determinedBy: this.house.director.id,
        determinedAt: later(),
      });
      if (how === "unsigned") return;
      await tx.insert(files).values({
        ...this.row(fileId),
        purpose: "signed-paper",
        wrappedKey: Buffer.from("x"),
        state: "receiving",
        createdAt: now(),
      });
      await tx.insert(determinationSignatures).values({
        ...this.row(newId()),
        determinationId: id,
        paperHash: "0".repeat(64),
        proofId: newId(),
        by: "code",
        fileId,
        signedBy: this.house.director.id,
        signedAt: later(),
      });
    });
    this.last.determination = id;
    this.last.note = null;
  }

  /** The last determination's id. */
  get determinationId(): string {
    return this.last.determination ?? newId();
  }

  async note(stance: "followed" | "departed"): Promise<void> {
    const { determination } = this.last;
    const opinion = this.consultation.lastOpinion;
    if (!determination || !opinion) return;
    await this.next("note", (tx, row) =>
      tx.insert(fileNotes).values({
        ...row,
        determinationId: determination,
        opinionId: opinion,
        stance,
        sealedText: this.seal({ reasons: "Because." }, `file_notes.sealed_text ${row.id}`),
        writtenBy: this.house.director.id,
        writtenAt: later(),
      }),
    );
  }

  async refer(meeting: "regular" | "standing-resolution", state: "referred" | "withdrawn" = "referred"): Promise<void> {
    await this.next("referral", (tx, row) =>
      tx.insert(boardReferrals).values({
        ...row,
        instrumentId: this.instrumentId,
        state,
        asks: "resist",
        meeting,
        meetingOn: "2026-03-17",
        sealedText: this.seal({ agendaItem: "An item" }, `board_referrals.sealed_text ${row.id}`),
        referredBy: this.house.director.id,
        referredAt: later(),
      }),
    );
    this.last.vote = null;
  }

  async vote(outcome: typeof boardVotes.$inferInsert.outcome): Promise<void> {
    const referralId = this.last.referral;
    if (!referralId) return;
    await this.next("vote", (tx, row) =>
      tx.insert(boardVotes).values({
        ...row,
        referralId,
        heldOn: "2026-03-17",
        meeting: "regular",
        ayes: 5,
        nays: 0,
        abstentions: 0,
        outcome,
        sealedText: this.seal({ motion: "To act", note: null }, `board_votes.sealed_text ${row.id}`),
        recordedBy: this.house.director.id,
        recordedAt: later(),
      }),
    );
  }
}
