import { defineFinder, read } from "../define-finder";
import { demandOf, wanted } from "../demand";
import { courtesiesIn, firmsIn, type Named, peopleIn, samePerson } from "../people";
import type { Sentence } from "../sentences";
import type { Evidence } from "../types";
import { ownSentences } from "../voice";

interface Subject {
  name: string;
  evidence: Evidence[];
  confidence: number;
}

// Words that make the name after them the one whose records are sought.
const OWNER =
  /\b(?:by|of|for|to|named|name of|between|and|or|whether|that|which|regarding|concerning|about|as to|known as|registered to|belonging to|issued to|with|from|account|card|holder|person|patron|user|made in the name of|when|did|;|,|:|when|if|because|what|held by|-)\s*["(]?$/i;
// "deliver to the Dallas County Attorney", "send the records to Special Agent Trujillo": whoever takes them is none.
const TAKER =
  /\b(?:deliver(?:ed)?|send|sent|mail(?:ed)?|produce|provide|furnish|return(?:ed)?|give|appear|submit|forward|call|contact|attention|attn:?|c\/o|release|report|respond|request(?:ed)?|issued|signed|sworn|served|application|affidavit|affiant|offices? of|at the (?:request|instance) of|addressed|undersigned,?|attorney,?|investigator|agent)(?: \w+){0,5}? (?:to|by|of|before|with)(?: the| my attorney,?)?\s*$/i;
const RECORD_OF =
  /\b(?:records?|use|used|account|card|history|loans?|sessions?|logs?|requests?|registration|address|application|name) (?:\w+ ){0,6}(?:of|by|for|to|with)\s*$/i;

/** The persons, firms, cards, accounts and addresses whose records are sought. */
export default defineFinder({
  key: "subjects",
  needs: ["instrument", "caption", "issuer", "requester"],
  find(paper, { instrument, caption, issuer, requester }) {
    const demand = demandOf(paper, instrument.value);
    const own = ownSentences(paper);
    const officials = [issuer.value?.name, requester.value?.name].filter((name): name is string => Boolean(name));
    if (instrument.value === "other") officials.splice(0);
    const subjects: Subject[] = [];
    const add = (sentence: Sentence, { name, from, to }: Pick<Named, "name" | "from" | "to">) => {
      const full = fullName(name, own);
      const before = subjects.findIndex((s) => same(s.name, full));
      if (before >= 0) return;
      subjects.push({
        name: full,
        evidence: sentence.evidence("subjects", from, to),
        confidence: sentence.confidence(from, to),
      });
    };
    for (const sentence of demand) {
      const text = wanted(sentence);
      for (const person of owners(text)) if (!officials.some((o) => samePerson(o, person.name))) add(sentence, person);
      for (const thing of numbersIn(text)) add(sentence, thing);
    }
    if (!subjects.some((s) => /[a-z] [A-Z]/.test(s.name))) {
      const accused = defendant(caption.value);
      const meant = demand.find(
        (s) =>
          /\bdefendant(?:'s)?\b/i.test(s.text) && !/\b(?:for|of|behalf of) (?:the )?defendant\b(?!'s)/i.test(s.text),
      );
      if (accused && meant) add(meant, { name: accused, ...spot(meant.text, /\bdefendant/i) });
      else if (refersBack(demand))
        for (const sentence of own)
          for (const person of suspects(sentence.text))
            if (!officials.some((o) => samePerson(o, person.name))) add(sentence, person);
    }
    if (!subjects.length) return { value: [], status: "not-found", confidence: 0.75, evidence: [] };
    const weakest = Math.min(...subjects.map((s) => s.confidence));
    return read(
      subjects.map((s) => s.name),
      weakest < 0.6 ? 0.6 : subjects.length > 2 ? 0.8 : 0.92,
      subjects.flatMap((s) => s.evidence),
    );
  },
});

function owners(text: string): Named[] {
  const named = [...peopleIn(text), ...courtesiesIn(text), ...firmsIn(text)].filter(
    (one, i, all) =>
      !all.some(
        (other, j) =>
          j !== i && one.from >= other.from && one.to <= other.to && other.to - other.from > one.to - one.from,
      ),
  );
  return named.filter(({ from, to, title }) => {
    const before = text.slice(0, from).replace(new RegExp(`${title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*$`), "");
    if (/^'s\b/.test(text.slice(to))) return !title;
    if (title) return RECORD_OF.test(before) || /\b(?:computer|record|use|card|account) by\s*$/i.test(before);
    if (TAKER.test(before)) return false;
    return (
      OWNER.test(before) || before.trim() === "" || /\b(?:lombard|whether|that|what|books|items)\s*$/i.test(before)
    );
  });
}

// "card 2 1550 00081 3376", "account jml-wifi-0093", "203.0.113.44", "9A:14:0E:C2:55:3D", "r.szabo@library.example"
function numbersIn(text: string): Pick<Named, "name" | "from" | "to">[] {
  const found: Pick<Named, "name" | "from" | "to">[] = [];
  const put = (name: string, from: number, to: number) => {
    if (!found.some((f) => from < f.to && to > f.from)) found.push({ name, from, to });
  };
  for (const m of text.matchAll(/\b(?:\d{1,3}\.){3}\d{1,3}\b/g)) put(m[0], m.index ?? 0, (m.index ?? 0) + m[0].length);
  for (const m of text.matchAll(/\b(?:[0-9A-F]{2}[:-]){5}[0-9A-F]{2}\b/gi))
    put(m[0], m.index ?? 0, (m.index ?? 0) + m[0].length);
  for (const m of text.matchAll(
    /\b(?:(?:library|patron|borrower|guest|wireless) )?(?:cards?|accounts?|patron|borrower)(?: (?:numbers?|nos?\.?|id|#|ending in|bearing number))*[ :#(]{1,3}(\d[\d -]{2,22}\d)\b/gi,
  )) {
    const number = (m[1] ?? "").trim();
    const at = (m.index ?? 0) + m[0].lastIndexOf(number);
    put(number.replace(/\D/g, "").length < 6 ? `card ${number}` : number, at, at + number.length);
  }
  for (const m of text.matchAll(
    /\b(?:account|user ?name|login|sign-on name|user id) (?:name |named |id )?"?([a-z][a-z0-9]*(?:[-_.][a-z0-9]+)+|[a-z]+\d+)\b/gi,
  )) {
    const name = m[1] ?? "";
    const at = (m.index ?? 0) + m[0].lastIndexOf(name);
    put(name, at, at + name.length);
  }
  if (
    /\be-?mail (?:address|account)|\bsubscriber\b|\baccount\b|\bassigned\b/i.test(text) ||
    /^\s*\S+@\S+\.?\s*$/.test(text)
  )
    for (const m of text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g))
      if (!/\b(?:to|at|reach\w*|send|me)\s*$/i.test(text.slice(0, m.index ?? 0)))
        put(m[0], m.index ?? 0, (m.index ?? 0) + m[0].length);
  return found;
}

// "of which Jane Roe is suspected", "investigation of Jane Roe", "a card in the name of Jane Roe"
function suspects(text: string): Named[] {
  return peopleIn(text).filter(({ from, to, title }) => {
    if (title) return false;
    const before = text.slice(0, from);
    const after = text.slice(to);
    return (
      /\b(?:investigation of|suspect(?:ed)?(?: is|,)?|name of|accused|charged|committed by|possessed by|believe(?:d)?(?: that)? (?:the \w+ is )?|against|violations? (?:of .{3,60} )?by|card of|account of|registered to)\s*$/i.test(
        before,
      ) ||
      /^,? (?:is|was|has been) (?:the |a |believed )?(?:suspect|wanted|under investigation|charged|the (?:subject|person))/i.test(
        after,
      )
    );
  });
}

function refersBack(demand: Sentence[]): boolean {
  return demand.some((s) =>
    /\b(?:his|her|he|she|him|hers|that (?:card|account|person)|the (?:subject|suspect|said|card|account|holder|person)|mr\.?|ms\.?|mrs\.?|such (?:person|card|account)|this (?:person|individual|patron))\b/i.test(
      s.text,
    ),
  );
}

/** "State of Iowa v. Preston August Veldkamp" accuses Preston August Veldkamp. */
function defendant(caption: string | null): string | null {
  return (
    /^(?:the )?(?:state of|united states|people of|commonwealth).*? vs?\.? (.+)$/i
      .exec(caption ?? "")?.[1]
      ?.replace(/,? et al\.?$/i, "") ?? null
  );
}

/** A surname alone ("Mr. Tonkin", "Lombard") is the person whom the paper names in full elsewhere. */
function fullName(name: string, own: Sentence[]): string {
  if (/\d|@/.test(name)) return name;
  for (const sentence of own)
    for (const person of peopleIn(sentence.text))
      if (samePerson(person.name, name) && person.name.split(" ").length > name.split(" ").length) return person.name;
  return name;
}

function same(a: string, b: string): boolean {
  if (/\d/.test(a) || /\d/.test(b)) return a.replace(/\W/g, "").toLowerCase() === b.replace(/\W/g, "").toLowerCase();
  return a.toLowerCase() === b.toLowerCase() || samePerson(a, b);
}

function spot(text: string, pattern: RegExp): { from: number; to: number } {
  const hit = pattern.exec(text);
  return { from: hit?.index ?? 0, to: (hit?.index ?? 0) + (hit?.[0].length ?? 1) };
}
