import chromium from "@sparticuz/chromium";
import { prepare } from "@/scripts/prepare.mjs";

/** Once for all browser tests: the production build, as `npm start` would make it, and the browser itself. */
export default async function setup(): Promise<void> {
  await prepare({ root: process.cwd(), build: true, say: (line: string) => process.stderr.write(`${line}\n`) });
  await chromium.executablePath();
}
