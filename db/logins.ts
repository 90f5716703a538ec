import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { newSecret, randomBytes } from "@/lib/ids";

/** The secret of a data folder, made at the first start and readable by its owner alone. */
export async function readSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, "database-secret");
  await writeFile(path, newSecret(), { mode: 0o600, flag: "wx" }).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  return (await readFile(path, "utf8")).trim();
}

/** A login's password, the same in every process that knows the secret, so that none locks another out. */
export function derivePassword(secret: string, role: string): string {
  return createHmac("sha256", secret).update(`good-cause login ${role}`).digest("base64url");
}

/** Sets a login's password as a SCRAM verifier: the password itself reaches neither the server nor its log. */
export async function setPassword(owner: Client, role: string, password: string): Promise<void> {
  await owner.query(`alter role ${escapeIdentifier(role)} password ${escapeLiteral(scramVerifier(password))}`);
}

/** A connection string for a socket in a folder. */
export function socketUrl(to: { folder: string; user: string; password: string; database: string }): string {
  const folder = encodeURIComponent(to.folder);
  return `postgresql://${to.user}:${encodeURIComponent(to.password)}@${folder}/${to.database}`;
}

/** Lets a login in with its password: sets it where the server does not take it yet. Throws where it never will. */
export async function letIn(ownerUrl: string, role: string, password: string): Promise<string> {
  const url = urlAs(ownerUrl, role, password);
  if (await takes(url)) return url;
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await setPassword(owner, role, password);
  } finally {
    await owner.end();
  }
  if (await takes(url)) return url;
  throw new Error(`The database does not let ${role} in with a password: allow scram-sha-256 in its pg_hba.conf.`);
}

function urlAs(ownerUrl: string, user: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = user;
  url.password = password;
  return url.href;
}

async function takes(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    // 28P01: wrong password. 28000: not let in at all.
    if (["28P01", "28000"].includes((error as { code?: string }).code ?? "")) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

// RFC 5802 and 7677, as PostgreSQL keeps it in pg_authid.
function scramVerifier(password: string): string {
  const salt = Buffer.from(randomBytes(16));
  const salted = pbkdf2Sync(password, salt, 4096, 32, "sha256");
  const key = (name: string) => createHmac("sha256", salted).update(name).digest();
  const stored = createHash("sha256").update(key("Client Key")).digest();
  return `SCRAM-SHA-256$4096:${salt.toString("base64")}$${stored.toString("base64")}:${key("Server Key").toString("base64")}`;
}
