import { is, type Look, type Verdict } from "./look";

/** What one party to a suit asks of another. */
export function discovery({ title }: Pick<Look, "title">): Verdict | null {
  const asked =
    /\binterrogator(?:y|ies)\b|\brequests? for (?:the )?(?:production|admissions?|inspection|documents)\b|\bdiscovery requests?\b|\brule 34 request\b|\bnotice to produce\b/i;
  return asked.test(title) ? is("discovery-request", 0.96, asked) : null;
}

/** Whether it is written as a letter or an e-mail. */
export function isLetter({ body, top }: Look): boolean {
  return (
    /\bdear\b/i.test(top) ||
    /\b(?:sincerely|very truly yours|respectfully yours|regards)\b/i.test(body) ||
    /^from:|^sent:|^subject:|^re:/im.test(top)
  );
}

/** Papers that command nothing: what they ask tells them apart. */
export function letter(look: Look): Verdict | null {
  const { title, body, top } = look;
  const discoveryBody = /\b(?:interrogatory|request for production) no\b/i;
  if (discoveryBody.test(body)) return is("discovery-request", 0.9, discoveryBody);
  const head = `${title} ${top}`;
  const keepLaw = /\b2703 ?\(f\)/i;
  const keep =
    /\b(?:preservation (?:letter|request|demand|of (?:records|evidence))|(?:request|demand|order|letter) to preserve|litigation hold|preserve (?:all )?(?:records|evidence|documents))\b/i;
  if (keepLaw.test(body) || keep.test(head))
    return is("preservation-request", 0.96, keepLaw.test(body) ? keepLaw : keep);
  const danger =
    /\b(?:exigent|emergency)\b.{0,60}\b(?:request|disclos|circumstance|demand|need|missing|situation|ping)\b|\b2702 ?\((?:b|c)\)/i;
  const harm =
    /\b(?:immediate|imminent|serious|grave)?\s?(?:danger|risk|threat)\b.{0,40}\b(?:death|serious|bodily|physical|harm|injury|life)\b|\b(?:death|serious (?:bodily|physical) (?:injury|harm))\b/i;
  if (danger.test(head) && harm.test(body)) return is("exigent-request", 0.96, danger);
  if (/\b(?:emergency|exigent)\b/i.test(body) && harm.test(body)) return is("exigent-request", 0.92, harm);
  if (danger.test(title)) return is("exigent-request", 0.88, danger);
  const open =
    /\b(?:open|public) records? (?:request|act|law)\b|\bpublic records?\b.{0,20}\brequest\b|\brequest(?:s|ing)? (?:for |to (?:inspect|copy|examine|see) )(?:\w+ ){0,3}public records?\b|\biowa code (?:§|sections?|sec\.?) ?22\.(?!7\b)\d|\bfreedom of information\b|\bF\.?O\.?I\.?A\b|\bchapter 22\b|\b84-712\b|\bexamination and copying of public records\b/i;
  const official =
    /\b(?:police|sheriff|detective|investigator|county attorney|special agent|department|marshal|trooper|prosecutor|agent|bureau|administration|revenue service|commission|inspector|city of|county of|state of)\b/i;
  if (open.test(head)) return is("open-records-request", 0.96, open);
  if (open.test(body) && !official.test(body.slice(-300))) return is("open-records-request", 0.92, open);
  const keepBody = /\b(?:asked|required|requested|directed|please)\b.{0,40}\bpreserve\b/i;
  if (keepBody.test(body)) return is("preservation-request", 0.9, keepBody);
  const wants =
    /\b(?:tell me|could you|would you|can you|let me know|inform|request|ask|need|provide|send|turn over|furnish|release|looking for|give|want|please|kindly|let (?:me|us|this office) have|obliged|grateful|appreciate|would like|would be interested|(?:would|could|might) help|helpful|seek(?:ing|s)?|wish(?:es)?|require|demand|may (?:we|i)|copies of)\b/i;
  if (wants.test(body))
    return is("written-request", official.test(body) ? 0.93 : 0.75, official.test(top) ? official : wants);
  return null;
}
