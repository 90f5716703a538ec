import { sql } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { boardReferrals, boardVotes } from "@/db/schema/board";
import { consultations, invitations, opinionConfirmations, opinions } from "@/db/schema/consultation";
import { defectAnswers, defects, evaluations } from "@/db/schema/defects";
import { determinationSignatures, determinations, fileNotes } from "@/db/schema/determination";
import { consents, gateStatements } from "@/db/schema/hand-over";
import { holdings, suspensions } from "@/db/schema/holdings";
import { files, instruments, services } from "@/db/schema/instruments";
import { letterEvents, letters } from "@/db/schema/letters";
import { policyVersions } from "@/db/schema/libraries";
import { matters, silenceAnswers } from "@/db/schema/matters";
import { findingDecisions, findings, readings } from "@/db/schema/readings";
import { now } from "@/lib/clock";
import { sealJson } from "@/lib/files/keys";
import { insertMatterKey } from "@/lib/files/mutations";
import { libraryKey } from "@/lib/files/queries";
import { FACT_KEYS, FINDING_KEYS, type RecordCategory } from "@/lib/findings/types";
import { newId, newReference, newSecret } from "@/lib/ids";
import { getPack } from "@/lib/policy/packs";
import type { TestDatabase } from "@/test/support/database";
import type { House } from "@/test/support/house";

// A later instant each time: what is newest is told by when it was written down.
let passed = 0;
const later = () => new Date(now().getTime() - 3_600_000 + passed++ * 10);

type Values = Record<string, unknown>;

/** An open matter in which anything can happen at once, past all guards: rows as the stages leave them. */
export class MatterAtTheGate {
  readonly matterId = newId();
  instrumentId = "";
  #key!: Buffer;
  #reading = { id: "", findings: new Map<string, string>() };
  #consultation: { id: string; invitation: string; lastOpinion: string | null } = {
    id: "",
    invitation: "",
    lastOpinion: null,
  };
  #last: Record<string, string | null> = {};

  constructor(
    readonly db: TestDatabase,
    readonly house: House,
  ) {}

  async open(pack: string): Promise<void> {
    const { libraryId, director } = this.house;
    const policyVersionId = newId();
    await this.#do(async (tx) => {
      await tx.insert(policyVersions).values({
        libraryId,
        id: policyVersionId,
        number: 100 + passed++,
        pack,
        terms: getPack(pack),
        confirmed: true,
        inForceFrom: now(),
      });
      await tx.insert(matters).values({
        libraryId,
        id: this.matterId,
        reference: newReference(),
        title: "Subpoena",
        came: "paper",
        standing: "open",
        receivedOn: "2026-03-09",
        policyVersionId,
        openedBy: director.id,
        openedAt: now(),
      });
    });
    // Before the transaction: the first time it takes one of its own.
    await libraryKey(libraryId);
    this.#key = await withActor(director, (tx) => insertMatterKey(tx, libraryId, this.matterId));
  }

  /** A paper comes in the place of the one before, is read, and says what is given. */
  async serve(values: Values, came: "paper" | "oral" = "paper"): Promise<void> {
    const { director } = this.house;
    const id = newId();
    const readingId = newId();
    const found = new Map<string, string>();
    await this.#do(async (tx) => {
      const added = { receivedOn: "2026-03-09", addedBy: director.id, addedAt: later() };
      await tx
        .insert(instruments)
        .values({ ...this.#row(id), supersedes: this.instrumentId || null, came, label: "A paper", ...added });
      await tx.insert(services).values({
        ...this.#row(newId()),
        instrumentId: id,
        how: "mail",
        servedOn: "2026-03-09",
        identified: (values.identified as boolean | undefined) ?? null,
        recordedBy: director.id,
        recordedAt: later(),
      });
      if (came === "oral") return;
      await tx.insert(readings).values({
        ...this.#row(readingId),
        instrumentId: id,
        readerVersion: "1",
        state: "read",
        round: 1,
        papers: [[1], [2]],
        progressChannel: newSecret(),
        queuedAt: later(),
      });
      for (const key of [...FINDING_KEYS, ...FACT_KEYS]) {
        const findingId = newId();
        found.set(key, findingId);
        await tx.insert(findings).values({
          ...this.#row(findingId),
          instrumentId: id,
          readingId,
          round: 1,
          paper: 0,
          key,
          fact: (FACT_KEYS as readonly string[]).includes(key),
          value: values[key] ?? null,
          status: values[key] === undefined ? "not-found" : "read",
          confidence: 1,
          evidence: [],
          foundAt: later(),
        });
      }
    });
    this.instrumentId = id;
    this.#reading = { id: readingId, findings: found };
    // What is of the matter goes on; what was of the paper before begins anew.
    const ofMatter = /^(?:determination|note|suspension .*)$/;
    this.#last = Object.fromEntries(Object.entries(this.#last).filter(([key]) => ofMatter.test(key)));
  }

  async confirm(keys: readonly string[], change: Values = {}): Promise<void> {
    await this.#do(async (tx) => {
      for (const key of keys) {
        const findingId = this.#reading.findings.get(key);
        if (!findingId) continue;
        const id = newId();
        await tx.insert(findingDecisions).values({
          ...this.#row(id),
          instrumentId: this.instrumentId,
          findingId,
          paper: 0,
          key,
          kind: key in change ? "corrected" : "confirmed",
          oldStatus: "read",
          newValue: key in change ? change[key] : ((await currentValue(tx, findingId)) ?? null),
          newStatus: "read",
          follows: this.#last[`decision ${key}`] ?? null,
          decidedBy: this.house.director.id,
          decidedAt: later(),
        });
        this.#last[`decision ${key}`] = id;
      }
    });
  }

  async evaluate(found: { rule: string; severity: "blocking" | "counsel" | "advisory"; records: string[] }[]) {
    const evaluationId = newId();
    await this.#do(async (tx) => {
      const { policyVersionId } = this.house;
      await tx.insert(evaluations).values({
        ...this.#row(evaluationId),
        instrumentId: this.instrumentId,
        ruleSet: "1",
        policyVersionId,
        evaluatedAt: later(),
      });
      for (const [position, one] of found.entries()) {
        const id = newId();
        this.#last[`defect ${one.rule}`] = id;
        await tx.insert(defects).values({
          ...this.#row(id),
          evaluationId,
          paper: 0,
          position,
          title: "A fault",
          reason: "It is there.",
          basis: [],
          cure: "Mend it.",
          unreadable: false,
          evidence: [],
          ...one,
        });
      }
    });
  }

  async ask(): Promise<void> {
    const id = newId();
    const invitation = newId();
    await this.#do(async (tx) => {
      await tx.insert(consultations).values({
        ...this.#row(id),
        instrumentId: this.instrumentId,
        questions: [],
        sealedBrief: this.#seal({ sentence: "?" }, `consultations.sealed_brief ${id}`),
        dueOn: "2026-03-13",
        askedBy: this.house.director.id,
        askedByName: "The director",
        askedAt: later(),
      });
      await tx.insert(invitations).values({
        ...this.#row(invitation),
        consultationId: id,
        name: "Counsel",
        role: "city-attorney",
        how: "paper",
        invitedBy: this.house.director.id,
        invitedAt: later(),
        expiresAt: now(),
      });
    });
    this.#consultation = { id, invitation, lastOpinion: null };
  }

  async advise(opinion: {
    advice: typeof opinions.$inferInsert.advice;
    categories: string[];
    answers: (typeof opinions.$inferInsert)["answers"];
    source: "screen" | "letter" | "telephone";
    confirmed: boolean | null;
  }): Promise<void> {
    if (!this.#consultation.id) await this.ask();
    const id = newId();
    await this.#do(async (tx) => {
      await tx.insert(opinions).values({
        ...this.#row(id),
        consultationId: this.#consultation.id,
        invitationId: this.#consultation.invitation,
        follows: this.#consultation.lastOpinion,
        advice: opinion.advice,
        categories: opinion.categories,
        answers: opinion.answers,
        sealedReasons: this.#seal({ reasons: "", answers: {} }, `opinions.sealed_reasons ${id}`),
        source: opinion.source,
        givenOn: "2026-03-10",
        recordedBy: opinion.source === "screen" ? null : this.house.director.id,
        recordedAt: later(),
      });
      if (opinion.source === "telephone" && opinion.confirmed !== null)
        await tx.insert(opinionConfirmations).values({
          ...this.#row(newId()),
          opinionId: id,
          invitationId: this.#consultation.invitation,
          isHers: opinion.confirmed,
          source: "screen",
          givenOn: "2026-03-11",
          recordedAt: later(),
        });
    });
    this.#consultation.lastOpinion = id;
  }

  async answer(rule: string, answer: "is-none" | "is-cured" | "stands", source: "letter" | "telephone" | null) {
    const defectId = this.#last[`defect ${rule}`];
    if (!defectId) return;
    if (!this.#consultation.id) await this.ask();
    const id = newId();
    await this.#do((tx) =>
      tx.insert(defectAnswers).values({
        ...this.#row(id),
        instrumentId: this.instrumentId,
        defectId,
        paper: 0,
        rule,
        answer,
        reasons: "Because.",
        invitationId: this.#consultation.invitation,
        source,
        answeredBy: source ? this.house.director.id : null,
        follows: this.#last[`answer ${rule}`] ?? null,
        answeredAt: later(),
      }),
    );
    this.#last[`answer ${rule}`] = id;
  }

  async decide(
    kind: typeof determinations.$inferInsert.kind,
    categories: string[],
    how: "signed" | "unsigned",
  ): Promise<void> {
    const id = newId();
    const fileId = newId();
    await this.#do(async (tx) => {
      await tx.insert(determinations).values({
        ...this.#row(id),
        reference: newReference(),
        follows: this.#last.determination ?? null,
        instrumentId: this.instrumentId || null,
        kind,
        categories,
        decidedOn: "2026-03-12",
        sealedText: this.#seal({ letter: {}, choices: {} }, `determinations.sealed_text ${id}`),
        paperHash: "0".repeat(64),
        determinedBy: this.house.director.id,
        determinedAt: later(),
      });
      if (how === "unsigned") return;
      await tx.insert(files).values({
        ...this.#row(fileId),
        purpose: "signed-paper",
        wrappedKey: Buffer.from("x"),
        state: "receiving",
        createdAt: now(),
      });
      await tx.insert(determinationSignatures).values({
        ...this.#row(newId()),
        determinationId: id,
        paperHash: "0".repeat(64),
        proofId: newId(),
        by: "code",
        fileId,
        signedBy: this.house.director.id,
        signedAt: later(),
      });
    });
    this.#last.determination = id;
    this.#last.note = null;
  }

  /** The last determination's id. */
  get determinationId(): string {
    return this.#last.determination ?? newId();
  }

  async note(stance: "followed" | "departed"): Promise<void> {
    const { determination } = this.#last;
    const opinion = this.#consultation.lastOpinion;
    if (!determination || !opinion) return;
    const id = newId();
    await this.#do((tx) =>
      tx.insert(fileNotes).values({
        ...this.#row(id),
        determinationId: determination,
        follows: this.#last.note ?? null,
        opinionId: opinion,
        stance,
        sealedText: this.#seal({ reasons: "Because." }, `file_notes.sealed_text ${id}`),
        writtenBy: this.house.director.id,
        writtenAt: later(),
      }),
    );
    this.#last.note = id;
  }

  async refer(meeting: "regular" | "standing-resolution", state: "referred" | "withdrawn" = "referred"): Promise<void> {
    const id = newId();
    await this.#do((tx) =>
      tx.insert(boardReferrals).values({
        ...this.#row(id),
        instrumentId: this.instrumentId,
        follows: this.#last.referral ?? null,
        state,
        asks: "resist",
        meeting,
        meetingOn: "2026-03-17",
        sealedText: this.#seal({ agendaItem: "An item" }, `board_referrals.sealed_text ${id}`),
        referredBy: this.house.director.id,
        referredAt: later(),
      }),
    );
    this.#last.referral = id;
    this.#last.vote = null;
  }

  async vote(outcome: typeof boardVotes.$inferInsert.outcome): Promise<void> {
    const referralId = this.#last.referral;
    if (!referralId) return;
    const id = newId();
    await this.#do((tx) =>
      tx.insert(boardVotes).values({
        ...this.#row(id),
        referralId,
        follows: this.#last.vote ?? null,
        heldOn: "2026-03-17",
        meeting: "regular",
        ayes: 5,
        nays: 0,
        abstentions: 0,
        outcome,
        sealedText: this.#seal({ motion: "To act", note: null }, `board_votes.sealed_text ${id}`),
        recordedBy: this.house.director.id,
        recordedAt: later(),
      }),
    );
    this.#last.vote = id;
  }

  async suspend(category: RecordCategory, system: string, state: typeof suspensions.$inferInsert.state): Promise<void> {
    const id = newId();
    const place = `suspension ${category} ${system}`;
    await this.#do((tx) =>
      tx.insert(suspensions).values({
        ...this.#row(id),
        category,
        system,
        state,
        doneOn: "2026-03-09",
        doneBy: "The director",
        follows: this.#last[place] ?? null,
        recordedBy: this.house.director.id,
        recordedAt: later(),
      }),
    );
    this.#last[place] = id;
  }

  async hold(category: RecordCategory, system: string): Promise<void> {
    await this.#do((tx) =>
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
    const id = newId();
    const place = `statement ${category} ${kind}`;
    await this.#do((tx) =>
      tx.insert(gateStatements).values({
        ...this.#row(id),
        instrumentId: this.instrumentId,
        category,
        kind,
        follows: this.#last[place] ?? null,
        holds,
        statedBy: this.house.director.id,
        statedAt: later(),
      }),
    );
    this.#last[place] = id;
  }

  async consent(
    given: Pick<typeof consents.$inferInsert, "how" | "givenBy" | "identified" | "doubted" | "categories">,
  ) {
    const id = newId();
    await this.#do((tx) =>
      tx.insert(consents).values({
        ...this.#row(id),
        instrumentId: this.instrumentId,
        state: "given",
        ...given,
        givenOn: "2026-03-09",
        sealedText: this.#seal({ who: "Somebody", note: null }, `consents.sealed_text ${id}`),
        recordedBy: this.house.director.id,
        recordedAt: later(),
      }),
    );
  }

  async tellPatron(untilOn: string): Promise<void> {
    const letterId = newId();
    const fileId = newId();
    await this.#do(async (tx) => {
      await tx.insert(files).values({
        ...this.#row(fileId),
        purpose: "letter",
        wrappedKey: Buffer.from("x"),
        state: "receiving",
        createdAt: now(),
      });
      await tx.insert(letters).values({
        ...this.#row(letterId),
        instrumentId: this.instrumentId,
        kind: "patron-notice",
        sealedText: Buffer.from("x"),
        fileId,
        draftedBy: this.house.director.id,
        draftedAt: later(),
      });
      await tx.insert(letterEvents).values({
        ...this.#row(newId()),
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

  async answerSilence(): Promise<void> {
    await this.#do((tx) =>
      tx.insert(silenceAnswers).values({
        ...this.#row(newId()),
        answer: "no",
        answeredBy: this.house.director.id,
        answeredAt: later(),
      }),
    );
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

  #row(id: string) {
    return { libraryId: this.house.libraryId, matterId: this.matterId, id };
  }

  #seal(value: unknown, place: string): Buffer {
    return sealJson(value, this.#key, place);
  }

  #do<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.asSuperuser(work);
  }
}

async function currentValue(tx: Tx, findingId: string): Promise<unknown> {
  const { rows } = await tx.execute<{ value: unknown }>(sql`select value from findings where id = ${findingId}`);
  return rows[0]?.value;
}
