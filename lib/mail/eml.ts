import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isId } from "@/lib/ids";

/** What a mail in the outbox folder says, as plain text; null where its file is not there. */
export async function readEml(folder: string, id: string): Promise<{ subject: string; text: string } | null> {
  if (!isId(id)) return null;
  const eml = await readFile(join(folder, `${id}.eml`), "utf8").catch(() => null);
  if (eml === null) return null;
  const [head = "", , plain = ""] = eml.split("\r\n\r\n");
  const subject = /^Subject: (.*)$/m.exec(head)?.[1] ?? "";
  return { subject: decodeHeader(subject), text: Buffer.from(plain.split("\r\n--")[0] ?? "", "base64").toString() };
}

// "=?utf-8?B?…?=", as the outbox writes what is not plain letters.
function decodeHeader(value: string): string {
  const encoded = /^=\?utf-8\?B\?(.*)\?=$/.exec(value.trim())?.[1];
  return encoded ? Buffer.from(encoded, "base64").toString() : value.trim();
}
