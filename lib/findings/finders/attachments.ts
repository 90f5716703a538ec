import { defineFinder, read } from "../define-finder";
import { editDistance } from "../match/edit-distance";
import { fold } from "../match/fold";
import type { Paper, PaperLine } from "../paper";
import { sentencesOf } from "../sentences";
import type { Evidence } from "../types";
import { ownSentences } from "../voice";
import { endsSentence } from "../zones";

const KIND = "attachment|exhibit|schedule|appendix|addendum|annex|rider";
const LABEL = new RegExp(
  `\\b(${KIND})s? (?:no\\.? ?)?["'(]?([A-Z]|\\d{1,2}|[IVX]{1,4})(?:-(\\d{1,2}|[A-Z]))?["')]?(?![A-Za-z0-9'’])(?: ?(?:and|&|,|through|to) ["'(]?([A-Z]|\\d{1,2})["')]?(?![A-Za-z0-9'’]|\\. [A-Z][a-z]+ ))?`,
  "gi",
);
// Exhibits that a court received, papers on the docket: not what is attached here.
const ELSEWHERE =
  /\b(?:received|admitted|offered|introduced|marked|hearing|trial|deposition|ecf|docket|plaintiff'?s|defendant'?s|state'?s|government'?s)\b[^.;]{0,40}$|\bno attachment\b[^.;]*$/i;
// "Exhibit 4 shows that …": a court weighs what was put before it.
const PROVES =
  /^,? (?:(?:also|further|likewise) )?(?:shows?|showed|establish(?:es|ed)|demonstrates?|reveals?|confirms?|proves?|reflects?|depicts?|was|were) (?!attached|annexed|incorporated)/i;
const ATTACHED_AFFIDAVIT =
  /\b(?:attached|annexed|appended|enclosed|accompanying)\b[^.;]{0,24}\b(affidavit|declaration|certification|order|list)\b(?! of (?:a |the )?(?:records )?custodian)|\b(affidavit|declaration)\b[^.;,]{0,40}\b(?:is |are |being )?(?:attached|annexed|appended)\b/i;

// "described in the Attachment hereto", "the annexed Rider": the only one, and without a letter.
const BARE =
  /\b(Attachment|Exhibit|Schedule|Appendix|Addendum|Annex|Rider),? (?:hereto\b|(?:annexed|attached|appended)\b|to this (?:subpoena|order|warrant|letter|demand|summons)\b)|\b(?:attached|annexed|appended|accompanying) (Attachment|Exhibit|Schedule|Appendix|Addendum|Annex|Rider)\b(?! ["'(]?(?:[A-Z]|\d|[IVX]+)\b)/;
const ANNEXED_AS = /\b(?:annexed|attached|appended)(?: hereto)? as (?:Attachment|Exhibit|Schedule|Appendix|Annex)\b/;

/** Every attachment, exhibit, schedule or affidavit that the paper says is attached, and whether it is there. */
export default defineFinder({
  key: "attachments",
  needs: ["missingPages"],
  find(paper, { missingPages }) {
    const named = new Map<string, { label: string; evidence: Evidence[]; confidence: number }>();
    const own = ownSentences(paper);
    // Instructions bound with the paper may annex a form of their own.
    const bound = sentencesOf(paper).filter(
      (s) => s.zone === "rule-text" && ANNEXED_AS.test(s.text) && !own.includes(s),
    );
    for (const sentence of [...own, ...bound]) {
      if (isHead(sentence.text)) continue;
      for (const hit of sentence.text.matchAll(LABEL)) {
        const from = hit.index ?? 0;
        if (ELSEWHERE.test(sentence.text.slice(0, from)) || PROVES.test(sentence.text.slice(from + hit[0].length)))
          continue;
        for (const label of labelsOf(hit)) {
          if (!named.has(fold(label)))
            named.set(fold(label), {
              label,
              evidence: sentence.evidence("attachments", from, from + hit[0].length),
              confidence: sentence.confidence(from, from + hit[0].length),
            });
        }
      }
      const bare = BARE.exec(sentence.text);
      const word = bare?.[1] ?? bare?.[2];
      if (bare && word && !named.has(word.toLowerCase()))
        named.set(word.toLowerCase(), {
          label: word,
          evidence: sentence.evidence("attachments", bare.index, bare.index + bare[0].length),
          confidence: 0.8,
        });
      const affidavit = ATTACHED_AFFIDAVIT.exec(sentence.text);
      const kind = affidavit?.[1] ?? affidavit?.[2];
      if (affidavit && kind && !named.has(kind.toLowerCase()))
        named.set(kind.toLowerCase(), {
          label: kind.toLowerCase(),
          evidence: sentence.evidence("attachments", affidavit.index, affidavit.index + affidavit[0].length),
          confidence: 0.7,
        });
    }
    if (!named.size) return { value: [], status: "not-found", confidence: 0.93, evidence: [] };
    const heads = headsOf(paper);
    const all = [...named.values()].map(({ label, evidence, confidence }) => {
      const head = heads.find((line) => isHeadOf(line.text, label));
      const unclear =
        missingPages.value === true ||
        paper.pages.some((page) => page.source !== "text-layer" && page.confidence > 0 && page.confidence < 65);
      return {
        label,
        present: head ? true : unclear || !/\d|\b[A-Z]$/.test(label) ? null : false,
        evidence,
        confidence,
        head,
      };
    });
    const weakest = Math.min(...all.map((one) => one.confidence));
    return read(
      all.map(({ label, present }) => ({ label, present })),
      weakest < 0.6 ? 0.7 : all.some((one) => one.present === null) ? 0.75 : 0.94,
      all.flatMap((one) => one.evidence),
    );
  },
});

/** "Attachments A and B" are two. */
function labelsOf(hit: RegExpMatchArray): string[] {
  const [, kind = "", first = "", part, second] = hit;
  const name = kind.slice(0, 1).toUpperCase() + kind.slice(1).toLowerCase();
  if (/^[a-z]/.test(first) || /^[a-z]/.test(kind)) if (!/^[A-Z0-9]/.test(first)) return [];
  const labels = [`${name} ${first.toUpperCase()}${part ? `-${part}` : ""}`];
  if (second && /^[A-Z0-9]/.test(second)) labels.push(`${name} ${second}`);
  return labels;
}

function headsOf(paper: Paper): PaperLine[] {
  return [paper, ...paper.companions].flatMap(({ lines }) =>
    lines.filter((line, i) => line.text.length < 90 && !endsSentence(line, lines[i - 1])),
  );
}

function isHead(text: string): boolean {
  return (
    new RegExp(
      `^\\W*(?:${KIND}) (?:no\\.? ?)?["'(]?(?:[A-Z]|\\d{1,2}|[IVX]{1,4})(?:-\\d)?["')]?(?: ?[-:(.,].{0,60})?$`,
      "i",
    ).test(text.trim()) && !/\battached\b|\bsee\b/i.test(text)
  );
}

/** A line that begins with the label and says nothing about it: "ATTACHMENT A", "Exhibit A - Records", "SCHEDULE 1". */
function isHeadOf(text: string, label: string): boolean {
  const line = fold(text);
  const wanted = fold(label);
  const [kind = "", ...rest] = wanted.split(" ");
  if (!rest.length)
    return (
      new RegExp(
        `^(?:supporting )?${kind}(?: (?:of|in support|for|to (?:the )?(?:subpoena|order|warrant|letter|demand|summons))\\b.*)?$`,
      ).test(line) && /^[^a-z]*$|^[A-Z]/.test(text.trim())
    );
  const [word = "", ...tail] = line.split(" ");
  if (word !== kind && editDistance(word, kind, 2) > (kind.length > 6 ? 2 : 1)) return false;
  const key = rest.join(" ");
  const named = tail.join(" ");
  if (named !== key && !named.startsWith(`${key} `)) return false;
  const after = text.trim().replace(/^\S+\s+(?:no\.?\s*)?\S+\s*/i, "");
  return (
    after === "" ||
    /^[-:(–—.,"]/.test(after) ||
    /^(?:to|of|page|records|continued|property|list)\b/i.test(after) ||
    after === after.toUpperCase()
  );
}
