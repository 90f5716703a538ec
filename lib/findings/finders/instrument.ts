import { tidy } from "../caption-region";
import { defineFinder, read } from "../define-finder";
import { discovery, letter } from "../kinds/letters";
import { is, type Look, lookAt, type Verdict } from "../kinds/look";
import { asking, nationalSecurity, order, warrant } from "../kinds/orders";
import { subpoena } from "../kinds/process";
import type { Paper } from "../paper";
import { titleOf } from "../title";

/** What kind of paper it is: its title before its form number, its form number before its body. */
export default defineFinder({
  key: "instrument",
  find(paper) {
    const look = lookAt(paper);
    const verdict = decide(look);
    const place = placeOf(paper, verdict.cue);
    const sure = Math.min(verdict.sure, 0.6 + 0.4 * (place ? Math.max(place.confidence, 0.5) : 0));
    return read(verdict.kind, sure, place?.evidence ?? firstLine(paper));
  },
});

function decide(look: Look): Verdict {
  return (
    demandsNothing(look) ??
    warrant(look) ??
    asking(look) ??
    subpoena(look) ??
    nationalSecurity(look) ??
    order(look) ??
    discovery(look) ??
    letter(look) ??
    is("other", 0.6, /\S+/)
  );
}

/** A patron's own consent, the library's own notes, and papers that take something back, demand nothing. */
function demandsNothing({ title, body, top, captioned }: Look): Verdict | null {
  const consent =
    /\b(?:authorization|consent|permission) (?:to|for|and) (?:the )?(?:release|disclos)|\brelease of (?:my|patron|library|borrower) (?:\w+ )?(?:information|records)\b/i;
  if (!captioned && consent.test(title)) return is("other", 0.95, consent);
  if (
    !captioned &&
    /\bI (?:hereby )?(?:authorize|consent|give (?:my )?permission)\b/i.test(body) &&
    /\bmy (?:own )?(?:card|account|records?|library)\b/i.test(body)
  )
    return is("other", 0.85, /authorize|consent|permission/i);
  const ours = /^(?:library |staff )?incident (?:note|report|log|form)\b|^(?:note|memo(?:randum)?) to (?:the )?file\b/i;
  if (!captioned && (ours.test(title) || ours.test(top))) return is("other", 0.9, ours);
  const undone =
    /\b(?:notice of )?(?:withdrawal|cancell?ation|rescission|release|recall) of (?:the )?(?:subpoena|summons|deposition|request)|\bsubpoena (?:is )?(?:withdrawn|cancel|recall)/i;
  if (undone.test(title)) return is("other", 0.95, undone);
  const about =
    /^(?!.*\b(?:order|ruling|decision|opinion|decree|judgment|entry)\b).*\b(?:notice of (?:intent|filing|hearing|appearance|deposition)|objections? to|motion to quash|certificate of (?:service|custodian))\b/i;
  return about.test(title) ? is("other", 0.8, /notice|objection|motion|certificate/i) : null;
}

/** Where the cue stands: in the title before anywhere else. */
function placeOf(paper: Paper, cue: RegExp) {
  const lines = [...titleOf(paper).lines, ...paper.lines.filter((l) => l.line.box[1] < 0.36), ...paper.lines];
  for (const line of lines) {
    if (!cue.test(tidy(line))) continue;
    return { evidence: paper.evidence(line.start, line.end), confidence: paper.confidence(line.start, line.end) };
  }
  const flow = paper.flow();
  const match = cue.exec(flow.text);
  if (!match) return null;
  const end = match.index + Math.max(1, match[0].trimEnd().length);
  return { evidence: flow.evidence(match.index, end), confidence: flow.confidence(match.index, end) };
}

function firstLine(paper: Paper) {
  const line = paper.lines[0];
  return line ? paper.evidence(line.start, line.end) : [];
}
