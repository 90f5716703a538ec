import { and, asc, eq, inArray } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { comments } from "@/db/schema/consultation";
import { reports } from "@/db/schema/incident";
import { openJson } from "@/lib/files/keys";
import { listMatterKeys } from "@/lib/files/queries";
import { listOperative } from "@/lib/findings/queries";
import { FINDING_KEYS } from "@/lib/findings/types";
import { reportPlace } from "@/lib/incident/queries";
import type { ReportBody } from "@/lib/incident/types";
import { listInstruments } from "@/lib/intake/queries";
import { listMatterRows, type Matter } from "@/lib/matter/queries";
import type { MatterRow } from "@/lib/overview/matter-view";
import { listSomeMatters } from "@/lib/overview/queries";
import { listNewestReadings, listPageWords } from "@/lib/text/queries";
import { type FoundPlace, findInMatter, type MatterText } from "./find-in-matter";
import { MOST_FOUND } from "./input";
import { soughtIn } from "./pattern";
import { findingTexts, pageText, reportText, serviceText } from "./texts";

/** A matter in which the words stand, and where. */
export interface FoundMatter extends Pick<MatterRow, "id" | "title" | "receivedOn" | "status"> {
  places: FoundPlace[];
}

/** So many matters are looked through at once: their pages are opened one after the other, and others wait for that. */
const AT_ONCE = 20;

/**
 * The matters of the member's list in which the words stand, the latest received first. Sealed ones are in no search, as
 * they are in no list: they lie in her drawer.
 */
export async function searchMatters(tx: Tx, member: Member, words: string): Promise<FoundMatter[]> {
  const sought = soughtIn(words);
  if (!sought) return [];
  const found = new Map<string, FoundPlace[]>();
  const all = await listMatterRows(tx, member.libraryId);
  for (let at = 0; at < all.length && found.size < MOST_FOUND; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE);
    const texts = await listTexts(tx, member.libraryId, some);
    for (const matter of some) {
      const places = findInMatter(texts.get(matter.id) ?? [], sought);
      if (places.length > 0 && found.size < MOST_FOUND) found.set(matter.id, places);
    }
  }
  const rows = await listSomeMatters(tx, member, [...found.keys()]);
  return rows.map(({ id, title, receivedOn, status }) => ({
    id,
    title,
    receivedOn,
    status,
    places: found.get(id) ?? [],
  }));
}

/** All that is looked through, by matter: what a matter is called, what was read and said, the papers' words, remarks. */
async function listTexts(tx: Tx, libraryId: string, matters: readonly Matter[]): Promise<Map<string, MatterText[]>> {
  const matterIds = matters.map(({ id }) => id);
  const keys = await listMatterKeys(tx, libraryId, matterIds);
  const instruments = await listInstruments(tx, libraryId, matterIds);
  const readings = await listNewestReadings(
    tx,
    libraryId,
    instruments.map(({ id }) => id),
  );
  const operative = await listOperative(tx, readings, FINDING_KEYS);
  const pages = await listPageWords(tx, readings, keys);

  const texts = new Map(matters.map(({ id, reference }) => [id, [ofMatter("Reference", reference)]]));
  const add = (matterId: string, more: readonly MatterText[]) => texts.get(matterId)?.push(...more);
  for (const instrument of instruments)
    add(instrument.matterId, findingTexts(instrument, operative.get(instrument.id) ?? new Map()));
  for (const instrument of instruments) add(instrument.matterId, serviceText(instrument));
  for (const { matterId, text } of await listReportTexts(tx, libraryId, keys)) add(matterId, [text]);
  for (const { matterId, text } of await listRemarks(tx, libraryId, keys)) add(matterId, [text]);
  for (const instrument of instruments) {
    const reading = readings.find(({ instrumentId }) => instrumentId === instrument.id);
    const own = pages.filter(({ readingId }) => readingId === reading?.id);
    add(
      instrument.matterId,
      own.map(({ number, words }) => pageText(instrument, number, words)),
    );
  }
  return texts;
}

const ofMatter = (where: string, text: string): MatterText => ({
  ...{ where, text },
  ...{ instrumentId: null, page: null, isPage: false },
});

type OfMatter = { matterId: string; text: MatterText };

async function listReportTexts(tx: Tx, libraryId: string, keys: ReadonlyMap<string, Buffer>): Promise<OfMatter[]> {
  if (keys.size === 0) return [];
  const rows = await tx
    .select({ matterId: reports.matterId, id: reports.id, sealedBody: reports.sealedBody })
    .from(reports)
    .where(and(eq(reports.libraryId, libraryId), inArray(reports.matterId, [...keys.keys()])))
    .orderBy(asc(reports.reportedAt), asc(reports.id));
  return rows.map(({ matterId, id, sealedBody }) => {
    const body = openJson<ReportBody>(sealedBody, keys.get(matterId)!, reportPlace(id));
    return { matterId, text: ofMatter("Report", reportText(body)) };
  });
}

async function listRemarks(tx: Tx, libraryId: string, keys: ReadonlyMap<string, Buffer>): Promise<OfMatter[]> {
  if (keys.size === 0) return [];
  const rows = await tx
    .select({
      matterId: comments.matterId,
      id: comments.id,
      instrumentId: comments.instrumentId,
      page: comments.page,
      byName: comments.byName,
      sealedBody: comments.sealedBody,
    })
    .from(comments)
    .where(and(eq(comments.libraryId, libraryId), inArray(comments.matterId, [...keys.keys()])))
    .orderBy(asc(comments.writtenAt), asc(comments.id));
  return rows.flatMap(({ matterId, id, instrumentId, page, byName, sealedBody }) => {
    if (!sealedBody) return [];
    const body = openJson<string>(sealedBody, keys.get(matterId)!, `comments.sealed_body ${id}`);
    const text = { where: `Remark by ${byName}`, instrumentId, page, isPage: false, text: body };
    return [{ matterId, text }];
  });
}
