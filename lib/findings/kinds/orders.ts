import type { Paper } from "../paper";
import { signatureBlocks } from "../signature-blocks";
import { discovery } from "./letters";
import { is, judgeSigned, type Look, type Verdict } from "./look";

/** A warrant: a court's, or an immigration officer's. */
export function warrant({ title, body, form, caption, top }: Look): Verdict | null {
  const immigration =
    /\bwarrant (?:for|of) (?:arrest of alien|removal|deportation)|\bI-20[05]\b|\b(?:any|authorized) immigration officer\b/i;
  if (immigration.test(`${title}\n${top}\n${form}`)) return is("administrative-warrant", 0.97, immigration);
  const agency = /\b(?:department of homeland security|immigration (?:and|&) customs|enforcement and removal)\b/i;
  if (/\bwarrant\b/i.test(title) && agency.test(top)) return is("administrative-warrant", 0.9, /warrant/i);
  const asked = /\b(?:application|affidavit|petition|request|motion|complaint)\b.{0,40}\bwarrant\b/i;
  if (asked.test(title)) return null;
  const search =
    /\b(?:search|seizure|inspection|tracking|investigatory)\b.{0,30}\bwarrant\b|\bwarrant (?:to|for) (?:search|seiz|the search)/i;
  const commanded =
    /\b(?:commanded|directed|authorized|ordered)\b.{0,80}\b(?:search|seize|execute this warrant|enter)\b|\bimmediate search\b/i;
  if (search.test(title)) return is("search-warrant", 0.97, search);
  if (/\bAO ?93C?\b/.test(form)) return is("search-warrant", 0.95, /AO ?93C?/);
  if (/\bwarrant\b/i.test(title) && commanded.test(body)) return is("search-warrant", 0.9, /warrant/i);
  if (!/\bsubpoena|order\b/i.test(title) && /\bthis (?:search )?warrant\b/i.test(body) && commanded.test(body))
    return is("search-warrant", 0.8, /warrant/i);
  if (/\b(?:arrest|bench) warrant\b/i.test(title)) return is("other", 0.85, /warrant/i);
  return /\bwarrant\b/i.test(title) && caption ? is("search-warrant", 0.7, /warrant/i) : null;
}

/** An application, an affidavit or a proposed order: nothing has been decided yet. */
export function asking({ title, body, paper, captioned, form }: Look): Verdict | null {
  const proposed = /\[? ?proposed ?\]?|\bdraft order\b|\bproposed form\b/i;
  if (
    /\b(?:order|decree|ruling|warrant|entry)\b/i.test(title) &&
    !/\bapplication\b.{0,30}$/i.test(title) &&
    proposed.test(title)
  ) {
    // A judge's signature makes it an order, whatever the title still says.
    return judgeSigned(paper) ? null : is("application", 0.93, proposed);
  }
  const asked =
    /^(?!.*\b(?:order (?:granting|denying|[o0]n|re|regarding)|ruling)\b).*\b(?:application|affidavit|petition|motion|declaration in support)\b/i;
  const voice =
    /\bcomes now\b|\b(?:duly|first) sworn\b|\bwherefore\b.{0,80}\bprays?\b|\b(?:affiant|applicant)\b.{0,30}\b(?:states?|says|prays|believes)|\bstates? on oath\b|\brespectfully (?:requests?|moves?|asks)\b|\bmoves (?:this|the) court\b/i;
  const command = /\byou are (?:hereby )?commanded\b|\bit is (?:hereby |therefore |further |so )*ordered\b/i;
  if (asked.test(title) && voice.test(body) && !(command.test(body) && judgeSigned(paper)))
    return is("application", 0.95, asked);
  if (/\bAO ?106A?\b/.test(form)) return is("application", 0.95, /AO ?106A?/);
  if (
    captioned &&
    /\border\b/i.test(title) &&
    !/\bsubpoena|warrant\b/i.test(title) &&
    unsignedAndSubmitted(paper, body)
  ) {
    return is("application", 0.85, /order/i);
  }
  if (asked.test(title) && captioned && !command.test(body)) return is("application", 0.85, asked);
  return null;
}

/** "Prepared and submitted by" counsel, with a judge's line that has no name. */
function unsignedAndSubmitted(paper: Paper, body: string): boolean {
  if (!/\b(?:prepared|submitted|presented)(?: and \w+)? by\b/i.test(body)) return false;
  const judges = signatureBlocks(paper.in("body", "signature-block")).filter(
    (b) => b.role === "judge" || b.role === "magistrate",
  );
  return judges.length > 0 && judges.every((block) => block.how === "empty" && !block.name);
}

/** A letter or an order in a national security matter. */
export function nationalSecurity({ title, body, caption, top }: Look): Verdict | null {
  const court = /foreign intelligence surveillance court/i;
  if (court.test(caption) || court.test(top)) return is("fisa-order", 0.97, court);
  const named = /\bnational security letter\b|\bNSL-\d/i;
  const law =
    /\b(?:18 U\.?S\.?C\.?|title 18,? united states code)[^.]{0,30}\b(?:section|§)? ?2709\b|\b12 U\.?S\.?C\.?\W{0,6}3414\b|\b15 U\.?S\.?C\.?\W{0,6}1681[uv]\b|\b50 U\.?S\.?C\.?\W{0,6}3162\b/i;
  const directed = /\b(?:directed|required|requested) to (?:provide|produce|furnish)\b/i;
  if (named.test(`${title} ${top}`) && /\bFBI\b|federal bureau|\bU\.?S\.?C\b/i.test(body))
    return is("national-security-letter", 0.97, named);
  if (law.test(body) && directed.test(body) && !/\bit is (?:hereby )?ordered\b/i.test(body))
    return is("national-security-letter", 0.95, law);
  return null;
}

/** A court's order. */
export function order({ title, body, captioned, paper }: Look): Verdict | null {
  const ordered =
    /\bit is (?:hereby |therefore |further |so )*ordered\b|\bis (?:hereby )?ordered\b|\bthe court (?:orders|directs)\b|\bORDERED\b|\bso ordered\b|\bshall (?:produce|deliver|disclose|make available)\b|\bis granted\b/i;
  const named = /\b(?:order|ruling|decree|judgment|journal entry|opinion|writ)\b/i;
  if (!captioned && !(named.test(title) && judgeSigned(paper))) return null;
  if (!named.test(title) && !ordered.test(body)) return null;
  const pen = /\bpen[- ]?register\b|\btrap[- ]and[- ]trace\b|\b3123\b/i;
  if (pen.test(title) || (pen.test(body) && /\binstall(?:ation)?\b/i.test(body)))
    return is("pen-trap-order", 0.96, pen);
  if (discovery({ title } as Look)) return null;
  return is("court-order", named.test(title) && ordered.test(body) ? 0.96 : 0.85, named.test(title) ? named : ordered);
}
