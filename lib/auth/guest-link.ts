import { createHash, hkdfSync } from "node:crypto";
import { and, desc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { guestLinks } from "@/db/schema/consultation";
import { now } from "@/lib/clock";
import { masterKey } from "@/lib/settings/master-key";
import { hashToken } from "./tokens";

/** How long a link that was mailed to counsel can be used. */
export const LINK_DAYS = 14;
/** Links that one address is sent within an hour: nobody's mailbox is filled in her name. */
const MOST_LINKS = 5;
/** Wrong codes typed for an address until those of the links that it has then are looked at no more. */
const MOST_WRONG = 5;
/** Links are kept a while after they have run out, so that whoever opens one is told what became of it. */
const KEPT_DAYS = 90;
const DAY = 86_400_000;

// Without I, L, O and U, so that a code read from a small screen is typed in right.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What a link or a code gives: an address that is invited, or why not. */
export type LinkUse =
  | { kind: "in"; libraryId: string; email: string }
  | { kind: "used" | "expired" | "withdrawn"; libraryId: string; email: string }
  | { kind: "unknown" };

/**
 * The link that a mail to counsel brings, as the mail is sent: it goes to its own address and nowhere else. The same
 * `linkId` gives the same link, however often sending is tried. `null` when the address is invited no more.
 */
export async function mintGuestLink(libraryId: string, linkId: string, email: string) {
  const { token, code } = await secretsOf(linkId);
  return withActor({ kind: "sign-in", libraryId }, async (tx) => {
    if (!(await isInvited(tx, libraryId, email))) return null;
    const at = now();
    await tx
      .delete(guestLinks)
      .where(
        and(eq(guestLinks.libraryId, libraryId), lt(guestLinks.expiresAt, new Date(at.getTime() - KEPT_DAYS * DAY))),
      );
    await tx
      .insert(guestLinks)
      .values({
        libraryId,
        id: linkId,
        email,
        tokenHash: hashToken(token),
        codeHash: codeHash(email, code),
        createdAt: at,
        expiresAt: new Date(at.getTime() + LINK_DAYS * DAY),
      })
      .onConflictDoNothing();
    return {
      path: `/sign-in/counsel?${new URLSearchParams({ link: token })}`,
      code: `${code.slice(0, 4)}-${code.slice(4)}`,
    };
  });
}

/** What would become of a link if it were used now; using it up is another thing. */
export async function lookAtGuestLink(token: string): Promise<LinkUse> {
  return withActor({ kind: "sign-in" }, async (tx) => (await findLink(tx, token)).use);
}

/** Uses a link up. Of several that use it at the same moment one gets in. */
export async function spendGuestLink(tx: Tx, token: string): Promise<LinkUse> {
  const { id, use } = await findLink(tx, token);
  if (use.kind !== "in" || !id) return use;
  const used = await tx
    .update(guestLinks)
    .set({ usedAt: now() })
    .where(and(eq(guestLinks.libraryId, use.libraryId), eq(guestLinks.id, id), isNull(guestLinks.usedAt)))
    .returning({ id: guestLinks.id });
  return used.length > 0 ? use : { ...use, kind: "used" };
}

/** Uses up the newest link of an address by its code; a wrong one counts against all of its links. */
export async function spendGuestCode(tx: Tx, email: string, typed: string): Promise<LinkUse> {
  const at = now();
  const open = and(eq(guestLinks.email, email), isNull(guestLinks.usedAt), gt(guestLinks.expiresAt, at));
  const links = await tx.select().from(guestLinks).where(open).orderBy(desc(guestLinks.createdAt)).for("update");
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const link = links.find((each) => each.wrongCodes < MOST_WRONG && each.codeHash === codeHash(email, code));
  if (!link) {
    await tx
      .update(guestLinks)
      .set({ wrongCodes: sql`${guestLinks.wrongCodes} + 1` })
      .where(open);
    return { kind: "unknown" };
  }
  const { libraryId } = link;
  if (!(await isInvited(tx, libraryId, email))) return { kind: "withdrawn", libraryId, email };
  await tx
    .update(guestLinks)
    .set({ usedAt: at })
    .where(and(eq(guestLinks.libraryId, libraryId), eq(guestLinks.id, link.id)));
  return { kind: "in", libraryId, email };
}

/**
 * The libraries from which an address may be sent a link now: those that invite it to what may be mailed about, and have
 * not sent it five this hour.
 */
export async function librariesToLinkFrom(tx: Tx, email: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`select guards.libraries_mailing(${email}) as id`);
  const since = new Date(now().getTime() - 3_600_000);
  const recent = await tx
    .select({ libraryId: guestLinks.libraryId })
    .from(guestLinks)
    .where(and(eq(guestLinks.email, email), gt(guestLinks.createdAt, since)));
  return rows
    .map(({ id }) => id)
    .filter((id) => recent.filter(({ libraryId }) => libraryId === id).length < MOST_LINKS);
}

async function findLink(tx: Tx, token: string): Promise<{ id: string | null; use: LinkUse }> {
  const [link] = await tx
    .select()
    .from(guestLinks)
    .where(eq(guestLinks.tokenHash, hashToken(token)));
  if (!link) return { id: null, use: { kind: "unknown" } };
  const { id, libraryId, email } = link;
  const invited = await isInvited(tx, libraryId, email);
  const kind = !invited ? "withdrawn" : link.usedAt ? "used" : link.expiresAt <= now() ? "expired" : "in";
  return { id, use: { kind, libraryId, email } };
}

async function isInvited(tx: Tx, libraryId: string, email: string): Promise<boolean> {
  const { rows } = await tx.execute<{ invited: boolean }>(
    sql`select ${libraryId}::uuid in (select guards.libraries_inviting(${email})) as invited`,
  );
  return rows[0]?.invited === true;
}

async function secretsOf(linkId: string): Promise<{ token: string; code: string }> {
  const key = await masterKey();
  const draw = (what: string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", key, linkId, `good-cause guest link ${what}`, bytes));
  const code = Array.from(draw("code", 8), (byte) => ALPHABET[byte & 31]).join("");
  return { token: draw("token", 32).toString("base64url"), code };
}

function codeHash(email: string, code: string): string {
  return createHash("sha256").update(`${email} ${code}`).digest("hex");
}
