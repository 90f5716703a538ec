import { defineFinder, notFound, read, unreadable } from "../define-finder";
import { demandOf, wanted } from "../demand";
import { datesIn } from "../match/dates";
import { pastSpan, type Span, spansIn } from "../periods";
import { type Sentence, sentencesOf } from "../sentences";
import { spoiltPage } from "../spoilt";
import { ownSentences } from "../voice";

interface Placed extends Span {
  sentence: Sentence;
}

// "The relevant period is …", "Time frame:", "For the period …"
const OF_PERIOD = /\b(?:period|time ?frame|date range|dates? covered|time covered|relevant (?:time|dates))\b/i;

const SAME_TIME =
  /\b(?:(?:the|that|this|said|such|same|those|these) (?:same )?(?:period|time|times|time ?frame|dates|days|months|years|interval|span)\b(?! of| at which)|(?:period|dates|time|months|years|periods) (?:named|stated|shown|given|above|in question|mentioned|indicated|identified))/i;
const THAT_DAY =
  /\b(?:that|the same|said) (?:same )?(?:day|afternoon|evening|night|morning|date|hour)\b|\bthe (?:day|date|night|evening) in question\b/i;
// What happened then is no period of the records; nor is a time to execute, to serve or to keep silent.
const OFFENCE =
  /\b(?:occurr\w+|committed|offen[cs]e|crime|alleg\w+|charged|between the hours|hours of|execut\w+|disclos\w+ (?:this|the existence)|notify|until further|expires?|hearing|trial|office hours|open)\b/i;

// 'The "Relevant Period" runs from …'
const DEFINED = /\b(?:relevant|applicable|covered|responsive) (?:time )?period\b|\btime period\b|\bperiod covered\b/i;

/** The time from which records are sought; never the date of the offence, of the paper or of the answer. */
export default defineFinder({
  key: "period",
  needs: ["instrument", "issuedOn", "returnOn"],
  find(paper, { instrument, issuedOn, returnOn }) {
    const demand = demandOf(paper, instrument.value);
    const spoken = ownSentences(paper).filter((s) => !demand.includes(s) && OF_PERIOD.test(s.text));
    const placed: Placed[] = [...demand, ...spoken].flatMap((sentence) =>
      spansIn(wanted(sentence)).map((span) => ({ ...span, sentence })),
    );
    // "… for the period named": the days stand in what the paper tells before it asks; or among its definitions.
    if (placed.every((s) => s.kind === "day") && demand.some((s) => SAME_TIME.test(s.text)))
      for (const sentence of ownSentences(paper))
        for (const span of spansIn(sentence.text)) if (span.kind !== "day") placed.push({ ...span, sentence });
    // "… that afternoon", after the day on which it happened
    if (!placed.length && demand.some((s) => THAT_DAY.test(s.text))) {
      const told = ownSentences(paper)
        .filter((s) => s.zone === "body" && !demand.includes(s) && s.text.split(" ").length > 6)
        .flatMap((sentence) => datesIn(sentence.text).map((date) => ({ ...date, sentence })))
        .filter(({ day }) => day !== issuedOn.value && day !== returnOn.value);
      if (new Set(told.map(({ day }) => day)).size === 1)
        for (const { day, start, end, sentence } of told)
          placed.push({ from: day, to: day, start, end, kind: "day", sentence });
    }
    for (const sentence of sentencesOf(paper).filter((s) => s.zone === "rule-text" && DEFINED.test(s.text)))
      for (const span of spansIn(sentence.text)) if (span.kind !== "day") placed.push({ ...span, sentence });
    // Nowhere in the demand: then the one stretch of days that the paper names at all.
    const elsewhere = placed.every((s) => s.from === issuedOn.value || s.from === returnOn.value);
    if (elsewhere)
      for (const sentence of ownSentences(paper).filter((s) => !OFFENCE.test(s.text) && !demand.includes(s)))
        for (const span of spansIn(sentence.text)) if (span.kind === "range") placed.push({ ...span, sentence });
    const usable = placed.filter(
      (span) => !(span.kind === "day" && (span.from === returnOn.value || span.from === issuedOn.value)),
    );
    const ends = usable.filter((span) => span.kind !== "day");
    const chosen = ends.length ? ends : usable;
    if (!chosen.length) {
      const past = issuedOn.value ? pastOf(demand, issuedOn.value) : null;
      const spoilt = past ? null : spoiltPage(paper);
      if (spoilt) return unreadable(spoilt);
      return past
        ? read({ from: past.from, to: past.to }, 0.7, past.sentence.evidence("period", past.start, past.end))
        : notFound(0.8);
    }
    const from = chosen.some((s) => s.from === null) ? null : least(chosen.map((s) => s.from));
    const to = chosen.some((s) => s.to === null) ? null : most(chosen.map((s) => s.to));
    const weakest = Math.min(...chosen.map((s) => s.sentence.confidence(s.start, s.end)));
    const sure = new Set(chosen.map((s) => `${s.from} ${s.to}`)).size === 1;
    return read(
      { from, to },
      weakest < 0.65 || elsewhere ? 0.6 : sure ? 0.93 : 0.8,
      chosen.flatMap((s) => s.sentence.evidence("period", s.start, s.end)),
    );
  },
});

function pastOf(demand: Sentence[], until: string): Placed | null {
  for (const sentence of demand) {
    const span = pastSpan(sentence.text, until);
    if (span) return { ...span, sentence };
  }
  return null;
}

function least(days: (string | null)[]): string | null {
  return days.reduce((a, b) => (a !== null && (b === null || a < b) ? a : b));
}

function most(days: (string | null)[]): string | null {
  return days.reduce((a, b) => (a !== null && (b === null || a > b) ? a : b));
}
