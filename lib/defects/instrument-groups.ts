import { INSTRUMENTS, type InstrumentKind } from "@/lib/findings/types";

export const PROCESS = [
  "civil-subpoena",
  "criminal-subpoena",
  "grand-jury-subpoena",
  "prosecutor-subpoena",
  "administrative-subpoena",
  "legislative-subpoena",
] as const satisfies readonly InstrumentKind[];

export const LETTER = [
  "written-request",
  "exigent-request",
  "open-records-request",
  "preservation-request",
] as const satisfies readonly InstrumentKind[];

/** What a judge signs, and what binds once it is entered. */
export const ORDERS = ["court-order", "pen-trap-order", "fisa-order"] as const satisfies readonly InstrumentKind[];

/** What the two halves of the judicial test are asked of. */
export const TESTED = [
  ...PROCESS,
  "search-warrant",
  ...ORDERS,
  "national-security-letter",
] as const satisfies readonly InstrumentKind[];

/** What must name a crime and a person: it rests on an investigation. */
export const INVESTIGATIVE = [
  "prosecutor-subpoena",
  "grand-jury-subpoena",
  "administrative-subpoena",
  "search-warrant",
  "court-order",
  "written-request",
  "exigent-request",
] as const satisfies readonly InstrumentKind[];

/** Every kind but these. */
export function allBut(...kinds: InstrumentKind[]): readonly InstrumentKind[] {
  return INSTRUMENTS.filter((kind) => !kinds.includes(kind));
}

/** Whether a kind is one of a group. */
export function isOneOf(kind: InstrumentKind, group: readonly InstrumentKind[]): boolean {
  return group.includes(kind);
}
