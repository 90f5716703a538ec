/**
 * The queues, as pg-boss knows them. `guards.enqueue` lists who may put what into which; a job's data is
 * `{ libraryId, matterId, rowId }` and nothing else.
 */
export const QUEUES = {
  /** Row: a reading. A job that fails for good goes on to `readings-given-up`, whose handler says so on the reading. */
  "read-instrument": {
    retryLimit: 2,
    retryDelay: 2,
    retryBackoff: true,
    expireInSeconds: 1800,
    deadLetter: "readings-given-up",
  },
  "readings-given-up": { retryLimit: 10, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 },
  /** Row: an instrument. */
  "evaluate-instrument": { retryLimit: 3, retryDelay: 1, retryBackoff: true, expireInSeconds: 60 },
  /** Row: a purge, whose files go off the disk. */
  "remove-files": { retryLimit: 50, retryDelay: 2, retryBackoff: true, expireInSeconds: 600 },
  /** Row: a mail in the outbox. */
  "send-mail": { retryLimit: 12, retryDelay: 15, retryBackoff: true, expireInSeconds: 60 },
  /** Row: an event of which people are told, ten minutes later, together with what came meanwhile. */
  "tell-people": { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 },
} as const;

export type Queue = keyof typeof QUEUES;

/** The channel on which a commit tells the workers that there is a job; its payload is the queue's name. */
export const JOBS_CHANNEL = "good_cause_jobs";
