import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { defects, evaluations } from "@/db/schema/defects";
import { instruments, services } from "@/db/schema/instruments";
import { findingDecisions, findings, readings } from "@/db/schema/readings";
import { FACT_KEYS, FINDING_KEYS } from "@/lib/findings/types";
import { newId, newSecret } from "@/lib/ids";
import { later, OpenMatter, type Values } from "./open-matter";

/** A matter whose paper is served, read, confirmed and held against the rules. */
export class MatterWithPaper extends OpenMatter {
  private reading = { id: "", findings: new Map<string, string>() };

  /** A paper comes in the place of the one before, is read, and says what is given. */
  async serve(values: Values, came: "paper" | "oral" = "paper"): Promise<void> {
    const { director } = this.house;
    const id = newId();
    const readingId = newId();
    const found = new Map<string, string>();
    await this.do(async (tx) => {
      const added = { receivedOn: "2026-03-09", addedBy: director.id, addedAt: later() };
      await tx
        .insert(instruments)
        .values({ ...this.row(id), supersedes: this.instrumentId || null, came, label: "A paper", ...added });
      await tx.insert(services).values({
        ...this.row(newId()),
        instrumentId: id,
        how: "mail",
        servedOn: "2026-03-09",
        identified: (values.identified as boolean | undefined) ?? null,
        recordedBy: director.id,
        recordedAt: later(),
      });
      if (came === "oral") return;
      await tx.insert(readings).values({
        ...this.row(readingId),
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
          ...this.row(findingId),
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
    this.reading = { id: readingId, findings: found };
    // What is of the matter goes on; what was of the paper before begins anew.
    const ofMatter = /^(?:determination|note|suspension .*)$/;
    this.last = Object.fromEntries(Object.entries(this.last).filter(([key]) => ofMatter.test(key)));
  }

  async confirm(keys: readonly string[], change: Values = {}): Promise<void> {
    await this.do(async (tx) => {
      for (const key of keys) {
        const findingId = this.reading.findings.get(key);
        if (!findingId) continue;
        const id = newId();
        await tx.insert(findingDecisions).values({
          ...this.row(id),
          instrumentId: this.instrumentId,
          findingId,
          paper: 0,
          key,
          kind: key in change ? "corrected" : "confirmed",
          oldStatus: "read",
          newValue: key in change ? change[key] : ((await currentValue(tx, findingId)) ?? null),
          newStatus: "read",
          follows: this.last[`decision ${key}`] ?? null,
          decidedBy: this.house.director.id,
          decidedAt: later(),
        });
        this.last[`decision ${key}`] = id;
      }
    });
  }

  async evaluate(found: { rule: string; severity: "blocking" | "counsel" | "advisory"; records: string[] }[]) {
    const evaluationId = newId();
    await this.do(async (tx) => {
      const { policyVersionId } = this.house;
      await tx.insert(evaluations).values({
        ...this.row(evaluationId),
        instrumentId: this.instrumentId,
        ruleSet: "1",
        policyVersionId,
        evaluatedAt: later(),
      });
      for (const [position, one] of found.entries()) {
        const id = newId();
        this.last[`defect ${one.rule}`] = id;
        await tx.insert(defects).values({
          ...this.row(id),
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
}

async function currentValue(tx: Tx, findingId: string): Promise<unknown> {
  const { rows } = await tx.execute<{ value: unknown }>(sql`select value from findings where id = ${findingId}`);
  return rows[0]?.value;
}
