// Boots the database in a folder, says how, and keeps it until it is told to end: an application, as small as can be.
import { bootDatabase } from "@/db/boot";

try {
  const database = await bootDatabase({ dataDir: process.argv[2]! });
  process.once("SIGTERM", async () => {
    await database.close();
    process.exit(0);
  });
  console.log(database.adopted ? "adopted" : "started");
  setInterval(() => undefined, 1_000);
} catch (error) {
  console.log(`refused: ${(error as Error).message}`);
  process.exit(1);
}
