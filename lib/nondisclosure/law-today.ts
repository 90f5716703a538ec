import { daysBetween } from "@/lib/deadlines/days";
import type { Day, FactValues, InstrumentKind } from "@/lib/findings/types";
import type { PolicyPack } from "@/lib/policy/pack";
import type { Authority } from "./authorities";

/** Something that the law says today and the paper, the policy or the boilerplate may say otherwise. */
export interface LawNote {
  id: "no-authority" | "lapse" | "carve-out" | "certification" | "boilerplate" | "stale-clause";
  title: string;
  says: string;
  /** To be put to counsel. */
  asks: string[];
  basis: string;
  /** The policy's clauses that it is about, by id. */
  clauses: { id: string; at: string; title: string; now: string }[];
}

/** What of the paper matters here. */
export interface PaperFacts {
  kind: InstrumentKind | null;
  issuedOn: Day | null;
  gagCert: FactValues["gagCert"] | null;
  reviewNotice: FactValues["reviewNotice"] | null;
  /** Its words, for boilerplate that is known to be wrong. */
  text: string;
}

const LAPSED_ON = "2020-03-15";

// The FBI's form told recipients for years after 2015 that they may challenge "annually", or "not more than once a year".
const ANNUAL =
  /\b(?:annual(?:ly)?|once (?:a|per|every|each) year|(?:every|each) year|one[- ]year (?:wait|period)|within (?:a|one) year)\b/i;
const CHALLENGE = /\b(?:challeng|petition|object|modify|set aside|judicial review)/i;
const NEAR = 240;

/** What counsel should know of the law as it is, of a paper that binds to silence. */
export function lawToday(authority: Authority | null, paper: PaperFacts, pack: PolicyPack): LawNote[] {
  const secrecyOfFisa = authority === "usc50-1861d" || authority === "usc50-1862" || paper.kind === "fisa-order";
  const letter = authority === "usc18-2709c" || paper.kind === "national-security-letter";
  const notes: LawNote[] = [];
  if (authority === "none-found") notes.push(NO_AUTHORITY);
  if (secrecyOfFisa) notes.push(lapse(paper.issuedOn));
  if (letter) notes.push(certification(paper), CARVE_OUT);
  if (letter && saysAnnual(paper.text)) notes.push(BOILERPLATE);
  if ((secrecyOfFisa || letter) && pack.staleAuthority) notes.push(staleClauses(pack));
  return notes;
}

/** Whether the paper tells its recipient that a challenge may be brought once a year. */
function saysAnnual(text: string): boolean {
  return [...text.matchAll(new RegExp(ANNUAL, "gi"))].some(({ index }) =>
    CHALLENGE.test(text.slice(Math.max(0, index - NEAR), index + NEAR)),
  );
}

const NO_AUTHORITY: LawNote = {
  id: "no-authority",
  title: "No authority was found on the paper",
  says: "Tell nobody until counsel has answered. A wish for silence binds nobody; an order that was not read may.",
  asks: [
    "Does any law, or any order of a court, bind the library to silence about this paper?",
    "If none does, may the matter be opened to the library’s members?",
  ],
  basis: "Fed. R. Crim. P. 6(e)(2)(A): nobody is bound to secrecy but whom a rule, a statute or an order binds",
  clauses: [],
};

const CARVE_OUT: LawNote = {
  id: "carve-out",
  title: "A library is mostly outside these letters",
  says: "A library that offers the internet, books and journals is no provider of electronic communication for these letters, unless it provides the service itself. Older web pages cite this as (f); it is (g) since 2015.",
  asks: ["Does the library provide electronic communication itself: accounts of e-mail, a network of its own?"],
  basis: "18 U.S.C. § 2709(g)",
  clauses: [],
};

const BOILERPLATE: LawNote = {
  id: "boilerplate",
  title: "It says that silence may be challenged once a year: that is wrong",
  says: "The wait of a year was taken out of the law in 2015. The library may notify the Government, or petition, at any time. The FBI corrected this very sentence in 2016, after a library had objected.",
  asks: ["Is the library’s right to challenge at any time to be set down in writing with the sender?"],
  basis: "18 U.S.C. § 3511, as amended by Pub. L. 114-23 (2015)",
  clauses: [],
};

function lapse(issuedOn: Day | null): LawNote {
  const after = issuedOn !== null && daysBetween(LAPSED_ON, issuedOn) > 0;
  return {
    id: "lapse",
    title: "Section 215 lapsed on 15 March 2020",
    says: after
      ? "This paper is later. It is not void for that alone: the old law still serves investigations begun before the lapse, and offenses of that time. Since then 50 U.S.C. §§ 1861 and 1862 read as they did in 2001."
      : "The old law still serves investigations begun before the lapse, and offenses of that time. Since then 50 U.S.C. §§ 1861 and 1862 read as they did in 2001.",
    asks: [
      "Is it signed by a judge of the Foreign Intelligence Surveillance Court, or, under § 1862, by a magistrate judge whom the Chief Justice designated, with docket and date?",
      "Does it rest on the law before the lapse, by the clause that kept it for older investigations, and does it say so?",
      "Does it rest on § 1862? If so, how is a library one of the four kinds of business?",
      "Is it in truth a national security letter, a search order or a pen register of that court?",
      "What are its words of silence: who may be told, and what ends it?",
      "How can it be verified, through the Department of Justice or the court, without telling anybody?",
    ],
    basis: "Pub. L. 116-69; 50 U.S.C. §§ 1861, 1862; Pub. L. 109-177, § 102(b)(2)",
    clauses: [],
  };
}

function certification({ gagCert, reviewNotice }: PaperFacts): LawNote {
  const found = (value: boolean | null) =>
    value === true ? "found" : value === false ? "not found" : "for you to look";
  return {
    id: "certification",
    title: "The silence of a letter rests on two things in the letter itself",
    says: `That one of four harms is certified: to national security, to an investigation, to diplomatic relations, to a life or a person’s safety (${found(gagCert)}). And that it gives notice of judicial review (${found(reviewNotice)}). Without them the statute binds nobody, but keep silent until counsel has said so.`,
    asks: ["Does the letter certify the harm, by an official of sufficient rank, and give notice of judicial review?"],
    basis: "18 U.S.C. § 2709(c)(1)(B), (d)",
    clauses: [],
  };
}

// What the law says now of what a policy's clause says.
const NOW: Record<string, string> = {
  "minden:5":
    "The Act’s power over a library’s records, Section 215, lapsed on 15 March 2020. What may still come under other law goes to counsel first.",
  "minden:215":
    "Orders of this kind lapsed on 15 March 2020, but for investigations begun before. Even then the recipient may tell an attorney, and those needed in order to comply, and may go to court.",
};

function staleClauses(pack: PolicyPack): LawNote {
  const cited = pack.clauses.filter(({ id }) => pack.grounds["national-security"].includes(id));
  return {
    id: "stale-clause",
    title: "The policy describes law that has lapsed",
    says: "The clauses marked here were written for Section 215 as it was. For this paper follow counsel; bring the policy up to date at its next review.",
    asks: [],
    basis: "50 U.S.C. §§ 1861, 1862",
    clauses: cited.map(({ id, at, title }) => ({
      id,
      at,
      title,
      now: NOW[id] ?? "The law that it describes lapsed on 15 March 2020.",
    })),
  };
}
