import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant, matterRow, matterRowKey, withinLibrary, withinMatter } from "./columns";
import { invitations } from "./consultation";
import { instruments } from "./instruments";
import { policyVersions } from "./libraries";
import { readings } from "./readings";

/** The rules, run once over an instrument's findings and decisions under one policy. The newest counts; older ones stay. */
export const evaluations = pgTable(
  "evaluations",
  {
    ...matterRow(),
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
    matterRowKey(t),
    index("evaluations_instrument").on(t.libraryId, t.matterId, t.instrumentId, t.evaluatedAt),
    withinMatter("evaluations_instrument", t, t.instrumentId, instruments),
    withinMatter("evaluations_reading", t, t.readingId, readings),
    withinLibrary("evaluations_policy", t, t.policyVersionId, policyVersions),
  ],
);

/** A fault that one evaluation saw. */
export const defects = pgTable(
  "defects",
  {
    ...matterRow(),
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
    matterRowKey(t),
    unique("defects_rule").on(t.libraryId, t.matterId, t.evaluationId, t.paper, t.rule),
    withinMatter("defects_evaluation", t, t.evaluationId, evaluations),
  ],
);

/** Counsel's answer to a defect, with reasons. Append-only; it holds for the rule across evaluations. */
export const defectAnswers = pgTable(
  "defect_answers",
  {
    ...matterRow(),
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
    matterRowKey(t),
    unique("defect_answers_once")
      .on(t.libraryId, t.matterId, t.instrumentId, t.paper, t.rule, t.follows)
      .nullsNotDistinct(),
    withinMatter("defect_answers_instrument", t, t.instrumentId, instruments),
    withinMatter("defect_answers_defect", t, t.defectId, defects),
    withinMatter("defect_answers_follows", t, t.follows, t),
    withinMatter("defect_answers_invitation", t, t.invitationId, invitations),
    check("defect_answers_source", sql`(${t.source} is null) = (${t.answeredBy} is null)`),
  ],
);
