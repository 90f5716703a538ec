/** A body that a text names, and where. */
export interface Agency {
  name: string;
  from: number;
  to: number;
}

const CAP = "[A-Z][A-Za-z.'’&-]*";
const FORMS: readonly RegExp[] = [
  /\b(?:Federal Bureau of Investigation|Drug Enforcement Administration|Homeland Security Investigations|(?:U\.S\. |United States )?Immigration and Customs Enforcement|(?:U\.S\. |United States )?Secret Service|United States Postal Inspection Service|(?:U\.S\. |United States )?Marshals Service|Bureau of Alcohol, Tobacco, Firearms and Explosives|Internal Revenue Service(?: Criminal Investigation)?|(?:U\.S\. |United States )?Customs and Border Protection|(?:U\.S\. |United States )?Citizenship and Immigration Services|(?:U\.S\. )?Department of (?:Homeland Security|Justice|Labor|the Treasury|Education|Defense)|Federal Trade Commission|Securities and Exchange Commission|Social Security Administration|Equal Employment Opportunity Commission)\b/gi,
  new RegExp(
    `\\b(?:${CAP} ){0,3}(?:Division of Criminal Investigation|Department of Public Safety|State Patrol|Bureau of Investigation|Department of Corrections|Department of (?:Revenue|Health(?: and Human Services)?|Human Services|Inspections(?: and Appeals)?)|Civil Rights Commission|Attorney General(?:'s Office)?)\\b`,
    "g",
  ),
  // "Iowa Office of Civil Rights", "Nebraska Department of Banking and Finance"
  /\b(?:Iowa|Nebraska|Minnesota|Illinois|Wisconsin|Missouri|Kansas|Colorado) (?:Department|Office|Division|Bureau|Board|Commission) (?:of|on|for) (?:[A-Z][\w'’-]+(?:,? (?:and |of |for )?(?=[A-Z]))?){1,6}/g,
  new RegExp(`\\b(?:${CAP} ){1,4}(?:Police Department|Police Dept\\.?|Police|PD)\\b`, "g"),
  new RegExp(`\\b(?:Office of the )?(?:${CAP} ){1,2}County Sheriff(?:['’]?s)?(?: Office| Department)?\\b`, "gi"),
  new RegExp(`\\b(?:${CAP} ){1,2}County Attorney(?:['’]?s)?(?: Office)?\\b`, "gi"),
  /\b(?:Office of the )?(?:Assistant )?(?:United States|U\.S\.) Attorney(?:['’]s Office)?(?: for the (?:\w+ )?District of \w+)?\b/gi,
  new RegExp(`\\b(?:${CAP} ){1,2}(?:County )?District Attorney(?:['’]s Office)?\\b`, "g"),
  new RegExp(
    `\\b(?:${CAP} ){1,2}(?:County )?(?:Juvenile Court Services|Probation(?: Office| Department)?|Department of Correctional Services)\\b`,
    "g",
  ),
  new RegExp(
    `\\b(?:House|Senate|Select|Joint|Special)? ?(?:${CAP} )?Committee on (?:${CAP}|and|the|of)(?: (?:${CAP}|and|the|of|in))*`,
    "gi",
  ),
];

/** Every public body that a text names, in order; of overlapping ones the longest. */
export function agenciesIn(printed: string): Agency[] {
  const found: Agency[] = [];
  const text = calm(printed);
  for (const form of FORMS) {
    for (const hit of text.matchAll(form)) {
      const name = hit[0]
        .replace(
          /^(?:(?:the|of|by|from|to|dear|first|chief|senior|deputy|assistant|sergeant|officer|director|requested by|prepared by|and|with|for|at|in)\s+)+(?=\S+\s+\S)/i,
          "",
        )
        .trim();
      const from = (hit.index ?? 0) + hit[0].indexOf(name);
      if (name.split(" ").length > 1 || /^FBI$/.test(name)) found.push({ name, from, to: from + name.length });
    }
  }
  for (const hit of printed.matchAll(/\b(FBI|DEA|ATF|HSI|DCI|ICE)\b/g))
    found.push({ name: SHORT[hit[0]] ?? hit[0], from: hit.index ?? 0, to: (hit.index ?? 0) + hit[0].length });
  const longest = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one && one.from >= other.from && one.to <= other.to && other.to - other.from > one.to - one.from,
      ),
  );
  return longest.sort((a, b) => a.from - b.from);
}

/** Capitals made small, letter for letter: "AMES POLICE DEPARTMENT" names what "Ames Police Department" names. */
function calm(text: string): string {
  return text.replace(/\b[A-Z][A-Z'’]{2,}\b|\b(?:OF|ON|IN|AT)\b/g, (word) =>
    /^(?:OF|THE|AND|FOR|ON|IN|AT)$/.test(word) ? word.toLowerCase() : word.slice(0, 1) + word.slice(1).toLowerCase(),
  );
}

const SHORT: Record<string, string> = {
  FBI: "Federal Bureau of Investigation",
  DEA: "Drug Enforcement Administration",
  ATF: "Bureau of Alcohol, Tobacco, Firearms and Explosives",
  HSI: "Homeland Security Investigations",
  DCI: "Division of Criminal Investigation",
  ICE: "Immigration and Customs Enforcement",
};

const CRIMINAL_JUSTICE =
  /\b(?:police|sheriff|marshal|(?:county|district|city|state'?s?|united states|u\.? ?s\.?|prosecuting|assistant) attorney|attorney general|prosecut\w+|federal bureau of investigation|fbi|drug enforcement|secret service|homeland security investigations|postal inspect\w+|criminal investigation|state patrol|public safety|bureau of investigation|alcohol, tobacco|juvenile court|probation|correction\w*|detective|deputy sheriff|special agent|trooper|solicitor general|commonwealth'?s attorney|state of \w+|united states(?: of america)?|the government|the people)\b/i;
const IMMIGRATION = /\b(?:immigration|customs|deportation|removal|homeland security)\b/i;

/** Whether a body is one of criminal or juvenile justice; `null` for civil immigration enforcement, which is disputed. */
export function isJusticeAgency(name: string): boolean | null {
  if (/homeland security investigations|\bhsi\b/i.test(name)) return true;
  if (IMMIGRATION.test(name)) return null;
  return CRIMINAL_JUSTICE.test(name);
}
