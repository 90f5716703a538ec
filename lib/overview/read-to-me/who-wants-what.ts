import { joined, recordWords } from "@/lib/defects/sentence";
import type { Findings, FindingValues } from "@/lib/findings/types";
import { INSTRUMENT_LABELS } from "@/messages/labels";
import type { Reading } from "../read-to-me";
import { dayOnly } from "./words";

const MOST_SUBJECTS = 3;

/** `Jane Roe (Roe & Roe) wants the records of circulation, about Ann Lee, from 1 Jan 2024 to 30 Jun 2025. This is a civil subpoena.` */
export function whoWantsWhat({ findings, facts }: Reading): string {
  const verb = findings.instrument.value === "preservation-request" && !facts.handover.value ? "wants kept" : "wants";
  const asked = `${requesterWords(findings)} ${verb} ${soughtWords(findings, facts)}${periodWords(findings)}.`;
  return `${asked} ${kindWords(findings)}`;
}

function kindWords({ instrument: { value, status } }: Findings): string {
  if (status === "unreadable") return "What kind of paper this is could not be read.";
  if (!value || value === "other") return "This is none of the papers that courts and agencies commonly send.";
  const { label } = INSTRUMENT_LABELS[value];
  const noun = label.startsWith("FISA") ? label : label.charAt(0).toLowerCase() + label.slice(1);
  return `This is ${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}.`;
}

function requesterWords({ requester }: Findings): string {
  if (requester.status === "unreadable") return "Someone whose name could not be read";
  const { name, agency } = requester.value ?? {};
  if (name && agency && name !== agency) return `${name} (${agency})`;
  return name ?? agency ?? "Someone whose name was not found";
}

function soughtWords({ records, subjects }: Findings, { fishing, allPatrons }: Reading["facts"]): string {
  const what = recordsSought(records);
  if (allPatrons.value) return `${what}, about all patrons`;
  if (fishing.value) return `${what}, about whoever used an item, a subject, a machine or a place, and no named person`;
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
