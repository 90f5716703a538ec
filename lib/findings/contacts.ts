import { samePerson } from "./people";
import type { Sentence } from "./sentences";
import type { Evidence } from "./types";

/** A telephone number or an address of the requester, where it stands. */
export interface Contact {
  value: string;
  evidence: Evidence[];
  confidence: number;
}

interface Spot {
  value: string;
  from: number;
  to: number;
}

const PHONE = /(?<![\d:])[(1]?\b1?[2-9lI]\d{2}\)?[ ./-]{0,3}\d{3}[ .-]{1,2}\d{4}\b(?!\d)/g;
const EMAIL = /[\w.+-]+ ?@ ?[\w-]+(?: ?\.[A-Za-z][\w-]*)+/g;

/** Every telephone number in a text; never a fax line's. */
function phonesIn(text: string): Spot[] {
  return [...text.matchAll(PHONE)]
    .filter((hit) => !/\bfax[ :.#(]*$/i.test(text.slice(0, hit.index ?? 0)))
    .map((hit) => ({ value: hit[0].trim(), from: hit.index ?? 0, to: (hit.index ?? 0) + hit[0].length }));
}

/** Every e-mail address in a text. */
function emailsIn(text: string): Spot[] {
  return [...text.matchAll(EMAIL)].map((hit) => ({
    value: hit[0].replace(/ /g, "").replace(/\.$/, ""),
    from: hit.index ?? 0,
    to: (hit.index ?? 0) + hit[0].length,
  }));
}

/** The telephone number and the e-mail address by which the requester can be reached: near the name, else at the head, else anywhere. */
export function contactNear(
  sentences: readonly Sentence[],
  name: string | null,
  recipient: string | null,
): { phone: Contact | null; email: Contact | null } {
  const at = name ? sentences.findIndex((s) => mentions(s.text, name)) : -1;
  const last = name ? sentences.findLastIndex((s) => mentions(s.text, name)) : -1;
  const library = /librar/i.test(recipient ?? "") ? /librar/i : /^$/;
  const rank = (sentence: Sentence, index: number, spot: Spot): number => {
    const here = name && mentions(sentence.text, name);
    if (here) {
      const gap = Math.abs(spot.from - sentence.text.indexOf(name.split(" ").at(-1) ?? name));
      return gap < 220 ? gap / 1000 : 1;
    }
    if (sentence.zone === "letterhead") return 3;
    const away = Math.min(at < 0 ? 99 : Math.abs(index - at), last < 0 ? 99 : Math.abs(index - last));
    return away <= 4 ? 1.5 + away / 10 : 4;
  };
  const best = (
    spotsIn: (text: string) => Spot[],
    allowed: (sentence: Sentence, spot: Spot) => boolean,
  ): Contact | null => {
    let chosen: { contact: Contact; rank: number } | null = null;
    for (const [index, sentence] of sentences.entries()) {
      for (const spot of spotsIn(sentence.text)) {
        if (!allowed(sentence, spot)) continue;
        const value = rank(sentence, index, spot);
        if (chosen && chosen.rank <= value) continue;
        chosen = {
          rank: value,
          contact: {
            value: spot.value,
            evidence: sentence.evidence(undefined, spot.from, spot.to),
            confidence: sentence.confidence(spot.from, spot.to),
          },
        };
      }
    }
    return chosen?.contact ?? null;
  };
  // "TO: … Library / AT: 515 Douglas Avenue / PHONE: …": the number of whoever is written to
  const isRecipients = (before: string) =>
    /(?:^|\s)to ?:(?:(?!\bfrom ?:|dear)[\s\S]){0,160}\b(?:phone|tel(?:ephone)?)\b[.: ]*$/i.test(before) &&
    library.test(before);
  const isOther = (sentence: Sentence) =>
    sentence.zone === "header" || sentence.zone === "certificate-of-service" || sentence.zone === "proof-of-service";
  return {
    phone: best(phonesIn, (sentence, spot) => !isOther(sentence) && !isRecipients(sentence.text.slice(0, spot.from))),
    email: best(
      emailsIn,
      (sentence, spot) =>
        !isOther(sentence) &&
        !library.test(spot.value) &&
        !/^to:/i.test(sentence.text.slice(0, spot.from).trim().slice(-4)),
    ),
  };
}

function mentions(text: string, name: string): boolean {
  const surname = name.split(" ").at(-1) ?? name;
  return surname.length > 2 && text.includes(surname) && (samePerson(surname, name) || text.includes(name));
}
