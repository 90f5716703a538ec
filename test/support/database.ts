import { sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import { connect, disconnect, openOn, replaceDb, type Tx } from "@/db/client";
import { stopListening } from "@/db/listen";
import { newId } from "@/lib/ids";

/** A test file's database. */
export interface TestDatabase {
  /** Does something as PostgreSQL's superuser, whom no guard holds: for fixtures, and to look behind the guards. */
  asSuperuser<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The superuser's connection string to this database. */
  superuserUrl(): string;
  /** That of `app_login`. */
  appUrl(): string;
  /** The job loop's. */
  jobsUrl(): string;
}

/**
 * Gives a test file a database of its own, copied from the migrated template. Each test runs in a transaction that is
 * rolled back, on one connection: `withActor` works as ever, one call after another. `planOnce` has the database keep the
 * plan of each question, for a file that asks the same ones very often.
 */
export function testDatabase({ planOnce = false } = {}): TestDatabase {
  const database = copied();
  let client: Client;
  let outer: Tx;
  let end: () => Promise<void>;

  beforeAll(async () => {
    client = new Client({ connectionString: database.superuserUrl() });
    await client.connect();
    if (planOnce) await keepPlans(client);
  });
  beforeEach(async () => {
    const transaction = beginOn(client);
    outer = await transaction.begun;
    await outer.execute(sql`set local session authorization app_login`);
    const goBack = replaceDb(outer);
    end = async () => {
      goBack();
      await transaction.rollBack();
    };
  });
  afterEach(() => end());
  afterAll(() => client.end());

  return {
    ...database,
    asSuperuser: (work) =>
      outer.transaction(async (tx) => {
        await tx.execute(sql`set local role none`);
        await tx.execute(sql`set local session authorization default`);
        const result = await work(tx);
        await tx.execute(sql`set local session authorization app_login`);
        return result;
      }),
  };
}

/** As `testDatabase`, with a real pool and real commits: for tests of what happens at the same time. */
export function committingDatabase(): TestDatabase {
  const database = copied();
  beforeAll(() => connect({ app: database.appUrl(), jobs: database.jobsUrl() }, { max: 25 }));
  afterAll(async () => {
    await stopListening();
    await disconnect();
  });

  return {
    ...database,
    async asSuperuser(work) {
      const client = new Client({ connectionString: database.superuserUrl() });
      await client.connect();
      try {
        return await openOn(client).transaction(work);
      } finally {
        await client.end();
      }
    },
  };
}

function copied() {
  const name = `test_${newId().replaceAll("-", "")}`;
  const template = inject("postgres");
  const here = (url: string) => url.replace(/[^/]*$/, name);
  const maintain = async (statement: string) => {
    const client = new Client({ connectionString: template.superuser.replace(/[^/]*$/, "postgres") });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };

  beforeAll(() => maintain(`create database ${name} template good_cause`));
  afterAll(() => maintain(`drop database ${name} with (force)`));
  return {
    superuserUrl: () => here(template.superuser),
    appUrl: () => here(template.app),
    jobsUrl: () => here(template.jobs),
  };
}

/** Names each question by its words: whoever names a statement has it prepared once a connection. */
async function keepPlans(client: Client): Promise<void> {
  await client.query("set plan_cache_mode = force_generic_plan");
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    if (!names.has(text)) names.set(text, `asked_${names.size}`);
    return names.get(text)!;
  };
  const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
  client.query = ((query: unknown, ...more: unknown[]) => {
    const { text } = (query ?? {}) as { text?: string };
    return text && /^\s*select\b/i.test(text)
      ? ask({ ...(query as object), name: nameOf(text) }, ...more)
      : ask(query, ...more);
  }) as typeof client.query;
}

class RolledBack extends Error {}

// Drizzle's transactions end with their callback: this one waits until it is told to end.
function beginOn(client: Client): { begun: Promise<Tx>; rollBack(): Promise<void> } {
  let begin: (tx: Tx) => void;
  let release: () => void;
  const begun = new Promise<Tx>((resolve) => {
    begin = resolve;
  });
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const ended = openOn(client)
    .transaction(async (tx) => {
      begin(tx);
      await held;
      throw new RolledBack();
    })
    .catch((error) => {
      if (!(error instanceof RolledBack)) throw error;
    });
  return {
    begun,
    rollBack: () => {
      release();
      return ended;
    },
  };
}
