import { createHmac, timingSafeEqual } from "node:crypto";

const HOURS = 24;

/** The secret part of the set-up link. Every process that holds the master key knows it again, and nothing is stored. */
export function newSetupToken(masterKey: Uint8Array, at: Date): string {
  const issued = Math.floor(at.getTime() / 1000).toString(36);
  return `${issued}-${sign(masterKey, issued)}`;
}

/** Whether we made this token within the last day. That no library exists yet is asked besides, each time. */
export function isSetupToken(masterKey: Uint8Array, token: string, at: Date): boolean {
  const [issued = "", signature = "", ...rest] = token.split(/-(.*)/s);
  if (rest.join("") !== "" || !/^[0-9a-z]{1,8}$/.test(issued)) return false;
  const expected = Buffer.from(sign(masterKey, issued));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const age = at.getTime() / 1000 - Number.parseInt(issued, 36);
  return age > -60 && age < HOURS * 3600;
}

function sign(masterKey: Uint8Array, issued: string): string {
  return createHmac("sha256", masterKey).update(`good-cause set-up ${issued}`).digest("base64url");
}
