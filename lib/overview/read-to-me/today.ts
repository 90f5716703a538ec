import { objectionWindow } from "@/lib/deadlines/objection";
import { isOneOf, ORDERS, PROCESS } from "@/lib/defects/instrument-groups";
import type { InstrumentKind } from "@/lib/findings/types";
import { protectedRecords } from "@/lib/policy/pack";
import type { Reading } from "../read-to-me";
import { dayAndLeft } from "./words";

/** What to do today. Silence comes first wherever it may bind. */
export function whatToDoToday(reading: Reading): string {
  const { findings, pack } = reading;
  const kind = findings.instrument.value ?? "other";
  const silence = silenceWords(reading, kind);
  if (kind === "search-warrant") {
    return `${silence}They take, you do not release: do not consent to more, do not obstruct, and call ${pack.counsel.who} now.`;
  }
  return silence + step(reading, kind);
}

function silenceWords({ findings, pack }: Reading, kind: InstrumentKind): string {
  const { value, status } = findings.nondisclosure;
  const national = kind === "national-security-letter" || kind === "fisa-order";
  const asked = value !== null && value.imposed !== "none";
  if (!national && !asked && status !== "unreadable") return "";
  return `Tell nobody but ${pack.counsel.who}. `;
}

function step(reading: Reading, kind: InstrumentKind): string {
  const { pack, facts, findings, defects } = reading;
  const counsel = pack.counsel.who;
  const blocked = defects.some(({ severity }) => severity === "blocking");
  if (kind === "application" || facts.proposed.value)
    return "Hand nothing over, and ask for the paper that the judge signed.";
  if (kind === "administrative-warrant")
    return "Hand nothing over, open no staff area, and call counsel: no judge signed this.";
  if (kind === "discovery-request") return "Hand nothing over; ask counsel to answer that the library is no party.";
  if (kind === "preservation-request") return "Stop the deletion of these records, hand nothing over, and ask counsel.";
  if (kind === "national-security-letter") return "Hand nothing over until counsel has answered.";
  if (isOneOf(kind, ORDERS))
    return blocked ? unsignedOrder(counsel) : `Send it to ${counsel} today: ${comply(reading)}.`;
  if (isOneOf(kind, PROCESS)) return processWords(reading);
  if (kind === "other") return "Read it, and say what kind of paper it is.";
  return letterWords(reading, kind, findings.records.value?.length ? seeksProtected(reading) : true);
}

function unsignedOrder(counsel: string): string {
  return `Hand nothing over, and ask ${counsel} whether a court of this state has signed such an order.`;
}

function comply({ findings, today }: Reading): string {
  const by = findings.returnOn.value ? ` by ${dayAndLeft(findings.returnOn.value, today)}` : " by its date";
  return `comply, or move the court${by}; silence is no option`;
}

function processWords(reading: Reading): string {
  const { findings, pack, receivedOn, today } = reading;
  if (findings.records.value?.length && !seeksProtected(reading)) {
    return `These records are open by the policy: confirm it with ${pack.counsel.who}, and answer by the date.`;
  }
  const window = objectionWindow({
    kind: findings.instrument.value ?? "other",
    jurisdiction: findings.court.value?.jurisdiction ?? null,
    servedOn: receivedOn,
    returnOn: findings.returnOn.value,
  });
  const open = window && window.by >= today;
  return open
    ? `Hand nothing over yet, keep the records from being deleted, and ask ${pack.counsel.who} today whether to object by ${dayAndLeft(window.by, today)}.`
    : `Hand nothing over yet, keep the records from being deleted, and send it to ${pack.counsel.who} today.`;
}

function letterWords({ pack, defects }: Reading, kind: InstrumentKind, seeksHeld: boolean): string {
  if (!seeksHeld) return "These records are open by the policy: log it, have the custodian agree, and hand them over.";
  if (kind === "open-records-request") return "Release what is public, and say in writing what is withheld and why.";
  if (defects.some(({ severity }) => severity === "blocking")) {
    return "Explain the policy, hand nothing over, and ask for what is missing.";
  }
  const board = pack.board.role === "may-approve-registration" ? ", or bring it to the Board" : "";
  return `Decide whether it is necessary: the ${pack.custodian.title} may release registration on such a letter${board}.`;
}

function seeksProtected({ pack, findings, facts }: Reading): boolean {
  const asked = {
    byJusticeAgency: findings.justiceAgency.value === true,
    programImages: facts.programImages.value === true,
  };
  return protectedRecords(pack, findings.records.value ?? [], asked).length > 0;
}
