import { type Contact, contactNear } from "../contacts";
import { defineFinder, notFound, read } from "../define-finder";
import { firmNear } from "../firms";
import { type Named, peopleIn, samePerson } from "../people";
import { agencyOf, isLitigant } from "../requester-agency";
import { type Sentence, sentencesOf } from "../sentences";
import type { FindingValues, InstrumentKind } from "../types";

type Requester = FindingValues["requester"];

// Phrases after which the person who wants the records is named, the plainest first.
const BY_NAME: readonly RegExp[] = [
  /\bwho (?:issues or )?requests? this (?:subpoena|summons)[, ]*(?:are|is)?\s*:?/i,
  /\b(?:issued |made )?(?:at|upon|on) the (?:written )?(?:request|instance|application|praecipe) of\s*:?|\bpr(?:a|e|æ)?ecipe (?:filed |of |made )?(?:by|of)\s*:?/i,
  /\b(?:requested|submitted|prepared|presented) (?:and (?:submitted|presented) )?by\s*:?/i,
  /\b(?:requesting|issuing) (?:attorney|party|officer|agent)\b[^:]{0,20}:|\b(?:attorney|officer|party|agent) requesting\b[^:]{0,20}:/i,
  /\b(?:direct|address|refer) (?:any |all |your )?(?:questions?|inquir(?:y|ies)) to\b/i,
  /\bhereby authorize\b.{0,120}\bto (?:my attorney|release to)?/i,
  // "Application having been made by Jane Roe, County Attorney"
  /\bapplication (?:having been |has been |was |is |being )?(?:duly )?(?:made|filed|presented) (?:to (?:me|this court|the court) )?by/i,
  // "by her counsel, Harold Quist", "by and through his attorney Jane Roe"
  /\bby (?:and through )?(?:his|her|its|their|the) (?:undersigned )?(?:counsel|attorneys?),?/i,
];
const APPLICANT =
  /\b(?:application|affidavit|oath|complaint|proof)\b[^.]{0,80}\b(?:by|of|from)\s*$|\bmade (?:to|before) me\b.{0,40}\bby\s*$|\bWHEREAS,?\s*$|\bapplication by\s*$|\b(?:motion|request|petition) (?:of|by)\s*$/i;
const ASKED_BY =
  /\b(?:application|motion|petition|request|instance)\b[^.;]{0,90}\b(?:by|of|through)(?: (?:its|the) (?:attorney|counsel),?)?\s*$/i;
const PROSECUTES = /\b(?:attorney|prosecutor|counsel|solicitor)\b/i;
const DEFENCE =
  /\b(?:attorneys?|counsel) for (?:the )?defendant\b|\bpublic defender\b|\b(?:application|request|behalf) of (?:the )?defendant\b/i;
const APPEARED =
  /^,?[^.;]{0,60}\b(?:appeared|appearing|appears) (?:for|on behalf of) (?:the )?(?:state|government|united states|people|plaintiff|petitioner|movant)/i;
const APPEARED_BY =
  /\b(?:state|government|united states|people|plaintiff|petitioner|movant) (?:of \w+ )?(?:was |is )?(?:appear(?:ed|s|ing)|represented|present) (?:in person |(?:by and )?)(?:by|through)(?: its| the| his| her)?(?: counsel,?| attorney,?)?(?:\s+(?:(?:first|chief|senior|special|assistant|deputy|county|city|state's|united|states|u\.s\.|attorney|attorney's|general|prosecutor|prosecuting)\b|(?=[A-Z])[\w'’]+(?=\s+(?:county|city)\b)))*\s*$/i;
const APPLIED =
  /^,?[^.;]{0,80}\b(?:has|having|have)? ?(?:applied|filed|moved|submitted|made application|presented|brought|tendered|certified|this day on oath)/i;
const LETTERS = new Set<InstrumentKind>([
  "written-request",
  "exigent-request",
  "open-records-request",
  "preservation-request",
  "national-security-letter",
]);
const ORDERS = new Set<InstrumentKind>(["court-order", "pen-trap-order", "fisa-order"]);

/** Who wants the records: a litigant's attorney and her firm, an officer and his agency, the applicant for an order. */
export default defineFinder({
  key: "requester",
  needs: ["instrument", "issuer", "recipient", "court"],
  find(paper, { instrument, issuer, recipient, court }) {
    const kind = instrument.value;
    const all = [...sentencesOf(paper), ...paper.companions.flatMap(sentencesOf)].filter(
      (s) => s.zone !== "rule-text" && s.zone !== "blank-form" && s.zone !== "return",
    );
    const own = sentencesOf(paper).filter(
      (s) =>
        s.zone === "body" ||
        s.zone === "caption" ||
        s.zone === "signature-block" ||
        s.zone === "letterhead" ||
        s.zone === "attachment",
    );
    const signs =
      issuer.value &&
      issuer.value.role !== "clerk" &&
      issuer.value.role !== "judge" &&
      issuer.value.role !== "magistrate"
        ? issuer.value.name
        : null;
    const named =
      kind && (ORDERS.has(kind) || kind === "search-warrant")
        ? applicantIn(own)
        : (statedIn(own, kind) ??
          (signs ? pieceOf(signs, all) : null) ??
          attorneyIn(own) ??
          (kind && LETTERS.has(kind) ? lastIn(own, recipient.value) : null));
    const firm = isLitigant(kind, issuer.value?.role ?? null) ? firmNear(own, named?.value ?? null) : null;
    const defence = kind === "criminal-subpoena" && own.some((s) => DEFENCE.test(s.text));
    const agency =
      firm ??
      (defence
        ? firmNear(own, named?.value ?? null)
        : isLitigant(kind, issuer.value?.role ?? null)
          ? null
          : agencyOf(own, named?.value ?? null, kind, court.value?.name ?? null));
    const reach =
      kind && (ORDERS.has(kind) || kind === "search-warrant")
        ? { phone: null, email: null }
        : contactNear(all, named?.value ?? null, recipient.value);
    const pieces: [keyof Requester, Contact | null][] = [
      ["name", named],
      ["agency", agency],
      ["phone", reach.phone],
      ["email", reach.email],
    ];
    const value: Requester = {
      name: named?.value ?? null,
      agency: agency?.value ?? null,
      phone: reach.phone?.value ?? null,
      email: reach.email?.value ?? null,
    };
    const given = pieces.filter((p): p is [keyof Requester, Contact] => p[1] !== null);
    if (!given.length) return notFound(0.7);
    const evidence = given.flatMap(([key, piece]) => piece.evidence.map((e) => ({ ...e, of: `requester.${key}` })));
    const weakest = Math.min(...given.map(([, piece]) => piece.confidence));
    return read(value, weakest < 0.7 ? 0.6 : named && agency ? 0.9 : 0.8, evidence);
  },
});

function piece(sentence: Sentence, { name, from, to }: Pick<Named, "name" | "from" | "to">): Contact {
  return { value: name, evidence: sentence.evidence(undefined, from, to), confidence: sentence.confidence(from, to) };
}

/** A name that another finder read, where it stands in the text. */
function pieceOf(name: string, sentences: Sentence[]): Contact | null {
  for (const sentence of sentences) {
    const hit = peopleIn(sentence.lined).find((person) => samePerson(person.name, name));
    if (hit) return { ...piece(sentence, hit), value: name };
  }
  const last = name.split(" ").at(-1) ?? name;
  const sentence = sentences.find((s) => s.text.includes(last));
  return {
    value: name,
    evidence:
      sentence?.evidence(undefined, sentence.text.indexOf(last), sentence.text.indexOf(last) + last.length) ?? [],
    confidence: 0.8,
  };
}

function statedIn(sentences: Sentence[], kind: InstrumentKind | null): Contact | null {
  // "for Plaintiff, Jane Roe, Roe Law Group": counsel of record in a clerk's subpoena
  for (const sentence of sentences)
    for (const person of peopleIn(sentence.lined))
      if (
        /\bcounsel of record\b.{0,40}\bfor (?:the )?(?:plaintiff|petitioner|claimant|state)s?[,:]? $/i.test(
          sentence.text.slice(0, person.from),
        )
      )
        return piece(sentence, person);
  for (const phrase of BY_NAME) {
    for (const [index, sentence] of sentences.entries()) {
      const hit = phrase.exec(sentence.text);
      if (!hit) continue;
      const end = hit.index + hit[0].length;
      const here = peopleIn(sentence.lined).find((person) => person.from >= end - 1 && person.from < end + 90);
      if (here) return piece(sentence, here);
      const next = sentences[index + 1];
      const there = next && sentence.text.length - end < 25 ? peopleIn(next.lined)[0] : undefined;
      if (next && there && there.from < 60) return piece(next, there);
    }
  }
  if (kind === "administrative-subpoena" || kind === "administrative-warrant") return officerIn(sentences);
  return null;
}

// "provide to Diversion Investigator Odell Frame, Drug Enforcement Administration", "Nelson Okafor, Deportation Officer"
function officerIn(sentences: Sentence[]): Contact | null {
  for (const sentence of sentences) {
    for (const person of peopleIn(sentence.lined)) {
      const before = sentence.text.slice(0, person.from);
      const after = sentence.text.slice(person.to);
      if (/\b(?:to|before|upon you by|contact)\s+(?:[A-Z]\w+ ){0,4}$/.test(before) && person.title)
        return piece(sentence, person);
      if (/^, (?:\w+ ){0,3}(?:officer|investigator|agent|inspector)\b/i.test(after)) return piece(sentence, person);
    }
  }
  return null;
}

function applicantIn(sentences: Sentence[]): Contact | null {
  const body = sentences.filter((s) => s.zone !== "signature-block");
  for (const test of [
    (_before: string, after: string, title: string) =>
      APPEARED.test(after) && !/\b(?:library|defendant|respondent)\b/i.test(after.slice(0, 60)) && title !== "judge",
    // "The State appeared by Deputy County Attorney Jane Roe"
    (before: string) => APPEARED_BY.test(before),
    // "The Defendant, through counsel Jane Roe, applies for …"
    (before: string, after: string) =>
      /\b(?:by|through)(?: and through)?(?: (?:his|her|its|their|the))?(?: undersigned)? (?:counsel|attorneys?)(?: of record)?,? $/i.test(
        before,
      ) && /^[^.;]{0,60}\b(?:applie[sd]|moves?|moved|requests?|asks?|seeks?|petitions?|prays?)\b/i.test(after),
    // "on the application of the State of Iowa, by Jane Roe, Assistant County Attorney": the affiant only swears to it
    (before: string, after: string, title: string) =>
      (ASKED_BY.test(before.trimEnd().replace(new RegExp(`(?:the )?${title}$`), "")) || APPLIED.test(after)) &&
      (PROSECUTES.test(title) || PROSECUTES.test(after.slice(0, 70).split(/[.;]|\band\b/)[0] ?? "")),
    (before: string, _after: string, title: string) =>
      title !== "" &&
      APPLICANT.test(before.trimEnd().replace(new RegExp(`${title}$`), "")) &&
      !/judge|honorable|magistrate/i.test(title),
    (before: string, after: string) => APPLIED.test(after) && before.length < 160,
    (before: string) => /\bapplication was (?:signed|made|sworn to) by (?:[A-Z]\w+ )*$/.test(before),
  ])
    for (const sentence of body)
      for (const person of peopleIn(sentence.lined)) {
        const before = sentence.text.slice(0, person.from);
        if (/\b(?:judge|honorable|defendant|v\.|vs\.?)\s*$/i.test(before)) continue;
        if (test(before, sentence.text.slice(person.to), person.title)) return piece(sentence, person);
      }
  // "produce to Defendant's counsel, Jane Roe of Roe & Doe PLC": a litigant who won the order
  for (const sentence of body)
    for (const person of peopleIn(sentence.lined))
      if (
        /\b(?:produce|deliver|furnish|provide|disclose|release|send|turn over) (?:\w+ ){0,4}to (?:[\w'’]+ ){0,3}(?:counsel|attorney),? $/i.test(
          sentence.text.slice(0, person.from),
        )
      )
        return piece(sentence, person);
  return null;
}

// "Gideon Nyland / Attorney for Plaintiff", "Attorney for: Plaintiff Name: Dominic Almeida"
function attorneyIn(sentences: Sentence[]): Contact | null {
  for (const sentence of sentences)
    for (const person of peopleIn(sentence.lined)) {
      const after = sentence.text.slice(person.to, person.to + 90);
      const before = sentence.text.slice(Math.max(0, person.from - 70), person.from);
      if (
        /\b(?:attorneys?|counsel) for\b|^ for (?:the )?(?:plaintiff|petitioner|defendant)/i.test(after) ||
        /^,? ?\(?(?:SBN|State Bar|Bar|Atty\.?|AT(?=\d)) ?(?:No\.? ?|#|Number )?\d/i.test(after) ||
        /(?<!\b(?:branch|court|case|division|building|library) )\bname:?\s*$/i.test(before) ||
        /\b(?:prosecutor|attorney)\b(?: (?:requesting|of record|issuing(?: this subpoena)?|name))?:?\s*$|\b(?:attorneys?|counsel) for (?:the )?(?:plaintiff|defendant|petitioner|respondent|state|defense)s?:\s*$/i.test(
          before,
        )
      )
        return piece(sentence, person);
    }
  for (const sentence of sentences)
    for (const person of peopleIn(sentence.lined))
      if (
        /\battorney$/i.test(person.title) &&
        !/^[\s,]*(?:\w+ ){0,2}(?:judge|magistrate|clerk)\b/i.test(sentence.text.slice(person.to))
      )
        return piece(sentence, person);
  return null;
}

/** A letter ends with its writer's name. */
function lastIn(sentences: Sentence[], recipient: string | null): Contact | null {
  for (const sentence of sentences.slice(-6).toReversed()) {
    const person = peopleIn(sentence.lined).find(({ name }) => !recipient?.includes(name));
    if (person && sentence.text.length < 200) return piece(sentence, person);
  }
  return null;
}
