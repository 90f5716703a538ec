import { CHARGE, CRIME_NAME, CRIME_STATUTE, VIOLATED } from "./lexicon/crimes";
import type { Sentence } from "./sentences";
import type { InstrumentKind } from "./types";
import { stanceAt } from "./voice";

interface Named {
  grade: "found" | "asserted" | "absent";
  sentence: Sentence | null;
  confidence: number;
}

const CIVIL = new Set<InstrumentKind>([
  "civil-subpoena",
  "discovery-request",
  "open-records-request",
  "legislative-subpoena",
  "administrative-warrant",
  "other",
]);
// "The State asserts", "the application says": a crime that another names. A charge is a fact, whoever brought it.
const CHARGED =
  /\b(?:charged with|stands? (?:charged|indicted)|indicted (?:for|on)|charge is|evidence of|the crime of|violations? of|convicted|investigation (?:of|into) [^.;]{2,80} for)\b/i;
const REPORTED =
  /\b(?:application|affidavit|state|applicant|motion|government|petition)\b(?:'s)? (?:\w+ ){0,2}(?:says|states|asserts|alleges|recites|contends|claims|avers|represents)\b/i;
const DISCLAIMED =
  /\bnot a criminal\b|\bno (?:crime|offense)\b|\bhas not been (?:lost or )?stolen\b|\bnot been lost\b/i;

// Laws by which records are had or kept, which nobody violates here.
const RECORD_LAW = /\b(?:22\.7|84-712|270[2-9]|312[2-7]|3486|3511|1861|1225|22 of|policy|confidential)\b/i;

/** Whether a crime is named, and by whom: by the judge, or only by someone who asks. */
export function namesCrime(bench: Sentence[], others: Sentence[], instrument: InstrumentKind | null): Named {
  const spoken = bench.find((s) => isCrime(s, instrument) && !isReported(s));
  if (spoken) return { grade: "found", sentence: spoken, confidence: 0.93 };
  const said = [...bench, ...others].find((s) => isCrime(s, instrument));
  if (said) return { grade: "asserted", sentence: said, confidence: 0.92 };
  return { grade: "absent", sentence: null, confidence: 0.92 };
}

function isCrime({ text }: Sentence, instrument: InstrumentKind | null): boolean {
  if (DISCLAIMED.test(text)) return false;
  if (CRIME_STATUTE.test(text)) return true;
  // "evidence of the commission of an offense, to wit: …", however the pen wrote it
  if (instrument === "search-warrant" && /\b(?:offense|crime), ?to[- ]?wit\b/i.test(text)) return true;
  if (VIOLATED.test(text) && !RECORD_LAW.test(text)) return !(instrument && CIVIL.has(instrument));
  if (instrument && CIVIL.has(instrument)) return /\bcharged with\b/i.test(text) && CRIME_NAME.test(text);
  return CRIME_NAME.test(text) && CHARGE.test(text);
}

function isReported(sentence: Sentence): boolean {
  const { text } = sentence;
  if (REPORTED.test(text)) return true;
  const at = (CRIME_STATUTE.exec(text) ?? CRIME_NAME.exec(text))?.index ?? 0;
  return stanceAt(sentence, at, at + 1) === "reports" && !CHARGED.test(text.slice(0, at + 60));
}

/** Whether the paper serves the investigation or the trial of a crime. */
export function isCriminal(
  instrument: InstrumentKind | null,
  caption: string | null,
  justice: boolean | null,
): boolean {
  if (instrument && CIVIL.has(instrument)) return false;
  if (instrument === "national-security-letter") return false;
  if (justice === false) return instrument === "criminal-subpoena";
  return justice === true || /^(?:state of|united states|people of)/i.test(caption ?? "");
}
