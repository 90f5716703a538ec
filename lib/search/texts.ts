import { dayWords } from "@/lib/deadlines/day-words";
import { type StoredFinding, standingOf } from "@/lib/findings/queries";
import type { FindingKey, FindingValues } from "@/lib/findings/types";
import type { ReportBody } from "@/lib/incident/types";
import type { StoredInstrument } from "@/lib/intake/queries";
import { FINDING_LABELS, INSTRUMENT_LABELS, RECORD_LABELS } from "@/messages/labels";
import type { MatterText } from "./find-in-matter";

type Values = { [K in FindingKey]?: (value: FindingValues[K]) => (string | null)[] };

/** What can be looked for of each finding, as it stands on the screen; a yes, a no or a degree is no word to look for. */
const WORDS: Values = {
  caption: (caption) => [caption],
  caseNumber: (number) => [number],
  court: ({ name }) => [name],
  issuer: ({ name }) => [name],
  requester: ({ name, agency, phone, email }) => [name, agency, phone, email],
  recipient: (recipient) => [recipient],
  subjects: (subjects) => subjects,
  instrument: (kind) => [kind === "other" ? null : INSTRUMENT_LABELS[kind].label],
  records: (records) => records.map((one) => RECORD_LABELS[one].label),
  returnOn: (day) => [dayWords(day)],
  executeBy: (day) => [dayWords(day)],
  issuedOn: (day) => [dayWords(day)],
  returnPlace: (place) => [place],
  authorities: (authorities) => authorities,
  attachments: (attachments) => attachments.map(({ label }) => label),
};

/** The findings of an instrument as they stand, corrected where somebody has, each with the page that it was read from. Nothing was written of what was only said. */
export function findingTexts(
  { id: instrumentId, came }: StoredInstrument,
  operative: ReadonlyMap<FindingKey, StoredFinding>,
): MatterText[] {
  if (came === "oral" || came === "threat") return [];
  return (Object.keys(WORDS) as FindingKey[]).flatMap((key) => {
    const finding = operative.get(key);
    if (!finding) return [];
    const { value, evidence } = standingOf(finding);
    if (value === null) return [];
    const words = WORDS[key] as (value: unknown) => (string | null)[];
    const text = words(value).filter(Boolean).join(", ");
    const page = evidence[0]?.page ?? null;
    return [{ where: FINDING_LABELS[key].label, instrumentId, page, isPage: false, text }];
  });
}

/** Who brought it and who took it. */
export function serviceText({ id, service }: StoredInstrument): MatterText[] {
  const people = [service?.servedBy, service?.receivedBy].filter(Boolean);
  if (people.length === 0) return [];
  return [{ where: "How it came", instrumentId: id, page: null, isPage: false, text: people.join(", taken by ") }];
}

/** What somebody reported, in one. */
export function reportText({ agency, name, badge, callBack, asked, happened, served, taken }: ReportBody): string {
  const things = taken.flatMap(({ what, by }) => [what, by]);
  return [name, agency, badge, callBack, asked, happened, served, ...things].filter(Boolean).join(". ");
}

/** A page of a paper, or what was said where there is none. */
export function pageText({ id, came }: StoredInstrument, number: number, words: string): MatterText {
  const said = came === "oral" || came === "threat";
  return {
    where: said ? "What was said" : `Page ${number}`,
    instrumentId: id,
    page: number,
    isPage: true,
    text: words,
  };
}
