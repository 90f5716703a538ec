import { and, desc, eq, isNotNull, lte } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { libraries, policyVersions } from "@/db/schema/libraries";
import { dayOf, now, today } from "@/lib/clock";
import type { Day, LibraryIdentity } from "@/lib/findings/types";
import { isStale } from "./asked-yearly";
import type { PolicyPack } from "./pack";

/** The version under which a matter that is opened now will be held, or `null` before the set-up. */
export async function getPolicyInForce(tx: Tx, libraryId: string): Promise<{ id: string } | null> {
  const [version] = await tx
    .select({ id: policyVersions.id })
    .from(policyVersions)
    .where(and(eq(policyVersions.libraryId, libraryId), lte(policyVersions.inForceFrom, now())))
    .orderBy(desc(policyVersions.inForceFrom), desc(policyVersions.number))
    .limit(1);
  return version ?? null;
}

/** A version as a pack, as it stood when it was entered, and the library under the names by which it goes now. */
export async function getPolicy(
  tx: Tx,
  libraryId: string,
  versionId: string,
): Promise<{ pack: PolicyPack; library: LibraryIdentity; timeZone: string; number: number }> {
  const [row] = await tx
    .select({
      number: policyVersions.number,
      terms: policyVersions.terms,
      confirmed: policyVersions.confirmed,
      inForceFrom: policyVersions.inForceFrom,
      name: libraries.name,
      city: libraries.city,
      state: libraries.state,
      aliases: libraries.aliases,
      timeZone: libraries.timeZone,
    })
    .from(policyVersions)
    .innerJoin(libraries, eq(libraries.id, policyVersions.libraryId))
    .where(and(eq(policyVersions.libraryId, libraryId), eq(policyVersions.id, versionId)));
  if (!row) throw new Error("A matter's policy version is missing.");
  const terms = row.terms as PolicyPack;

  const { name, city, state, timeZone } = row;
  // Another library's copy of a pack does not answer to the names of the one it was copied from.
  const knownAs = terms.library?.name === name ? terms.library.aliases : [];
  const library = { name, city, state, aliases: [...new Set([...row.aliases, ...knownAs])] };
  const confirmedOn = row.confirmed ? dayOf(row.inForceFrom, timeZone) : null;
  return { pack: { ...terms, confirmedOn, library }, library, timeZone, number: row.number };
}

/** A version of the library's policy, as its page lists it. */
export interface PolicyVersion {
  id: string;
  number: number;
  terms: PolicyPack;
  adoptedOn: string | null;
  reviewedOn: string | null;
  confirmed: boolean;
  enteredBy: string | null;
  inForceOn: Day;
}

/** Every version of the library's policy, the newest first. */
export async function listPolicyVersions(tx: Tx, libraryId: string, timeZone: string): Promise<PolicyVersion[]> {
  const rows = await tx
    .select()
    .from(policyVersions)
    .where(eq(policyVersions.libraryId, libraryId))
    .orderBy(desc(policyVersions.number));
  return rows.map(({ id, number, terms, adoptedOn, reviewedOn, confirmed, enteredBy, inForceFrom }) => ({
    id,
    number,
    terms: terms as PolicyPack,
    adoptedOn,
    reviewedOn,
    confirmed,
    enteredBy,
    inForceOn: dayOf(inForceFrom, timeZone),
  }));
}

/** The policy in force of each library served here, as anybody may read it: its name, its clauses, and whether it is the board's text. */
export async function listPublicPolicies() {
  const served = await withActor({ kind: "public" }, (tx) =>
    tx
      .select({ id: libraries.id, name: libraries.name })
      .from(libraries)
      .where(isNotNull(libraries.setUpAt))
      .orderBy(libraries.name),
  );
  const policies = [];
  for (const { id: libraryId, name } of served) {
    const [newest] = await withActor({ kind: "public", libraryId }, (tx) =>
      tx
        .select({
          terms: policyVersions.terms,
          confirmed: policyVersions.confirmed,
          reviewedOn: policyVersions.reviewedOn,
        })
        .from(policyVersions)
        .where(eq(policyVersions.libraryId, libraryId))
        .orderBy(desc(policyVersions.number))
        .limit(1),
    );
    if (!newest) continue;
    const { title, clauses, custodian } = newest.terms as PolicyPack;
    const { confirmed, reviewedOn } = newest;
    policies.push({ libraryId, name, title, clauses, custodian: custodian.title, confirmed, reviewedOn });
  }
  return policies;
}

/** Whether the board's text is to be asked about: it was never confirmed, or not for a year. */
export async function isPolicyStale(tx: Tx, libraryId: string, timeZone: string): Promise<boolean> {
  const [newest] = await tx
    .select({ confirmed: policyVersions.confirmed, inForceFrom: policyVersions.inForceFrom })
    .from(policyVersions)
    .where(eq(policyVersions.libraryId, libraryId))
    .orderBy(desc(policyVersions.number))
    .limit(1);
  return newest ? isStale({ ...newest, inForceOn: dayOf(newest.inForceFrom, timeZone) }, today(timeZone)) : false;
}

/** The library's time zone, which decides what day it is. */
export async function getTimeZone(tx: Tx, libraryId: string): Promise<string> {
  const [row] = await tx.select({ timeZone: libraries.timeZone }).from(libraries).where(eq(libraries.id, libraryId));
  if (!row) throw new Error("The actor's library is missing.");
  return row.timeZone;
}
