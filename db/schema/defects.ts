import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant } from "./columns";
import { invitations } from "./consultation";
import { instruments } from "./instruments";
import { policyVersions } from "./libraries";
import { readings } from "./readings";

/** The rules, run once over an instrument's findings and decisions under one policy. The newest counts; older ones stay. */
export const evaluations = pgTable(
  "evaluations",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    instrumentId: uuid().notNull(),
    readingId: uuid(),
    /** The reading's round, so that a round is evaluated once. */
    round: integer(),
    ruleSet: text().notNull(),
    policyVersionId: uuid().notNull(),
    /** The last decision on a finding that went into it; null: none had been made. */
    afterDecision: uuid(),
    evaluatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    index("evaluations_instrument").on(t.libraryId, t.matterId, t.instrumentId, t.evaluatedAt),
    foreignKey({
      name: "evaluations_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
    foreignKey({
      name: "evaluations_reading",
      columns: [t.libraryId, t.matterId, t.readingId],
      foreignColumns: [readings.libraryId, readings.matterId, readings.id],
    }),
    foreignKey({
      name: "evaluations_policy",
      columns: [t.libraryId, t.policyVersionId],
      foreignColumns: [policyVersions.libraryId, policyVersions.id],
    }),
  ],
);

/** A fault that one evaluation saw. */
export const defects = pgTable(
  "defects",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    evaluationId: uuid().notNull(),
    /** Index of the paper, as in findings. */
    paper: integer().notNull(),
    /** From 0, in the order of the rules. */
    position: integer().notNull(),
    rule: text().notNull(),
    severity: text({ enum: ["blocking", "counsel", "advisory"] }).notNull(),
    title: text().notNull(),
    reason: text().notNull(),
    basis: jsonb().$type<string[]>().notNull(),
    cure: text().notNull(),
    /** The record categories that it touches. */
    records: jsonb().$type<string[]>().notNull(),
    unreadable: boolean().notNull(),
    evidence: jsonb().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("defects_rule").on(t.libraryId, t.matterId, t.evaluationId, t.paper, t.rule),
    foreignKey({
      name: "defects_evaluation",
      columns: [t.libraryId, t.matterId, t.evaluationId],
      foreignColumns: [evaluations.libraryId, evaluations.matterId, evaluations.id],
    }),
  ],
);

/** Counsel's answer to a defect, with reasons. Append-only; it holds for the rule across evaluations. */
export const defectAnswers = pgTable(
  "defect_answers",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    instrumentId: uuid().notNull(),
    /** The defect that was on the screen. */
    defectId: uuid().notNull(),
    paper: integer().notNull(),
    rule: text().notNull(),
    answer: text({ enum: ["is-none", "is-cured", "stands"] }).notNull(),
    reasons: text().notNull(),
    /** Whose answer it is. */
    invitationId: uuid().notNull(),
    /** Where a member has it from who writes down what counsel wrote or said: `letter`, `telephone`. */
    source: text(),
    follows: uuid(),
    /** The member who wrote it down; null where counsel wrote it herself. */
    answeredBy: uuid(),
    answeredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("defect_answers_once")
      .on(t.libraryId, t.matterId, t.instrumentId, t.paper, t.rule, t.follows)
      .nullsNotDistinct(),
    foreignKey({
      name: "defect_answers_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
    foreignKey({
      name: "defect_answers_defect",
      columns: [t.libraryId, t.matterId, t.defectId],
      foreignColumns: [defects.libraryId, defects.matterId, defects.id],
    }),
    foreignKey({
      name: "defect_answers_follows",
      columns: [t.libraryId, t.matterId, t.follows],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
    foreignKey({
      name: "defect_answers_invitation",
      columns: [t.libraryId, t.matterId, t.invitationId],
      foreignColumns: [invitations.libraryId, invitations.matterId, invitations.id],
    }),
    check("defect_answers_source", sql`(${t.source} is null) = (${t.answeredBy} is null)`),
  ],
);
