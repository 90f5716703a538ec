import { createHmac, timingSafeEqual } from "node:crypto";
import { isId } from "@/lib/ids";

/** Where each recipient's own way to leave goes, in a report that is otherwise the same for all. */
export const LEAVE = "%LEAVE%";

/** Who wants to leave the board's list, as the link in each of her mails says it. */
interface Leaver {
  libraryId: string;
  recipientId: string;
}

/** The secret part of the link by which one recipient leaves, and nobody else. Nothing of it is stored. */
export function leaveToken({ libraryId, recipientId }: Leaver, masterKey: Uint8Array): string {
  return `${libraryId}.${recipientId}.${sign(`${libraryId}.${recipientId}`, masterKey)}`;
}

/** Whose token it is; null for one that we did not make. */
export function readLeaveToken(token: string, masterKey: Uint8Array): Leaver | null {
  const [libraryId = "", recipientId = "", signature = "", ...rest] = token.split(".");
  if (rest.length > 0 || !isId(libraryId) || !isId(recipientId)) return null;
  const expected = Buffer.from(sign(`${libraryId}.${recipientId}`, masterKey));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return { libraryId, recipientId };
}

function sign(text: string, masterKey: Uint8Array): string {
  return createHmac("sha256", masterKey).update(`good-cause leave ${text}`).digest("base64url");
}
