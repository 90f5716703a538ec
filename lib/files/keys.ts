import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { randomBytes } from "@/lib/ids";

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/** 32 random bytes. A key is made for one thing (a library, a matter, a file) and wrapped by the key above it. */
export function newKey(): Buffer {
  return Buffer.from(randomBytes(32));
}

/** The key, locked with the one above it. `owner` is the id of what the key is for: a key moved to another row stays shut. */
export function wrapKey(key: Uint8Array, above: Uint8Array, owner: string): Buffer {
  return lock(key, purposeKey(above, "wrap"), owner);
}

/** The key again; throws where it was wrapped by another key, or for another owner. */
export function unwrapKey(wrapped: Uint8Array, above: Uint8Array, owner: string): Buffer {
  return unlock(wrapped, purposeKey(above, "wrap"), owner);
}

/** A value as JSON, packed and locked with a matter's key. `place` names the row and column it lies in. */
export function sealJson(value: unknown, matterKey: Uint8Array, place: string): Buffer {
  return lock(deflateRawSync(Buffer.from(JSON.stringify(value))), purposeKey(matterKey, "text"), place);
}

/** What `sealJson` locked; throws where it lies in another place, or under another key. */
export function openJson<T>(sealed: Uint8Array, matterKey: Uint8Array, place: string): T {
  return JSON.parse(openText(sealed, matterKey, place)) as T;
}

/** The same as it lies there, its JSON unparsed. */
export function openText(sealed: Uint8Array, matterKey: Uint8Array, place: string): string {
  return inflateRawSync(unlock(sealed, purposeKey(matterKey, "text"), place)).toString();
}

// One key, two uses: what wraps keys never locks text, so neither can be passed off as the other.
function purposeKey(key: Uint8Array, purpose: "wrap" | "text"): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", `good-cause ${purpose}`, 32));
}

function lock(plain: Uint8Array, key: Buffer, about: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()]);
}

function unlock(sealed: Uint8Array, key: Buffer, about: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < 1 + NONCE + TAG || bytes[0] !== VERSION)
    throw new Error("Not something that this program locked.");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(1, 1 + NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE, bytes.length - TAG)), decipher.final()]);
}
