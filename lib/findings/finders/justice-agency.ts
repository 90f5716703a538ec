import { isJusticeAgency } from "../agencies";
import { defineFinder, notFound, read } from "../define-finder";
import type { InstrumentKind } from "../types";
import { ownSentences } from "../voice";

const ALWAYS = new Set<InstrumentKind>([
  "search-warrant",
  "prosecutor-subpoena",
  "grand-jury-subpoena",
  "national-security-letter",
  "fisa-order",
  "pen-trap-order",
]);
const NEVER = new Set<InstrumentKind>([
  "civil-subpoena",
  "discovery-request",
  "legislative-subpoena",
  "open-records-request",
]);
const DEFENCE =
  /\b(?:attorney|counsel)s? for (?:the )?defendant\b|\bon behalf of (?:the )?defendant\b|\bpublic defender\b|\bat the request of (?:the )?defendant\b/i;

/** A juvenile court's own officer asked for it. */
const JUVENILE =
  /\bjuvenile court (?:officer|services)\b[^.]{0,60}\b(?:appli|asks?\b|asked|moved|requests?)|\b(?:application|motion|request) (?:of|by) (?:the |a )?juvenile court/i;

/** Whether the requester is a criminal or juvenile justice agency; `null` for civil immigration enforcement, which is disputed. */
export default defineFinder({
  key: "justiceAgency",
  needs: ["instrument", "requester", "issuer", "caption"],
  find(paper, { instrument, requester, issuer, caption }) {
    const kind = instrument.value;
    const own = ownSentences(paper);
    const of = requester.evidence.filter((e) => e.of === "requester.agency" || e.of === "requester.name");
    const evidence = of.length
      ? of.map((e) => ({ ...e, of: "justiceAgency" }))
      : (issuer.evidence.length ? issuer.evidence : (own[0]?.evidence("justiceAgency") ?? [])).map((e) => ({
          ...e,
          of: "justiceAgency",
        }));
    if (kind && ALWAYS.has(kind)) return read(true, 0.96, evidence);
    if (kind && NEVER.has(kind)) return read(false, 0.94, evidence);
    if (kind === "administrative-warrant") return notFound(0.9);
    if (kind === "criminal-subpoena") {
      const defence = own.find((s) => DEFENCE.test(s.text));
      return defence ? read(false, 0.92, defence.evidence("justiceAgency")) : read(true, 0.92, evidence);
    }
    const named = [requester.value?.agency, requester.value?.name].filter(Boolean).join(", ");
    const text = own.map((s) => s.text).join(" ");
    const verdict = named ? isJusticeAgency(requester.value?.agency ?? "") : null;
    if (
      verdict === null &&
      named &&
      /\b(?:immigration|homeland|customs|deportation)/i.test(requester.value?.agency ?? "")
    )
      return notFound(0.9);
    if (verdict) return read(true, 0.95, evidence);
    const role = issuer.value?.role;
    if (role === "prosecutor" || role === "law-enforcement") return read(true, 0.92, evidence);
    if (kind === "administrative-subpoena" && /\bimmigration\b/i.test(text)) return notFound(0.85);
    if (
      (kind === "court-order" || kind === "application") &&
      /^(?:the )?(?:state of|united states|people of|commonwealth)|investigation|search|(?:pursuant to|under) 18|application of (?:the )?(?:united states|state|people)/i.test(
        caption.value ?? "",
      )
    )
      return read(true, 0.9, evidence);
    if (kind === "court-order" && JUVENILE.test(text)) return read(true, 0.9, evidence);
    if (role === "attorney" && requester.value?.agency) return read(false, 0.9, evidence);
    if (kind === "exigent-request" || kind === "preservation-request") return read(true, 0.9, evidence);
    return evidence.length ? read(false, 0.85, evidence) : notFound(0.6);
  },
});
