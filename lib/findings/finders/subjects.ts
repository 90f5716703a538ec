import { defineFinder, read } from "../define-finder";
import { demandOf, isGuess, wanted } from "../demand";
import type { Paper, PaperLine } from "../paper";
import { firmsIn, type Named, peopleIn, samePerson } from "../people";
import { type Sentence, sentencesOf } from "../sentences";
import type { Evidence } from "../types";
import { ownSentences } from "../voice";

interface Subject {
  name: string;
  evidence: Evidence[];
  confidence: number;
}

// Words that make the name after them the one whose records are sought.
const OWNER =
  /(?:\b(?:by|of|for|to|named|and|or|whether|that|which|regarding|concern(?:s|ed|ing)?|about|relates? to|relating to|involv(?:es|ing)|pertain(?:s|ing) to|as|known as|account|card|holder|person|patron|user|when|did|if|because|what|items|books|than|as to|name|names|patrons?|individual|subject|suspect|resident|shows?|showing|naming|mentioning|reveal(?:s|ing)?|includ(?:es|ing)|listing|under|cardholder|borrower|between|gentleman|woman|man|student|child|minor|juvenile|inmate|decedent|client|both|either|son|daughter|wife|husband|employee|(?:its|his|her|their) (?:\w+ )?(?:agent|manager|owner|principal|officer|partner|aide|associate|president|roommate|brother|sister|mother|father|spouse))(?: an?| the| one)?|[;:,(-]|^)\s*["'(]*$/i;
// "deliver to the Dallas County Attorney", "send the records to Special Agent Trujillo": whoever takes them is none.
const TAKER =
  /\b(?:deliver|send|sent|mail|produce|provide|furnish|return|give|appear|submit|forward|respond|report|release|directed|addressed|testify|authorize)(?:ed|ing)?(?: (?!records?|cards?|accounts?|loans?|history|logs?)[\w,'-]+){0,8}? (?:to|before|on behalf of)(?: the| my attorney,?)?\s*$|\b(?:(?<!card )application|affidavit|request|instance|offices?|signature|testimony|attention|oath|motion|custody|attorney|counsel|letter|served|signed|sworn|prepared|submitted|made|certified|represented|honou?rable|judge)(?: (?:of|by|for|to))(?: the)?\s*$|\b(?:contact|call|speak with|undersigned|attn:?|c\/o|counsel|attorneys?|custodian|paralegal|reporter|representative|director|librarian)[ ,]*$|\b(?:deposition|hearing|presiding|copying) (?:officer|service)\)?:?\s*$/i;
const RECORD_OF =
  /\b(?:records?|use|used|account|card|history|loans?|sessions?|logs?|registration|address|name|computer|item) (?:\w+ ){0,6}(?:of|by|for)\s*$/i;
// "the loans made to", "questions submitted by": what a patron did, whatever the verb.
const DONE_BY =
  /\b(?:loans?|holds?|requests?|searches|bookings?|reservations?|sessions?|questions?|visits?|checkouts?|renewals?|items?|books?|materials?|cards?|fines?|bills?|notices?|accounts?|titles?) (?:that were |which were )?(?:made|issued|lent|sent|placed|submitted|entered|put|run|asked|given|charged|mailed|assigned|registered|loaned|checked out) (?:to|by|for|on behalf of)\s*$/i;

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
        subjects.length || !demand.some((s) => PRONOUN.test(s.text)) ? null : lastTold(own, demand, isOfficial);
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
  isOfficial: (name: string) => boolean,
): { sentence: Sentence; person: Named } | null {
  const asks = own.findIndex((s) => demand.includes(s) && PRONOUN.test(s.text));
  for (const sentence of own.slice(0, asks + 1).reverse()) {
    if (sentence.zone !== "body" || sentence.text.split(" ").length < 6) continue;
    const person = peopleIn(sentence.text)
      .filter((one) => {
        const before = sentence.text.slice(0, one.from);
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

/** Fields of a form: "Account holder: …", "Name of patron: …", "In reference to: …". */
function labelled(paper: Paper): { sentence: Sentence; heading: string }[] {
  return sentencesOf(paper).flatMap((sentence) => {
    const field =
      /(?:^|[.;] )(?:\d{1,2}\. )?(?:re|regarding|subject(?: of (?:request|inquiry))?|in reference to|name of (?:patron|subject|person|cardholder)|(?:patron|account|card)[ -]?holder(?:'s name)?|patron(?: name)?|borrower|in the matter of)\s?(?::|\()? *(?:inquiry concerning |records of |library records? (?:of|for) )?(\p{Lu}[^:;]{3,60})/iu.exec(
        sentence.text,
      );
    return field?.[1] ? [{ sentence, heading: field[1] }] : [];
  });
}

/** What stands over a form's hint: "Jane ROE" over "(Full name of alien)". */
function hinted(paper: Paper): PaperLine[] {
  return paper.lines.flatMap((hint, i) => {
    if (
      !/^\W?(?:full )?name of (?:the )?(?:alien|individual|subject|respondent|patron|card-?holder)\b/i.test(hint.text)
    )
      return [];
    const above = paper.lines[i - 1];
    return above &&
      above.page === hint.page &&
      hint.line.box[1] - above.line.box[1] < 0.04 &&
      peopleIn(above.text).length
      ? [above]
      : [];
  });
}

// "the sessions of K.R.D.": a child is named by initials.
function initialsIn(text: string): Pick<Named, "name" | "from" | "to">[] {
  return [...text.matchAll(/(?<![\p{L}.])(?:\p{Lu}\. ?){2,4}(?! ?(?:\p{Lu}\p{Ll}|§|\d))/gu)].flatMap((hit) => {
    const from = hit.index ?? 0;
    const name = hit[0].trim();
    const plain = name.replace(/ /g, "");
    if (
      /^(?:U\.S\.|P\.[MCOL]\.|A\.[MD]\.|D\.C\.|L\.P\.|N\.[EWA]\.|S\.[EWDC]\.|U\.S\.[CA]\.|C\.F\.R\.|N\.[YJ]\.|P\.A\.|F\.R\.|I\.[CD]\.|P\.L\.C\.|L\.L\.[PC]\.)/.test(
        plain,
      )
    )
      return [];
    const before = text.slice(0, from);
    return /\b(?:of|by|for|to|child,?|minor,?|juvenile,?|student,?|and|named|concerning|in the name of) $/i.test(before)
      ? [{ name: plain, from, to: from + name.length }]
      : [];
  });
}

const HOLDER_COLUMN =
  /\b(?:(?:card|account)[ -]?holders?|patrons?|borrowers?|subjects?|names?|persons?|subscribers?|individuals?|cardholders?)\b/i;

/** The names in a table's column headed "Card holder": each stands alone on its line. */
function holders(sentence: Sentence): Pick<Named, "name" | "from" | "to">[] {
  const rows = sentence.lined.split("\n");
  const head = rows.findIndex((row) => row.length < 40 && HOLDER_COLUMN.test(row) && !/[.,;]$/.test(row.trim()));
  if (head < 0) return [];
  const found: Pick<Named, "name" | "from" | "to">[] = [];
  let at = 0;
  for (const [index, row] of rows.entries()) {
    const name = row.trim();
    const cell = /^(?:\p{Lu}[\p{L}.'’-]* ?){2,5}$/u.test(name) && !HOLDER_COLUMN.test(name) && name.length < 50;
    const isName = cell && (peopleIn(name).some((p) => p.name.length >= name.length - 2) || /\p{Ll}/u.test(name));
    if (index > head && isName && !/\b(?:number|no\.|date|library|from|through)\b/i.test(name)) {
      const from = at + row.indexOf(name);
      found.push({ name, from, to: from + name.length });
    }
    at += row.length + 1;
  }
  return found;
}

/** A number beside its holder's name in a table tells of nobody else. */
function isHeldByNamed(sentence: Sentence, subjects: Subject[]): boolean {
  return subjects.length > 0 && HOLDER_COLUMN.test(sentence.text) && holders(sentence).length > 0;
}

/** A name in a demand that is no taker's, no firm's and no signer's. */
function isLoose(text: string, { from, to }: Named): boolean {
  const before = text.slice(0, from);
  const after = text.slice(to);
  return (
    !TAKER.test(before) &&
    /[a-z]/.test(before) &&
    !/\b(?:at|to|before|in|on|from|with|the|by) $/i.test(before) &&
    !/^,? (?:Law|LLP|PLC|P\.C|& [A-Z])|^,? (?:\w+ )?(?:special agent|detective|attorney|investigator|officer|counsel|esq|judge|clerk|chair|director)/i.test(
      after,
    )
  );
}

const PROGRAM_AFTER =
  /^["”] (?:\w+ )?(?:sessions?|programs?|class(?:es)?|workshops?|series|clubs?|events?|talks?|lectures?|nights?|hours?|presentations?|seminars?)\b/i;

function owners(printed: string): Named[] {
  const text = printed.replace(/^\(?(?:\d{1,2}|[A-Za-z]|[ivx]+)[.)] /, (marker) => " ".repeat(marker.length));
  const firms = firmsIn(text).filter(
    (firm) => !/\b(?:LLP|L\.L\.P|PLC|P\.L\.C|PLLC|P\.C|Chartered|Law)\b/.test(firm.name),
  );
  // "the account of Turnquist, Alan M."
  const inverted = [
    ...text.matchAll(
      /(?<=\b(?:of|for|by|to|name:?|holder:?|patron:?) )(\p{Lu}[\p{L}'’-]{2,}), (\p{Lu}[\p{L}-]{1,})( \p{Lu}\.?)?(?=[\s,.;)]|$)/gu,
    ),
  ].flatMap((hit) => {
    const from = hit.index ?? 0;
    const turned = `${hit[2]}${hit[3] ?? ""} ${hit[1]}`;
    const person = peopleIn(`of ${turned} `)[0];
    return person &&
      person.name.length >= turned.length - 1 &&
      !/^ \p{Lu}|^,? \d{5}/u.test(text.slice(from + hit[0].length)) &&
      !/^(?:Iowa|Nebraska|Illinois|Minnesota|Wisconsin|Missouri|Kansas|South|North|New|Inc|Jr|Sr)/.test(hit[2] ?? "")
      ? [{ ...person, from, to: from + hit[0].length }]
      : [];
  });
  return [...peopleIn(text), ...inverted, ...firms].filter(({ from, to, title, name }) => {
    if (firms.some((firm) => firm.name !== name && from >= firm.from && to <= firm.to)) return false;
    if (/^,? (?:Law|LLP|PLC|P\.C|& [A-Z])/.test(text.slice(to))) return false;
    // "the 'Reading Made Merry' sessions": what a program is called.
    if (/["“]$/.test(text.slice(0, from)) && PROGRAM_AFTER.test(text.slice(to))) return false;
    const printedBefore = text.slice(0, from - (title ? title.length + 1 : 0));
    // "of Mr. Achterberg", "for Petitioner Achterberg"
    const role =
      /(?<=\S )(?:Mr|Mrs|Ms|Miss|Dr|Rev|Prof|Petitioner|Respondent|Plaintiff|Defendant|Movant|Decedent|Claimant)\.? $/i;
    const before = printedBefore.replace(role, "");
    if (
      /^,? (?:of|with|at) (?:[A-Z][\w'’.]*,? (?:& |and )?){1,4}(?:PLC|P\.L\.C|LLP|PLLC|LLC|Law|P\.C|S\.C)/.test(
        text.slice(to),
      )
    )
      return false;
    if (/^'s\b/.test(text.slice(to))) return !title;
    if (title && !/^(?:the )?defendant$/i.test(title)) return RECORD_OF.test(before);
    const acts =
      /^,? (?:has|had|have|borrowed|used|uses|checked|placed|took|visited|logged|signed up|requested|asked for|attended|provided|gave|submitted|visited|made|searched|owes|owed|sent|left|obtained|held|holds|entered|registered|applied|printed|asked|reserved|signed|may have|is alleged|was issued|returned|renewed|put|posed)\b/.test(
        text.slice(to),
      );
    return (OWNER.test(before) || acts) && (!TAKER.test(before) || DONE_BY.test(before));
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
      /^ (?:& )?\p{Lu}/u.test(text.slice(from + hit[0].length)) ||
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
  for (const m of text.matchAll(/\b(?:[0-9A-F]{2}[:-] ?){5}[0-9A-F]{2}\b/gi))
    put(m[0].replace(/ /g, ""), m.index ?? 0, (m.index ?? 0) + m[0].length);
  for (const m of text.matchAll(/\b(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}\b/gi))
    put(m[0], m.index ?? 0, (m.index ?? 0) + m[0].length);
  for (const m of text.matchAll(
    /\b(?:user ?names?|user ids?|user i\.d\.|(?:log|sign)-?(?:in|on) (?:name|id)|screen ?name|handle|reservation code|booking code|device(?: name| named)?|host ?name)[ :]+["'(]{0,2}([a-z][\w.-]{3,})["')]?/gi,
  )) {
    const name = (m[1] ?? "").replace(/[.]+$/, "");
    const quoted = /["']/.test(m[0]);
    if (/^(?:belongs?|to|whom|of|in|given|when|below|above|shown)$/i.test(name)) continue;
    if (
      !quoted &&
      (/^device/i.test(m[0])
        ? !/\d/.test(name)
        : /^(?:and|that|used|with|from|for|which|were|was|the|who|history|records?|logs?|assigned|names?|numbers?|information|associated|at|or|is|are|each|used|during)$/i.test(
            name,
          ))
    )
      continue;
    const at = (m.index ?? 0) + m[0].lastIndexOf(name);
    put(name, at, at + name.length);
  }
  // "any person residing at 1410 Walnut Street"
  for (const m of text.matchAll(
    /\b(?:resid(?:es?|ing|ents?)|liv(?:es?|ing)|household|registered|cardholders?|patrons?|accounts?|holders?|persons?) (?:\w+ ){0,3}(?:at|with (?:an|the) address (?:of|at)|of) (\d{1,6} (?:[NSEW]\.? |North |South |East |West )?[A-Z0-9][\w.]*(?: [A-Z][\w.]*){0,3} (?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Place|Circle|Trail|Way|Parkway)\b)/g,
  )) {
    const place = m[1] ?? "";
    const at = (m.index ?? 0) + m[0].lastIndexOf(place);
    put(place, at, at + place.length);
  }
  for (const m of text.matchAll(
    /\b(?:(?:library|patron|borrower|guest|wireless) )?(?:cards?|accounts?|patron|borrower|bar ?codes?|guest pass(?:es)?)(?: (?:numbers?|numbered|nos?\.?|id|i\.d\.|#|ending(?: in| with)?|bearing(?: number| the number| bar ?code)?|bar ?code|with (?:the )?number|whose (?:number|bar ?code) is|is|,))*[ :#(]{1,3}(\d[\d -]{2,22}\d)\b/gi,
  )) {
    const number = (m[1] ?? "").trim();
    const at = (m.index ?? 0) + m[0].lastIndexOf(number);
    put(number.replace(/\D/g, "").length < 6 ? `card ${number}` : number, at, at + number.length);
  }
  for (const m of text.matchAll(
    /\b(?:account|user ?name|login|sign-on name|user id) (?:name |named |id )?"?([a-z][a-z0-9]*(?:[-_.][a-z0-9]+)+|[a-z]+\d+)\b(?!@|[.-]?[\w.+-]*@)/gi,
  )) {
    const name = m[1] ?? "";
    const at = (m.index ?? 0) + m[0].lastIndexOf(name);
    put(name, at, at + name.length);
  }
  if (/\be-?mail\b|\baddress\b|\bsubscriber\b|\baccount\b|\bassigned\b/i.test(text) || /^\s*\S+@\S+\.?\s*$/.test(text))
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
      /\b(?:investigation of|suspect(?:ed)?(?: is|,)?|name of|accused|charged|committed by|possessed by|(?:stalking|theft|burglary|fraud|arson|forgery|harassment|robbery|mischief|intrusion|tampering|trafficking|assault|laundering|perjury|extortion|homicide|murder|kidnapping|vandalism)\b[^.;]{0,50} by|(?:suspect|defendant|target|accused)\b[^.;]{0,12}(?: is|,| was)(?: one)?|inquiry (?:concerning|into)|believe(?:d)?(?: that)? (?:the \w+ is )?|against|violations? (?:of .{3,60} )?by|card of|account of|registered to|investigation\b[^.;]{0,90}\bof|\b(?:i|we|this office|our office) (?:supervis\w+|am supervising|are supervising|arrested|(?:am|are) (?:looking for|investigating)))\s*$/i.test(
        before,
      ) ||
      /^\s+\(?(?:full )?name of\b|^ \(full name|^,? (?:who entered|is removable|is subject to removal)|^,? (?:is|was|has been) (?:the |a |believed )?(?:suspect|wanted|under investigation|charged|the (?:subject|person))/i.test(
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
