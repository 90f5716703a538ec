import { getDb } from "@/db/client";

/** Ends the process, with a sentence, where the database was not brought up before the pages. */
export function assertBooted(): void {
  try {
    getDb();
  } catch {
    process.stderr.write("Start Good Cause with: npm start\n");
    process.exit(1);
  }
}
