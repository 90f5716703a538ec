import { consultations, invitations, opinionConfirmations, opinions } from "@/db/schema/consultation";
import { defectAnswers } from "@/db/schema/defects";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { MatterWithPaper } from "./matter-with-paper";
import { later } from "./open-matter";

/** A matter about whose paper counsel is asked, and speaks. */
export class MatterWithCounsel extends MatterWithPaper {
  protected consultation: { id: string; invitation: string; lastOpinion: string | null } = {
    id: "",
    invitation: "",
    lastOpinion: null,
  };

  async ask(): Promise<void> {
    const id = newId();
    const invitation = newId();
    await this.do(async (tx) => {
      await tx.insert(consultations).values({
        ...this.row(id),
        instrumentId: this.instrumentId,
        questions: [],
        sealedBrief: this.seal({ sentence: "?" }, `consultations.sealed_brief ${id}`),
        dueOn: "2026-03-13",
        askedBy: this.house.director.id,
        askedByName: "The director",
        askedAt: later(),
      });
      await tx.insert(invitations).values({
        ...this.row(invitation),
        consultationId: id,
        name: "Counsel",
        role: "city-attorney",
        how: "paper",
        invitedBy: this.house.director.id,
        invitedAt: later(),
        expiresAt: now(),
      });
    });
    this.consultation = { id, invitation, lastOpinion: null };
  }

  async advise(opinion: {
    advice: typeof opinions.$inferInsert.advice;
    categories: string[];
    answers: (typeof opinions.$inferInsert)["answers"];
    source: "screen" | "letter" | "telephone";
    confirmed: boolean | null;
  }): Promise<void> {
    if (!this.consultation.id) await this.ask();
    const id = newId();
    await this.do(async (tx) => {
      await tx.insert(opinions).values({
        ...this.row(id),
        consultationId: this.consultation.id,
        invitationId: this.consultation.invitation,
        follows: this.consultation.lastOpinion,
        advice: opinion.advice,
        categories: opinion.categories,
        answers: opinion.answers,
        sealedReasons: this.seal({ reasons: "", answers: {} }, `opinions.sealed_reasons ${id}`),
        source: opinion.source,
        givenOn: "2026-03-10",
        recordedBy: opinion.source === "screen" ? null : this.house.director.id,
        recordedAt: later(),
      });
      if (opinion.source === "telephone" && opinion.confirmed !== null)
        await tx.insert(opinionConfirmations).values({
          ...this.row(newId()),
          opinionId: id,
          invitationId: this.consultation.invitation,
          isHers: opinion.confirmed,
          source: "screen",
          givenOn: "2026-03-11",
          recordedAt: later(),
        });
    });
    this.consultation.lastOpinion = id;
  }

  async answer(rule: string, answer: "is-none" | "is-cured" | "stands", source: "letter" | "telephone" | null) {
    const defectId = this.last[`defect ${rule}`];
    if (!defectId) return;
    if (!this.consultation.id) await this.ask();
    await this.next(`answer ${rule}`, (tx, row) =>
      tx.insert(defectAnswers).values({
        ...row,
        instrumentId: this.instrumentId,
        defectId,
        paper: 0,
        rule,
        answer,
        reasons: "Because.",
        invitationId: this.consultation.invitation,
        source,
        answeredBy: source ? this.house.director.id : null,
        answeredAt: later(),
      }),
    );
  }
}
