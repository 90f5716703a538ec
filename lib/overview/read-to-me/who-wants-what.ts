import { joined, recordWords } from "@/lib/defects/sentence";
import type { Findings, FindingValues } from "@/lib/findings/types";
import { INSTRUMENT_LABELS } from "@/messages/labels";
import type { Reading } from "../read-to-me";
import { dayOnly } from "./words";

const MOST_SUBJECTS = 3;

/** `Jane Roe, for Roe & Roe, wants the circulation records of Ann Lee, from 1 Jan 2024 to 30 Jun 2025, by civil subpoena.` */
export function whoWantsWhat({ findings, facts }: Reading): string {
  const kind = INSTRUMENT_LABELS[findings.instrument.value ?? "other"].label.toLowerCase();
  const paper =
    findings.instrument.status === "unreadable" ? "a paper whose kind could not be read" : withArticle(kind);
  const verb = findings.instrument.value === "preservation-request" && !facts.handover.value ? "wants kept" : "wants";
  return `By ${paper}, ${requesterWords(findings)} ${verb} ${soughtWords(findings, facts)}${periodWords(findings)}.`;
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun.replace(/^fisa/, "FISA")}`;
}

function requesterWords({ requester }: Findings): string {
  if (requester.status === "unreadable") return "someone whose name could not be read";
  const { name, agency } = requester.value ?? {};
  if (name && agency && name !== agency) return `${name} (${agency})`;
  return name ?? agency ?? "someone whose name was not found";
}

function soughtWords({ records, subjects }: Findings, { fishing, allPatrons }: Reading["facts"]): string {
  const what = recordsSought(records);
  if (allPatrons.value) return `${what} of all patrons`;
  if (fishing.value) return `${what} of whoever used something, and not of a named person`;
  return `${what}${subjectWords(subjects)}`;
}

function recordsSought({ value, status }: Findings["records"]): string {
  if (status === "unreadable") return "records that could not be read";
  if (!value?.length) return "records that it does not name";
  return value.includes("all-records") ? "any and all records" : `the records of ${recordWords(value)}`;
}

function subjectWords({ value, status }: Findings["subjects"]): string {
  if (status === "unreadable") return ", of persons whose names could not be read";
  if (!value?.length) return "";
  const named = value.slice(0, MOST_SUBJECTS);
  const more = value.length - named.length;
  return `, about ${joined(more ? [...named, `${more} more`] : named)}`;
}

function periodWords({ period }: Findings): string {
  if (period.status === "unreadable") return ", for a time that could not be read";
  return period.value ? spanWords(period.value) : "";
}

function spanWords({ from, to }: FindingValues["period"]): string {
  if (from && to) return from === to ? `, on ${dayOnly(from)}` : `, from ${dayOnly(from)} to ${dayOnly(to)}`;
  if (from) return `, from ${dayOnly(from)} on`;
  return to ? `, up to ${dayOnly(to)}` : "";
}
