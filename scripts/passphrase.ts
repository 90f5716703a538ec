// `npm run passphrase`: locks the master key with a passphrase, changes it, or (`-- --remove`) takes it away.
import { isLocked, lockMasterKey, unlockMasterKey } from "@/lib/files/master-key";
import { masterKeySource } from "@/lib/settings/environment";
import { askHidden } from "./server/ask-passphrase";

const FEWEST = 16;
const { folder, key } = masterKeySource();

run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});

async function run(): Promise<void> {
  if (key) throw new Error("The master key is handed over in GOODCAUSE_MASTER_KEY: nothing lies here to be locked.");
  if (!process.stdin.isTTY) throw new Error("Run this in a terminal: a passphrase is typed.");
  const locked = await isLocked(folder);
  const before = locked ? await askHidden("The present passphrase: ") : undefined;
  if (process.argv.includes("--remove")) {
    if (before === undefined) throw new Error("There is no passphrase.");
    await unlockMasterKey(folder, before);
    return say("There is no passphrase any more. Whoever has this disk can open the papers.");
  }
  const passphrase = await askHidden("A new passphrase, five or six words: ");
  if ([...passphrase].length < FEWEST) throw new Error(`Take at least ${FEWEST} letters. Nothing was changed.`);
  if ((await askHidden("Once more: ")) !== passphrase) throw new Error("They differ. Nothing was changed.");
  await lockMasterKey(folder, passphrase, before);
  say("From now on each start asks for it. Write it on paper, twice, for two places: lost, it is the papers lost.");
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
