import type { Contact } from "./contacts";
import { firmsIn } from "./people";
import type { Sentence } from "./sentences";

const LAW_FIRM =
  /\b(?:LLP|L\.L\.P\.?|PLC|P\.L\.C\.?|PLLC|P\.C\.?|S\.C\.?|Ltd\.?|APC|A\.P\.C\.?|L\.P\.A\.?|Chartered|Law$|Law (?:Office|Firm|Group|Offices)|Legal (?:Aid|Services|Group)|Public Defender(?:['’]s Office)?|Attorneys at Law)(?![a-z])|& [A-Z][a-z'’-]+$/;
const LAW_NAME =
  /\b(?:(?:[A-Z][A-Za-z'’.-]*|[A-Z]\.|&|and),? ){1,7}(?:Law(?: (?:Office|Firm|Group|Offices|LLC))?|Legal (?:Aid|Services|Group)|Public Defender(?:['’]s Office)?|LLP|L\.L\.P\.|PLC|P\.L\.C\.|PLLC|P\.C\.|S\.C\.|APC|A\.P\.C\.|LLC|L\.P\.A\.|Chartered)(?:, P\.C\.|, PLC|, LLP)?/g;
const PAIR = /\b[A-Z][a-z'’-]+(?:, [A-Z][a-z'’-]+)* & [A-Z][a-z'’-]+\b(?! (?:Inc|Co|Seed|Feed))/g;
const BODY =
  /\b(?:reporter|editor|writer|staff|owner|manager|(?:[Oo]n|[Ii]n) behalf|(?:work|write|writing|am|I'm|is)) (?:for|of|at|with) (?:the )?((?:[A-Z][\w'’-]+ ?){2,6})/;

/** The firm of a litigant's attorney, or the body for which a private person writes: nearest to the name. */
export function firmNear(sentences: readonly Sentence[], name: string | null): Contact | null {
  const surname = name?.split(" ").at(-1) ?? "";
  const spots: { contact: Contact; gap: number }[] = [];
  const at = sentences.map((s, i) => (surname && s.text.includes(surname) ? i : -1)).filter((i) => i >= 0);
  for (const [index, sentence] of sentences.entries()) {
    for (const named of namesIn(sentence.lined)) {
      // "Philip R. Haverkamp, Haverkamp & Stroud PLC": the attorney himself is no part of the firm.
      const own = name && named.name.startsWith(`${name}, `) ? name.length + 2 : 0;
      const hit = { name: named.name.slice(own), from: named.from + own, to: named.to };
      const gap =
        surname && sentence.text.includes(surname)
          ? Math.abs(sentence.text.indexOf(surname) - hit.from) / 1000
          : 1 + Math.min(50, ...at.map((i) => Math.abs(i - index)));
      spots.push({
        contact: {
          value: hit.name,
          evidence: sentence.evidence(undefined, hit.from, hit.to),
          confidence: sentence.confidence(hit.from, hit.to),
        },
        gap,
      });
    }
  }
  return spots.sort((a, b) => a.gap - b.gap)[0]?.contact ?? beneath(sentences, name);
}

/** The line under a name that is neither a title, an address nor a number: "Eichhorn Mailing Services". */
function beneath(sentences: readonly Sentence[], name: string | null): Contact | null {
  if (!name) return null;
  const under = new RegExp(
    `${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\n((?:(?:[A-Z][\\w&'’.-]*|of|for|the|and)[ ,]*){2,7})(?:\\n|$)`,
  );
  for (const sentence of sentences.toReversed()) {
    const hit = under.exec(sentence.lined);
    const body = hit?.[1]?.trim();
    if (
      !hit ||
      !body ||
      body === name ||
      /\b(?:Reporter|Attorney|Street|Avenue|Road|Box|Iowa|Nebraska|Enclosures?|Date|Dated)\b/.test(body)
    )
      continue;
    const from = hit.index + hit[0].indexOf(body, name.length);
    return {
      value: body,
      evidence: sentence.evidence(undefined, from, from + body.length),
      confidence: sentence.confidence(from, from + body.length),
    };
  }
  return null;
}

function namesIn(text: string): { name: string; from: number; to: number }[] {
  const found: { name: string; from: number; to: number }[] = [];
  for (const pattern of [LAW_NAME, PAIR])
    for (const hit of text.matchAll(pattern)) {
      const name = hit[0]
        .replace(/^(?:at|by|of|to|the|The|At|By)\s+/, "")
        // "Deputy Public Defender" over "Buffalo County Public Defender": a title, and then the office
        .replace(
          /^(?:(?:Chief|Assistant|Deputy|First|Senior|State) )+(?:Public )?Defender(?=[,\s]+\S+.*Defender)[,\s]+/,
          "",
        )
        // "Harold Quist, Federal Public Defender's Office": a person before the office
        .replace(/^(?:[A-Z][\w.'’-]* ){1,3}[A-Z][\w'’-]+, (?=(?:[A-Z][\w'’-]* ){0,3}(?:Law|Legal|Public))/, "")
        .trim();
      // "the Iowa Open Records Law" is a law, and no firm.
      if (
        /\b(?:records?|sunshine|information|meetings?|freedom|public|state|federal|common|case|iowa|criminal|civil) law$/i.test(
          name,
        )
      )
        continue;
      const from = (hit.index ?? 0) + hit[0].indexOf(name);
      if (!found.some((f) => from < f.to && from + name.length > f.from) && LAW_FIRM.test(name))
        found.push({ name, from, to: from + name.length });
    }
  const body = BODY.exec(text);
  if (body?.[1]) {
    const from = body.index + body[0].indexOf(body[1]);
    found.push({ name: body[1].trim().replace(/[.,]$/, ""), from, to: from + body[1].trim().length });
  }
  for (const firm of firmsIn(text))
    if (LAW_FIRM.test(firm.name) && !found.some((f) => firm.from < f.to && firm.to > f.from)) found.push(firm);
  return found;
}
