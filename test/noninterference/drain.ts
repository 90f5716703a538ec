import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { outboxFolder, sendMail } from "@/lib/mail/send-mail";
import { tellPeople } from "@/lib/mail/tell-people";
import type { World } from "./act";
import type { Answers } from "./ask";
import type { Stream } from "./stream";

/** Works off what tells people and sends mail, each job with random numbers of its own; gives the mails that went out. */
export async function drain({ db }: World, stream: Stream): Promise<Answers> {
  for (;;) {
    const { rows: jobs } = await db.asSuperuser((tx) =>
      tx.execute<{ name: string; data: Parameters<typeof tellPeople>[0] }>(sql`
        with taken as (update pgboss.job set state = 'completed'
          where name in ('tell-people', 'send-mail') and state = 'created' returning name, data)
        select name, data from taken order by name, data ->> 'rowId'`),
    );
    if (jobs.length === 0) break;
    for (const { name, data } of jobs) {
      stream.of(data.rowId);
      if (name === "tell-people") await tellPeople(data);
      else await sendMail(data, () => undefined);
    }
  }
  const folder = outboxFolder();
  const names = readdirSync(folder).sort();
  return new Map(names.map((name) => [`mail ${name}`, readFileSync(join(folder, name), "utf8")]));
}
