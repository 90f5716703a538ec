import { isCriminal, namesCrime } from "../crimes";
import { defineFinder, read } from "../define-finder";
import { denialIn } from "../denial";
import { recitesFacts } from "../facts-recited";
import { isAboutOtherRecords } from "../reach";
import type { Sentence } from "../sentences";
import { type Evidence, GOOD_CAUSE_TESTS, type GoodCause, type GoodCauseTest } from "../types";
import { benchSentences, companionSentences, isEntered, ownSentences, stanceAt } from "../voice";

type Grade = GoodCause[GoodCauseTest];

interface Verdict {
  grade: Grade;
  sentence: Sentence | null;
  /** 0 to 1. */
  confidence: number;
}

// "rat;onal", "cogent arid compelling", as scanners read them
const RATIONAL =
  /\brat[i;:!l1|]on[ao]l(?:ly)?,? (?:and \w+ )?(?:connection|nexus|relation(?:ship)?|connected|related|link)\b/gi;
const COGENT = /\b(?:cogent,? (?:a(?:nd|rid|ncl|nci|rd|n)|&)(?: \w+)? compelling|compelling,? and(?: \w+)? cogent)\b/gi;
const PROBABLE = /\bprobable cause\b/gi;
const ABSENT: Verdict = { grade: "absent", sentence: null, confidence: 0.93 };
// "The Court agrees", after what the State contends
const AGREES =
  /^(?:\d+\. )?(?:the|this) court (?:agrees|so finds|concurs|so determines|is so persuaded|adopts (?:that|this|the (?:state|government)'s) (?:position|view|showing)|accepts that)/i;
const DISAGREES =
  /^(?:\d+\. )?(?:the|this) court (?:disagrees|does not (?:agree|so find)|is not (?:so )?(?:persuaded|convinced)|declines to (?:so find|find so|adopt)|makes no such)|\bdeclines to find so\b/i;

/** The seven tests of good cause: what a judge found, what another merely asserted, what nobody says. */
export default defineFinder({
  key: "goodCause",
  needs: ["instrument", "signature", "issuer", "records", "subjects", "findingLevel", "caption", "justiceAgency"],
  find(paper, { instrument, signature, issuer, records, subjects, findingLevel, caption, justiceAgency }) {
    const known = { instrument, signature, issuer };
    const heard = benchSentences(paper, known);
    // Nothing was found in favour of a release that was refused.
    const bench = denialIn(heard) ? [] : heard;
    const others = [...ownSentences(paper).filter((s) => !bench.includes(s)), ...companionSentences(paper)];
    const released = records.value ?? [];
    const phrase = (pattern: RegExp): Verdict => spoken(pattern, bench, others, released);
    const crime = namesCrime(heard, others, instrument.value);
    const secret = instrument.value === "pen-trap-order" || instrument.value === "fisa-order";
    const verdicts: Record<GoodCauseTest, Verdict> = {
      judicialDetermination: determined(findingLevel.value, bench, findingLevel.confidence, released.length > 0),
      knownCrime: secret && crime.grade === "found" ? { ...crime, grade: "asserted" } : crime,
      particularSubject: ABSENT,
      rationalConnection: phrase(RATIONAL),
      cogentAndCompelling: phrase(COGENT),
      specificFacts: secret ? ABSENT : recitesFacts(bench, others, instrument.value, isEntered(known)),
      probableCause: instrument.value === "pen-trap-order" ? ABSENT : phrase(PROBABLE),
    };
    verdicts.particularSubject = particular(
      verdicts.knownCrime,
      [...(subjects.value ?? []), ...accusedIn(caption.value)],
      heard,
      others,
      {
        criminal: isCriminal(instrument.value, caption.value, justiceAgency.value),
        secret,
      },
    );
    const value = Object.fromEntries(GOOD_CAUSE_TESTS.map((test) => [test, verdicts[test].grade])) as GoodCause;
    const evidence: Evidence[] = GOOD_CAUSE_TESTS.flatMap((test) =>
      verdicts[test].grade === "absent" ? [] : (verdicts[test].sentence?.evidence(`goodCause.${test}`) ?? []),
    );
    const confidence = Math.min(...GOOD_CAUSE_TESTS.map((test) => verdicts[test].confidence));
    return read(value, confidence, evidence);
  },
});

/** How a statutory phrase is spoken: found in a judge's voice and about the records released, asserted in any other. */
function spoken(pattern: RegExp, bench: Sentence[], others: Sentence[], released: readonly string[]): Verdict {
  let asserted: Sentence | null = null;
  for (const [index, sentence] of bench.entries()) {
    for (const hit of sentence.text.matchAll(pattern)) {
      const from = hit.index ?? 0;
      const to = from + hit[0].length;
      const stance = stanceAt(sentence, from, to);
      const next = nextOf(bench, index);
      const agreed = stance === "reports" && AGREES.test(next?.text ?? "");
      const undone =
        stance === "says" &&
        DISAGREES.test(next?.text ?? "") &&
        !/\b(?:court|i) (?:\w+ )?(?:finds?|determines?|concludes?)\b/i.test(sentence.text);
      if (
        (stance === "says" || agreed) &&
        !undone &&
        !isAboutOtherRecords(sentence.text, from, to, released) &&
        !isHeading(sentence.text)
      ) {
        return { grade: "found", sentence, confidence: Math.min(0.97, 0.4 + 0.6 * sentence.confidence(from, to)) };
      }
      if (stance === "reports") asserted ??= sentence;
    }
  }
  for (const sentence of others) {
    for (const hit of sentence.text.matchAll(pattern)) {
      const stance = stanceAt(sentence, hit.index ?? 0, (hit.index ?? 0) + hit[0].length);
      if (stance === "says" || stance === "reports") asserted ??= sentence;
    }
  }
  return asserted ? { grade: "asserted", sentence: asserted, confidence: 0.92 } : ABSENT;
}

function nextOf(sentences: Sentence[], index: number): Sentence | undefined {
  return sentences[index + 1];
}

/** "3. Rational connection." is a title and finds nothing. */
function isHeading(text: string): boolean {
  return text.replace(/^\W*(?:\d+|[A-Z]|[IVX]+)[.)] /, "").split(" ").length < 5;
}

// "Upon review of the application, and for good cause shown": a showing was made, whatever it was.
const SHOWN =
  /\b(?:upon|after|on|having) (?:\w+ ){0,3}?(?:review(?:ed)?|consider(?:ation|ed|ing)|read(?:ing)?|examin(?:ation|ed)|heard|hearing)\b|\bgood cause (?:\w+ ){0,3}?(?:shown|appearing|exist\w*|found)/i;

function determined(level: string | null, bench: Sentence[], confidence: number, releases: boolean): Verdict {
  const shown = level === "F2" && releases ? bench.find((s) => SHOWN.test(s.text)) : undefined;
  if (shown) return { grade: "found", sentence: shown, confidence: 0.6 };
  if (level !== "F4" && level !== "F5") return { ...ABSENT, confidence: Math.min(0.93, confidence) };
  const sentence =
    bench.find((s) =>
      /\b(?:court|i)\b.{0,60}\b(?:finds?|found|determin\w+|satisfied|conclud\w+)\b|\bfinds\b|having found|probable cause|\bordered\b/i.test(
        s.text,
      ),
    ) ??
    bench[0] ??
    null;
  return { grade: "found", sentence, confidence: Math.min(0.95, confidence) };
}

/** The defendant of a criminal case is a particular person, unless he is yet unknown. */
function accusedIn(caption: string | null): string[] {
  const name = /^(?:the )?(?:state of|united states|people of|commonwealth).*? vs?\.? (.+)$/i.exec(caption ?? "")?.[1];
  return name && !/\b(?:doe|roe|unknown)\b/i.test(name) ? [name] : [];
}

const NO_SUSPECT =
  /\bno (?:known )?suspects?\b|\bsuspect (?:is|remains) (?:unknown|unidentified)\b|\bunknown (?:person|suspect|individual|subject)s?\b|\bidentify (?:the|any) (?:person|suspect|individual)s? (?:who|responsible)\b|\bfind (?:out|and charge) (?:who|the person who)\b|\bnot a criminal investigation\b/i;
const SUBJECTED =
  /\b(?:suspect\w*|charged|accused|indicted|investigation (?:\w+ ){0,4}(?:of|into)|under investigation|committed by|wanted|arrested|defendant|violat\w+|crime|offense|evidence of|alleged|particular person)\b/i;

function particular(
  crime: Verdict,
  subjects: readonly string[],
  bench: Sentence[],
  others: Sentence[],
  paper: { criminal: boolean; secret: boolean },
): Verdict {
  if (!paper.criminal) return ABSENT;
  const people = subjects.filter(
    // "M.K.", a child
    (s) => (/[A-Za-z]{2,} ?[A-Za-z.]* [A-Z][a-z]/.test(s) && !/@/.test(s)) || /^(?:[A-Z]\.){2,3}$/.test(s),
  );
  const none = [...bench, ...others].find((s) => NO_SUSPECT.test(s.text));
  const mentions = (s: Sentence) =>
    people.some((name) => s.text.toLowerCase().includes((name.split(" ").at(-1) ?? name).toLowerCase()));
  // "The child is alleged to have committed …", where the caption and the demand have no more than her initials.
  const child = people.some((name) => /^(?:[A-Z]\.){2,3}$/.test(name))
    ? /\b(?:the|said) (?:child|juvenile|minor)\b/i
    : null;
  const judged = bench.find(
    (s) => SUBJECTED.test(s.text) && (mentions(s) || /\bdefendant\b/i.test(s.text) || child?.test(s.text)),
  );
  if (judged && people.length && crime.grade === "found" && !paper.secret)
    return { grade: "found", sentence: judged, confidence: 0.92 };
  const named = bench.find(mentions);
  if (named && people.length && crime.grade === "found" && !paper.secret)
    return { grade: "found", sentence: named, confidence: 0.85 };
  if (!people.length) return none ? { ...ABSENT, confidence: 0.9 } : { ...ABSENT, confidence: 0.85 };
  const said =
    [...others, ...bench].find((s) => SUBJECTED.test(s.text) && mentions(s)) ??
    [...others, ...bench].find(mentions) ??
    null;
  return { grade: "asserted", sentence: said, confidence: 0.9 };
}
