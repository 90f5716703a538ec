import { defineFinder, read } from "../define-finder";
import { demandOf, wanted } from "../demand";
import type { Paper } from "../paper";
import { firmsIn, type Named, peopleIn, samePerson } from "../people";
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
  /(?:\b(?:by|of|for|to|named|and|or|whether|that|which|regarding|concern(?:s|ed|ing)?|about|relates? to|relating to|involv(?:es|ing)|pertain(?:s|ing) to|as|known as|account|card|holder|person|patron|user|when|did|if|because|what|items|books|than|as to|name|names|patrons?|individual|subject|suspect|resident)(?: an?| the| one)?|[;:,(-]|^)\s*["'(]*$/i;
// "deliver to the Dallas County Attorney", "send the records to Special Agent Trujillo": whoever takes them is none.
const TAKER =
  /\b(?:deliver|send|sent|mail|produce|provide|furnish|return|give|appear|submit|forward|respond|report|release|directed|addressed|testify|authorize)(?:ed|ing)?(?: (?!records?|cards?|accounts?|loans?|history|logs?)[\w,'-]+){0,8}? (?:to|before|on behalf of)(?: the| my attorney,?)?\s*$|\b(?:(?<!card )application|affidavit|request|instance|offices?|signature|testimony|attention|oath|motion|custody|attorney|counsel|letter|served|signed|sworn|prepared|submitted|made|certified|represented|honou?rable|judge)(?: (?:of|by|for|to))(?: the)?\s*$|\b(?:contact|call|speak with|undersigned|attn:?|c\/o)[ ,]*$/i;
const RECORD_OF =
  /\b(?:records?|use|used|account|card|history|loans?|sessions?|logs?|registration|address|name|computer|item) (?:\w+ ){0,6}(?:of|by|for)\s*$/i;

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
      const before = subjects.findIndex((s) => same(s.name, name));
      if (before >= 0) return;
      subjects.push({
        name,
        evidence: sentence.evidence("subjects", from, to),
        confidence: sentence.confidence(from, to),
      });
    };
    const known = own.flatMap((s) => peopleIn(s.text));
    const isOfficial = (name: string) => officials.some((o) => samePerson(o, name));
    for (const sentence of demand) {
      const text = wanted(sentence);
      for (const person of [...owners(text), ...alluded(text, known)])
        if (!isOfficial(person.name)) add(sentence, person);
      for (const thing of numbersIn(text)) add(sentence, thing);
    }
    if (instrument.value === "pen-trap-order")
      for (const sentence of own) for (const thing of numbersIn(sentence.text)) add(sentence, thing);
    if (!subjects.some((s) => /\p{L} \p{Lu}/u.test(s.name))) {
      const accused = defendant(caption.value) ?? captioned([paper, ...paper.companions]);
      const meant = demand.find((s) =>
        /(?<!\b(?:attorney|counsel|behalf) (?:for|of) (?:the )?)\bdefendant(?:'s)?\b/i.test(s.text),
      );
      const mine = demand.find((s) =>
        /\b(?:my|I) (?:own )?(?:card|record|account|library|borrowed|have borrowed|checked)/i.test(s.text),
      );
      if (accused && meant) add(meant, { name: accused, ...spot(meant.text, /\bdefendant/i) });
      else if (mine && issuer.value?.name) add(mine, { name: issuer.value.name, ...spot(mine.text, /\b(?:my|I)\b/) });
      else if (
        refersBack(demand) ||
        instrument.value === "pen-trap-order" ||
        instrument.value === "administrative-warrant"
      )
        for (const sentence of own)
          for (const person of suspects(sentence.text)) if (!isOfficial(person.name)) add(sentence, person);
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

function owners(printed: string): Named[] {
  const text = printed.replace(/^\(?(?:\d{1,2}|[A-Za-z]|[ivx]+)[.)] /, (marker) => " ".repeat(marker.length));
  const firms = firmsIn(text).filter(
    (firm) => !/\b(?:LLP|L\.L\.P|PLC|P\.L\.C|PLLC|P\.C|Chartered|Law)\b/.test(firm.name),
  );
  return [...peopleIn(text), ...firms].filter(({ from, to, title, name }) => {
    if (firms.some((firm) => firm.name !== name && from >= firm.from && to <= firm.to)) return false;
    if (/^,? (?:Law|LLP|PLC|P\.C|& [A-Z])/.test(text.slice(to))) return false;
    const before = text.slice(0, from - (title ? title.length + 1 : 0));
    if (/^'s\b/.test(text.slice(to))) return !title;
    if (title && !/^(?:the )?defendant$/i.test(title)) return RECORD_OF.test(before);
    const acts =
      /^,? (?:has|had|have|borrowed|used|uses|checked|placed|took|visited|logged|signed up|requested|asked for|attended)\b/.test(
        text.slice(to),
      );
    return (OWNER.test(before) || acts) && !TAKER.test(before);
  });
}

/** "Mr. Tonkin", "Lombard", "Tamsin": a person whom the paper names in full elsewhere. */
function alluded(text: string, known: Named[]): Named[] {
  const full = peopleIn(text);
  const single = [...text.matchAll(/(?<![\p{L}.])(\p{Lu}[\p{L}'’-]{2,})(?:'s)?(?!\p{L})/gu)].filter(
    (hit) => !full.some((person) => (hit.index ?? 0) >= person.from && (hit.index ?? 0) < person.to),
  );
  return single.flatMap((hit) => {
    const from = hit.index ?? 0;
    // "Hale" in "Hale Legal Aid" is no person.
    if (
      /^ \p{Lu}/u.test(text.slice(from + hit[0].length)) ||
      /\p{Lu}\p{L}+ $/u.test(text.slice(0, from).replace(/\b(?:Mr|Mrs|Ms|Miss|Dr) $/, ""))
    )
      return [];
    const word = (hit[1] ?? "").replace(/'s$/, "");
    const meant = known
      .filter((person) => !person.title)
      .find(({ name }) => {
        const words = name.split(" ");
        return words.at(-1) === word || words[0] === word;
      });
    const courtesy = /\b(?:Mr|Mrs|Ms|Miss)\.? $/.test(text.slice(0, from));
    return meant && (courtesy || OWNER.test(text.slice(0, from))) && !TAKER.test(text.slice(0, from))
      ? [{ ...meant, from, to: from + word.length }]
      : [];
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
      /\b(?:investigation of|suspect(?:ed)?(?: is|,)?|name of|accused|charged|committed by|possessed by|believe(?:d)?(?: that)? (?:the \w+ is )?|against|violations? (?:of .{3,60} )?by|card of|account of|registered to|investigation\b[^.;]{0,90}\bof)\s*$/i.test(
        before,
      ) ||
      /^ \(full name|^,? (?:who entered|is removable|is subject to removal)|^,? (?:is|was|has been) (?:the |a |believed )?(?:suspect|wanted|under investigation|charged|the (?:subject|person))/i.test(
        after,
      )
    );
  });
}

function refersBack(demand: Sentence[]): boolean {
  return demand.some((s) =>
    /\b(?:his|her|he|she|him|hers|that (?:card|account|person)|the (?:subject|suspect|said|card|account|holder|person)|mr\.?|ms\.?|mrs\.?|such (?:person|card|account)|this (?:person|alien|individual|patron))\b/i.test(
      s.text,
    ),
  );
}

/** "State of Iowa v. Preston August Veldkamp" accuses Preston August Veldkamp; a garbled name accuses nobody. */
function defendant(caption: string | null): string | null {
  const name = /^(?:the )?(?:state of|united states|people of|commonwealth).*? vs?\.? (.+)$/i
    .exec(caption ?? "")?.[1]
    ?.replace(/,? et al\.?$/i, "");
  return name && /^[\p{L}.,'’ -]+$/u.test(name) ? name : null;
}

function same(a: string, b: string): boolean {
  if (/\d/.test(a) || /\d/.test(b)) return a.replace(/\W/g, "").toLowerCase() === b.replace(/\W/g, "").toLowerCase();
  return a.toLowerCase() === b.toLowerCase() || samePerson(a, b);
}

/** The defendant of a caption that could be read in no other place than beneath another paper's heading. */
function captioned(papers: Paper[]): string | null {
  for (const { text } of papers) {
    const above = /((?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+),[\s)|§:,-]*Defendant\b/.exec(text)?.[1];
    const person = above ? peopleIn(above)[0] : undefined;
    if (person) return person.name;
  }
  return null;
}

function spot(text: string, pattern: RegExp): { from: number; to: number } {
  const hit = pattern.exec(text);
  return { from: hit?.index ?? 0, to: (hit?.index ?? 0) + (hit?.[0].length ?? 1) };
}
