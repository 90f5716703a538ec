import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { policyVersions } from "@/db/schema/libraries";
import { matters } from "@/db/schema/matters";
import { now } from "@/lib/clock";
import { sealJson } from "@/lib/files/keys";
import { insertMatterKey } from "@/lib/files/mutations";
import { libraryKey } from "@/lib/files/queries";
import { newId, newReference } from "@/lib/ids";
import { getPack } from "@/lib/policy/packs";
import type { TestDatabase } from "@/test/support/database";
import type { House } from "@/test/support/house";

// A later instant each time: what is newest is told by when it was written down.
let passed = 0;
export const later = () => new Date(now().getTime() - 3_600_000 + passed++ * 10);

export type Values = Record<string, unknown>;

/** An open matter, and how rows are written into it past all guards, as the stages leave them. */
export class OpenMatter {
  readonly matterId = newId();
  instrumentId = "";
  /** The newest row of each chain of rows that follow one another. */
  protected last: Record<string, string | null> = {};
  private key!: Buffer;

  constructor(
    readonly db: TestDatabase,
    readonly house: House,
  ) {}

  async open(pack: string): Promise<void> {
    const { libraryId, director } = this.house;
    const policyVersionId = newId();
    await this.do(async (tx) => {
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
    this.key = await withActor(director, (tx) => insertMatterKey(tx, libraryId, this.matterId));
  }

  protected row(id: string) {
    return { libraryId: this.house.libraryId, matterId: this.matterId, id };
  }

  /** Writes the next row of a chain. */
  protected async next(
    chain: string,
    insert: (tx: Tx, row: ReturnType<OpenMatter["row"]> & { follows: string | null }) => Promise<unknown>,
  ): Promise<void> {
    const id = newId();
    await this.do((tx) => insert(tx, { ...this.row(id), follows: this.last[chain] ?? null }));
    this.last[chain] = id;
  }

  protected seal(value: unknown, place: string): Buffer {
    return sealJson(value, this.key, place);
  }

  protected do<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.asSuperuser(work);
  }
}
