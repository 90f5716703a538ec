import { openJson, sealJson } from "@/lib/files/keys";
import { masterKey } from "@/lib/settings/master-key";

/** A link's path as it waits in the outbox: sealed, so that whoever reads the table cannot follow it. */
export async function sealPath(kind: string, path: string): Promise<string> {
  return Buffer.from(sealJson({ path }, await masterKey(), place(kind))).toString("base64");
}

/** The path that `sealPath` sealed for the same kind of mail. */
export async function openPath(kind: string, sealed: string): Promise<string> {
  return openJson<{ path: string }>(Buffer.from(sealed, "base64"), await masterKey(), place(kind)).path;
}

const place = (kind: string) => `mail_outbox.parameters ${kind}`;
