import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { now } from "@/lib/clock";
import { listInstruments, type StoredInstrument } from "@/lib/intake/queries";
import { counselInvitation } from "@/lib/mail/kinds/counsel-invitation";
import { queueMail } from "@/lib/mail/queue";
import { getMatter, listSilenceAnswers, mayDecide } from "@/lib/matter/queries";
import { getPolicy } from "@/lib/policy/queries";
import type { AskAnew, AskCounsel, InviteCounsel, TendInvitation } from "./input";
import { changeInvitation, type Hand, handOf, insertConsultation, insertEvent, insertInvitation } from "./mutations";
import { listAddresses, listConsultations, listInvitations, mayMailCounsel } from "./queries";
import { questionsFor } from "./questions";
import type { Invitation } from "./types";

/** Counsel sees the matter for so long after she was asked, or after the director renewed it. */
const OPEN_DAYS = 90;
const expiry = () => new Date(now().getTime() + OPEN_DAYS * 86_400_000);

type Named = Member & { name: string };

/** The paper that counts: the newest of those in whose place no other stands. */
export function standingInstrument(instruments: readonly StoredInstrument[]): StoredInstrument | null {
  return instruments.find(({ id }) => !instruments.some(({ supersedes }) => supersedes === id)) ?? null;
}

/**
 * Asks counsel about the matter's paper, and mails her a link where it can: all of it or none. `no-address` while no
 * link may go out; `null` where the matter is not there for who asks, or not hers to decide.
 */
export async function askCounsel(tx: Tx, member: Named, input: AskCounsel): Promise<"asked" | "no-address" | null> {
  const { matterId, sentence, dueOn, ...who } = input;
  return ask(tx, member, { matterId, sentence, dueOn }, [who]);
}

/**
 * Asks those who were asked about the paper before, and still are, about the one that has come in its place.
 * `changed-meanwhile` where somebody has asked about it since the page was opened; else as `askCounsel`.
 */
export async function askAnew(
  tx: Tx,
  member: Named,
  { consultationId, ...question }: AskAnew,
): Promise<"asked" | "changed-meanwhile" | "no-address" | null> {
  const { matterId } = question;
  const paper = standingInstrument(await listInstruments(tx, member.libraryId, [matterId]));
  const [last] = await listConsultations(tx, matterId);
  if (!last) return null;
  if (last.id !== consultationId || last.instrumentId === paper?.id) return "changed-meanwhile";
  const addresses = await listAddresses(tx, matterId);
  const asked = (await listInvitations(tx, matterId)).filter(
    (each) => each.consultationId === consultationId && isLive(each),
  );
  if (asked.length === 0) return null;
  const people = asked.map(({ id, name, role, how }) => ({ name, role, how, email: addresses.get(id) ?? null }));
  return ask(tx, member, question, people);
}

/** Whether somebody who was asked still is: neither revoked nor declined, nor run out. */
function isLive({ revokedAt, declinedAt, expiresAt }: Omit<Invitation, "email">): boolean {
  return revokedAt === null && declinedAt === null && expiresAt > now();
}

async function ask(
  tx: Tx,
  member: Named,
  { matterId, sentence, dueOn }: { matterId: string; sentence: string; dueOn: string },
  people: readonly Pick<AskCounsel, "name" | "role" | "how" | "email">[],
): Promise<"asked" | "no-address" | null> {
  const { libraryId } = member;
  const matter = await getMatter(tx, libraryId, matterId);
  const paper = standingInstrument(await listInstruments(tx, libraryId, [matterId]));
  if (!matter || !paper || !(await mayDecide(tx, matterId))) return null;

  const { pack } = await getPolicy(tx, libraryId, matter.policyVersionId);
  const silence = (await listSilenceAnswers(tx, libraryId, [matterId])).get(matterId)?.answer ?? null;
  for (const { how, email } of people)
    if (how === "link" && (await mayMailCounsel(tx, libraryId, matterId, email)) === "no-address") return "no-address";
  const hand = handOf(member);
  const questions = questionsFor(pack, silence);
  const asked = { matterId, instrumentId: paper.id, questions, sentence, dueOn };
  const consultationId = await insertConsultation(tx, hand, asked);
  for (const who of people) await invite(tx, hand, { matterId, consultationId, replaces: null, ...who });
  return "asked";
}

/** Invites another counsel to the same question; the one in whose place she stands is out at once. */
export async function inviteCounsel(
  tx: Tx,
  member: Named,
  { about, ...invited }: InviteCounsel,
): Promise<"asked" | "no-address" | null> {
  const { matterId, consultationId, replaces } = invited;
  if (!(await mayDecide(tx, matterId))) return null;
  const asked = (await listConsultations(tx, matterId)).some(({ id }) => id === consultationId);
  const others = (await listInvitations(tx, matterId)).filter((each) => each.consultationId === consultationId);
  const before = others.find(({ id }) => id === replaces);
  if (!asked || (replaces && !before)) return null;
  if (invited.how === "link" && (await mayMailCounsel(tx, member.libraryId, matterId, invited.email)) === "no-address")
    return "no-address";

  const hand = handOf(member);
  if (before) await revokeEverywhere(tx, hand, before);
  await invite(tx, hand, invited, about);
  return "asked";
}

/**
 * Takes an invitation back, and with it every other that her address has in the matter, about papers before: one alone
 * would leave it all in her sight. False where she was out already.
 */
async function revokeEverywhere(
  tx: Tx,
  hand: Hand,
  { id, matterId }: { id: string; matterId: string },
  more: { note?: string | null; about?: string | null } = {},
): Promise<boolean> {
  const addresses = await listAddresses(tx, matterId);
  const address = addresses.get(id);
  const others = [...addresses].filter(([other, theirs]) => other !== id && theirs === address).map(([other]) => other);
  const change = { revokedAt: now() };
  if (!(await changeInvitation(tx, hand, { matterId, invitationId: id }, change))) return false;
  await insertEvent(tx, hand, { matterId, invitationId: id, kind: "revoked", ...more });
  for (const invitationId of others)
    if (await changeInvitation(tx, hand, { matterId, invitationId }, change))
      await insertEvent(tx, hand, { matterId, invitationId, kind: "revoked" });
  return true;
}

async function invite(
  tx: Tx,
  hand: Hand,
  invitation: Omit<Parameters<typeof insertInvitation>[2], "expiresAt">,
  about: string | null = null,
) {
  await insertInvitation(tx, hand, { ...invitation, expiresAt: expiry() }, about);
  if (invitation.how === "link") await mail(tx, hand, invitation.matterId, invitation.email, "asked");
}

/** Mails counsel, where mail may go out; says whether it did. Under silence the custodian allows each address herself. */
export async function mail(
  tx: Tx,
  { libraryId }: Hand,
  matterId: string,
  address: string | null,
  why: Parameters<typeof counselInvitation>[1],
): Promise<boolean> {
  if (!address || (await mayMailCounsel(tx, libraryId, matterId, address)) !== "yes") return false;
  await queueMail(tx, counselInvitation({ libraryId, matterId, address }, why));
  return true;
}

/**
 * Reminds, renews or revokes, or notes a call or a packet that was handed over. `gone` where she was revoked or declined
 * before; `null` where she is not there for who asks, or not hers to decide about.
 */
export async function tendInvitation(
  tx: Tx,
  member: Named,
  { matterId, invitationId, act, note, about }: TendInvitation,
): Promise<"done" | "gone" | "not-mailed" | null> {
  if (!(await mayDecide(tx, matterId))) return null;
  const invitation = (await listInvitations(tx, matterId)).find(({ id }) => id === invitationId);
  if (!invitation) return null;
  const hand = handOf(member);
  const what = { matterId, invitationId, note, about };

  if (act === "revoke") return (await revokeEverywhere(tx, hand, invitation, what)) ? "done" : "gone";
  if (act === "renew") {
    if (!(await changeInvitation(tx, hand, { matterId, invitationId }, { expiresAt: expiry() }))) return "gone";
    await insertEvent(tx, hand, { ...what, kind: "renewed" });
    if (invitation.how !== "link") return "done";
  }
  if (act === "remind" || act === "renew") {
    if (act === "remind" && (invitation.revokedAt || invitation.declinedAt)) return "gone";
    const address = (await listAddresses(tx, matterId)).get(invitationId) ?? null;
    const mailed = await mail(tx, hand, matterId, address, "reminded");
    if (!mailed) return "not-mailed";
    if (act === "remind") await insertEvent(tx, hand, { ...what, kind: "reminded" });
    return "done";
  }
  await insertEvent(tx, hand, { ...what, kind: act });
  return "done";
}
