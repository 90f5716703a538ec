import { sql } from "drizzle-orm";
import { withActor } from "@/db/actor";

/** 200 while pages and database answer, 503 otherwise: for whoever watches the machine. It tells nothing else. */
export async function GET() {
  try {
    await withActor({ kind: "public" }, (tx) => tx.execute(sql`select 1`));
    return Response.json({ ok: true });
  } catch (error) {
    console.error(error);
    return Response.json({ ok: false }, { status: 503 });
  }
}
