import { initialsIn, numbersIn } from "../account-numbers";
import { defineFinder, read } from "../define-finder";
import { demandOf, isGuess, wanted } from "../demand";
import { hinted, holders, isHeldByNamed, labelled } from "../form-fields";
import { alluded, isLoose, OWNER, owners, suspects, TAKER } from "../owners";
import type { Paper } from "../paper";
import { type Named, peopleIn, samePerson } from "../people";
import type { Sentence } from "../sentences";
import type { Evidence } from "../types";
import { ownSentences } from "../voice";

interface Subject {
  name: string;
  evidence: Evidence[];
  confidence: number;
}

/** The persons, firms, cards, accounts and addresses whose records are sought. */
export default defineFinder({
  key: "subjects",
  needs: ["instrument", "caption", "issuer", "requester"],
  find(paper, { instrument, caption, issuer, requester }) {
    const demand = demandOf(paper, instrument.value);
    const own = ownSentences(paper);
    const officials = [issuer.value?.name, requester.value?.name].filter((name): name is string => Boolean(name));
    if (instrument.value === "other") officials.splice(0);
    // A name that stands above the case as the accused's is no official's, whatever was read beneath the paper.
    const accusedOne = defendant(caption.value);
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
    const isOfficial = (name: string) =>
      officials.some((o) => samePerson(o, name)) && !(accusedOne && samePerson(accusedOne, name));
    for (const sentence of demand) {
      // "Official before whom you are required to appear / Name: …"
      if (/\bbefore whom\b/i.test(`${sentence.lead?.text ?? ""} ${sentence.text}`)) continue;
      const text = wanted(sentence);
      for (const person of [...owners(text), ...alluded(text, known)])
        if (!isOfficial(person.name)) add(sentence, person);
      for (const child of initialsIn(text)) add(sentence, child);
      for (const cell of holders(sentence)) if (!isOfficial(cell.name)) add(sentence, cell);
      for (const thing of numbersIn(text)) if (!isHeldByNamed(sentence, subjects)) add(sentence, thing);
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
    // A name in the demand that stands in no usual place of an owner's.
    const unplaced = subjects.length === 0;
    if (unplaced)
      for (const sentence of demand) {
        const text = wanted(sentence);
        const items = sentence.zone === "attachment" || sentence.zone === "body";
        for (const person of items ? peopleIn(text) : [])
          if (!person.title && !isOfficial(person.name) && isLoose(text, person)) add(sentence, person);
      }
    // Whom a demand without a name must mean: the suspect of whom the paper tells, or the person it told of last.
    const guessed = subjects.length === 0;
    if (guessed && !demand.some((s) => ANYBODY.test(s.text))) {
      for (const sentence of own)
        for (const person of suspects(sentence.text)) if (!isOfficial(person.name)) add(sentence, person);
      const told =
        subjects.length || !demand.some((s) => PRONOUN.test(s.text)) ? null : lastTold(own, demand, known, isOfficial);
      if (told) add(told.sentence, told.person);
    }
    if (!subjects.length)
      for (const line of hinted(paper))
        subjects.push({
          name: line.text,
          evidence: paper.evidence(line.start, line.end),
          confidence: paper.confidence(line.start, line.end),
        });
    if (!subjects.length)
      for (const { sentence, heading } of labelled(paper))
        for (const person of peopleIn(heading)) {
          const from = sentence.text.indexOf(heading) + person.from;
          if (!isOfficial(person.name) && !person.title)
            add(sentence, { ...person, from, to: from + person.name.length });
        }
    // "Dillon Wade" where a line or a full stop cut off "Orr"
    for (const part of subjects.filter((s) =>
      subjects.some((o) => o !== s && o.name.startsWith(`${s.name} `) && !/\d/.test(o.name)),
    ))
      subjects.splice(subjects.indexOf(part), 1);
    if (!subjects.length) return { value: [], status: "not-found", confidence: 0.75, evidence: [] };
    const weakest = Math.min(...subjects.map((s) => s.confidence));
    // A person of whom the demand speaks and who was not taken for one: honest readers would look again.
    const others = demand.some((s) =>
      peopleIn(wanted(s)).some(
        (p) => !p.title && !isOfficial(p.name) && !subjects.some((one) => same(one.name, p.name)),
      ),
    );
    const mixed = subjects.some((s) => /\d{4}/.test(s.name)) && subjects.some((s) => /\p{L} \p{Lu}/u.test(s.name));
    return read(
      subjects.map((s) => s.name),
      weakest < 0.7
        ? 0.6
        : guessed || unplaced
          ? 0.7
          : subjects.length > 2 || others || mixed || demand.some(isGuess)
            ? 0.8
            : 0.92,
      subjects.flatMap((s) => s.evidence),
    );
  },
});

// "each person who borrowed …", "any user": nobody in particular.
const ANYBODY =
  /\b(?:each|every|any|all|whichever|whoever|those|the) (?:other )?(?:persons?|patrons?|users?|borrowers?|individuals?|people|card-?holders?|subscribers?|members?|person or persons) (?:who|that|whose|to whom|using|having|by whom)\b|\bwhoever\b|\bwho (?:had|borrowed|checked|used)\b/i;
const PRONOUN =
  /\b(?:his|her|he|she|him|hers|their|this (?:person|man|woman|patron|individual)|the (?:patron|account|card|cardholder))\b/i;

/** The last person of whom the paper told before it asked; no officer, no place, nobody who signs or is written to. */
function lastTold(
  own: Sentence[],
  demand: Sentence[],
  known: Named[],
  isOfficial: (name: string) => boolean,
): { sentence: Sentence; person: Named } | null {
  const asks = own.findIndex((s) => demand.includes(s) && PRONOUN.test(s.text));
  for (const sentence of own.slice(0, asks + 1).reverse()) {
    if (sentence.zone !== "body" || sentence.text.split(" ").length < 6) continue;
    const person = [...peopleIn(sentence.text), ...alluded(sentence.text, known)]
      .filter((one) => {
        const before = sentence.text.slice(0, one.from).replace(/\b(?:Mr|Mrs|Ms|Miss|Dr)\.? $/, "");
        return (
          !one.title &&
          !isOfficial(one.name) &&
          !TAKER.test(before) &&
          !/^,? (?:Law|LLP|PLC|P\.C|& [A-Z])|^,? (?:special agent|detective|attorney|investigator|officer|counsel)/i.test(
            sentence.text.slice(one.to),
          ) &&
          OWNER.test(before)
        );
      })
      .at(-1);
    if (person) return { sentence, person };
  }
  return null;
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
