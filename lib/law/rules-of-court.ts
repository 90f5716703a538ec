import type { LawRow } from "./types";

const READ = "2026-11-21";

type Rule = Omit<LawRow, "kind" | "speaksTo" | "effectiveFrom" | "effectiveTo" | "verifiedOn"> &
  Partial<Pick<LawRow, "speaksTo" | "effectiveFrom" | "verifiedOn">>;

const rule = (row: Rule): LawRow => ({
  kind: "rule",
  speaksTo: "paper",
  effectiveFrom: null,
  effectiveTo: null,
  verifiedOn: READ,
  ...row,
});

/** Rules of court by our own key. */
export const RULES_OF_COURT = {
  "frcp-6-a": rule({
    citation: "Fed. R. Civ. P. 6(a)",
    jurisdiction: "US",
    speaksTo: "library",
    says: "The day of the event is left out, every day is counted, and a last day that is a Saturday, a Sunday or a legal holiday runs on to the next that is none. After an event the state's own holidays count.",
  }),
  "frcp-34-c": rule({
    citation: "Fed. R. Civ. P. 34(c)",
    jurisdiction: "US",
    kinds: ["discovery-request"],
    says: "One who is no party produces on a subpoena under Rule 45.",
    verifiedOn: null,
  }),
  "frcp-45": rule({
    citation: "Fed. R. Civ. P. 45",
    jurisdiction: "US",
    kinds: ["discovery-request"],
    says: "A subpoena is what binds one who is no party.",
  }),
  "frcp-45-a-1-a": rule({
    citation: "Fed. R. Civ. P. 45(a)(1)(A)",
    jurisdiction: "US",
    kinds: ["civil-subpoena"],
    says: "A subpoena names its court, the title and number of the action, and the time and place to comply.",
  }),
  "frcp-45-a-1-a-iv": rule({
    citation: "Fed. R. Civ. P. 45(a)(1)(A)(iv)",
    jurisdiction: "US",
    kinds: ["civil-subpoena"],
    says: "A subpoena sets out the text of Rule 45(d) and (e).",
  }),
  "frcp-45-a-4": rule({
    citation: "Fed. R. Civ. P. 45(a)(4)",
    jurisdiction: "US",
    kinds: ["civil-subpoena"],
    says: "Before a subpoena for documents is served, each party is given notice and a copy.",
  }),
  "frcp-45-c-2-a": rule({
    citation: "Fed. R. Civ. P. 45(c)(2)(A)",
    jurisdiction: "US",
    kinds: ["civil-subpoena"],
    says: "Documents are commanded to a place within one hundred miles of where the person works or regularly does business.",
  }),
  "frcp-45-a-3": rule({
    citation: "Fed. R. Civ. P. 45(a)(3)",
    jurisdiction: "US",
    kinds: ["civil-subpoena"],
    says: "A clerk signs a subpoena, or an attorney authorized to practise in its court.",
  }),
  "frcp-45-d-2-b": rule({
    citation: "Fed. R. Civ. P. 45(d)(2)(B)",
    jurisdiction: "US",
    kinds: ["civil-subpoena"],
    says: "A written objection is served before the earlier of the time to comply and fourteen days after service.",
  }),
  "frcp-45-d-3-a": rule({
    citation: "Fed. R. Civ. P. 45(d)(3)(A)",
    jurisdiction: "US",
    kinds: ["civil-subpoena"],
    says: "A subpoena that leaves no reasonable time, wants what is protected, or burdens unduly is quashed or changed on motion.",
  }),
  "frcrimp-6-e-2": rule({
    citation: "Fed. R. Crim. P. 6(e)(2)",
    jurisdiction: "US",
    speaksTo: "library",
    kinds: ["grand-jury-subpoena"],
    says: "Grand jury secrecy binds jurors and officers, and nobody else. Who receives the subpoena is not among them.",
  }),
  "frcrimp-17-a": rule({
    citation: "Fed. R. Crim. P. 17(a)",
    jurisdiction: "US",
    kinds: ["criminal-subpoena", "grand-jury-subpoena"],
    says: "A subpoena states its court and the title of the proceeding, and bears the clerk's signature and the court's seal.",
  }),
  "frcrimp-17-c-2": rule({
    citation: "Fed. R. Crim. P. 17(c)(2)",
    jurisdiction: "US",
    kinds: ["criminal-subpoena", "grand-jury-subpoena"],
    says: "The court may quash or change what is unreasonable or oppressive, on a prompt motion.",
  }),
  "frcrimp-17-c-3": rule({
    citation: "Fed. R. Crim. P. 17(c)(3)",
    jurisdiction: "US",
    kinds: ["criminal-subpoena"],
    says: "After the charge, a victim's personal or confidential information is subpoenaed from a third party by order of the court alone, and the victim is told before.",
  }),
  "frcrimp-41-b": rule({
    citation: "Fed. R. Crim. P. 41(b)",
    jurisdiction: "US",
    kinds: ["search-warrant", "application"],
    says: "A magistrate judge issues a warrant for property in her own district, with few exceptions.",
  }),
  "frcrimp-41-e-2": rule({
    citation: "Fed. R. Crim. P. 41(e)(2)",
    jurisdiction: "US",
    kinds: ["search-warrant", "application"],
    says: "A judge issues the warrant; it names place, things and judge, and is executed within a stated time of fourteen days at most, by day unless the judge allows otherwise.",
  }),
  "ia-civ-1.1701": rule({
    citation: "Iowa R. Civ. P. 1.1701",
    jurisdiction: "IA",
    kinds: ["civil-subpoena", "discovery-request"],
    says: "Iowa's rule on civil subpoenas, after the model of Federal Rule 45.",
  }),
  "ia-civ-1.1702": rule({
    citation: "Iowa R. Civ. P. 1.1702",
    jurisdiction: "IA",
    speaksTo: "library",
    kinds: ["civil-subpoena"],
    says: "Another state's civil subpoena is issued anew by an Iowa clerk.",
    verifiedOn: null,
  }),
  "ia-crim-2.5-6": rule({
    citation: "Iowa R. Crim. P. 2.5(6)",
    jurisdiction: "IA",
    kinds: ["prosecutor-subpoena"],
    says: "Before charges, the clerk issues a prosecutor's investigative subpoena on application and with the court's approval.",
  }),
  "ia-crim-2.15": rule({
    citation: "Iowa R. Crim. P. 2.15",
    jurisdiction: "IA",
    kinds: ["criminal-subpoena"],
    says: "The clerk signs and seals a trial subpoena; a court may dismiss or change what is unreasonable or oppressive.",
  }),
  "ia-crim-2.15-3": rule({
    citation: "Iowa R. Crim. P. 2.15(3)",
    jurisdiction: "IA",
    kinds: ["criminal-subpoena"],
    says: "The defense's investigative subpoena needs an application to the court and a showing that no statute protects the material.",
  }),
  "ne-6-330-a": rule({
    citation: "Neb. Ct. R. Disc. § 6-330(A)",
    jurisdiction: "NE",
    speaksTo: "library",
    kinds: ["civil-subpoena"],
    says: "Another state's civil subpoena is issued anew by the clerk of the county's district court.",
    effectiveFrom: "2021-02-16",
  }),
  "ne-6-334-a": rule({
    citation: "Neb. Ct. R. Disc. § 6-334(A)",
    jurisdiction: "NE",
    kinds: ["civil-subpoena", "discovery-request"],
    says: "Documents of one who is no party are had by a subpoena that describes them with reasonable particularity.",
    effectiveFrom: "2025-01-01",
  }),
} satisfies Record<string, LawRow>;
