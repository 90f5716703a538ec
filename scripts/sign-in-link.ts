// `npm run sign-in-link -- ADDRESS`: prints a sign-in link, for a library whose mail does not work. Whoever runs this
// runs the machine; the link asks for the second factor like any other.
import { withActor } from "@/db/actor";
import { findPersonByEmail, LINK_MINUTES, makeSignInLink, normalizeEmail } from "@/lib/auth/sign-in-link";
import { localAddress } from "@/lib/settings/environment";
import { joinDatabase } from "./server/join-database";

process.exitCode = await printLink(process.argv[2]).catch((error: Error) => complain(error.message));

async function printLink(typed: string | undefined): Promise<number> {
  const email = typed && normalizeEmail(typed);
  if (!email) return complain("Give an e-mail address: npm run sign-in-link -- m.ortiz@yourlibrary.org");
  const leave = await joinDatabase();
  try {
    const person = await withActor({ kind: "sign-in" }, (tx) => findPersonByEmail(tx, email));
    if (!person) return complain("Nobody here has this address.");
    const link = await withActor({ kind: "sign-in", libraryId: person.libraryId }, (tx) => makeSignInLink(tx, person));
    if (!link) return complain("Five links of this address are unused. Use one of them, or wait a quarter of an hour.");
    process.stdout.write(`${localAddress()}${link.path}\n`);
    process.stderr.write(`The link works once, within ${LINK_MINUTES} minutes.\n`);
    return 0;
  } finally {
    await leave();
  }
}

function complain(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
