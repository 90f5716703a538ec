import { sql } from "drizzle-orm";
import { newId } from "@/lib/ids";
import type { Tx } from "./client";
import type { Queue } from "./queues";

interface Job {
  /** Null for mail about no matter. */
  matterId: string | null;
  /** The row that the job is about. */
  rowId: string;
  startAfter?: Date;
}

/**
 * Puts a job into a queue, in the caller's transaction; its commit wakes the workers. Throws (`P0002` in
 * `error.cause.code`) where the queue is not the actor's to fill or the matter not in her sight.
 */
export async function enqueue(tx: Tx, queue: Exclude<Queue, "readings-given-up">, job: Job): Promise<void> {
  await tx.execute(sql`select guards.enqueue(${queue}, ${newId()}::uuid, ${job.matterId}::uuid, ${job.rowId}::uuid,
    ${job.startAfter?.toISOString() ?? null}::timestamptz)`);
}
