import type { LawRow } from "./types";

const READ = "2026-11-21";

type Case = Omit<LawRow, "kind" | "speaksTo" | "effectiveTo">;

const decided = (row: Case): LawRow => ({ kind: "case", speaksTo: "library", effectiveTo: null, ...row });

/** Cases by our own key. Those that point the other way are here too: counsel must see them. */
export const CASES = {
  brown: decided({
    citation: "Brown v. Johnston, 328 N.W.2d 510 (Iowa 1983)",
    jurisdiction: "IA",
    says: "A county attorney's subpoena for circulation records was not restricted by the section as it stood in the 1979 Code. The section was amended later; whether today's words lead elsewhere is counsel's question.",
    effectiveFrom: null,
    verifiedOn: READ,
    examples: ["Records of all who borrowed books on a subject, in an investigation of cattle mutilations"],
  }),
  poole: decided({
    citation: "Poole v. Hawkeye Area Community Action Program, Inc., 666 N.W.2d 560 (Iowa 2003)",
    jurisdiction: "IA",
    says: "A subpoena was a sufficient order of a court under section 22.7(1), on student records.",
    effectiveFrom: null,
    verifiedOn: READ,
  }),
  hilton: decided({
    citation: "State v. Hilton (Wash. Ct. App. 2011)",
    jurisdiction: "WA",
    says: "An exemption from public records law is no privilege against process.",
    effectiveFrom: null,
    verifiedOn: READ,
  }),
  "tattered-cover": decided({
    citation: "Tattered Cover, Inc. v. City of Thornton, 44 P.3d 1044 (Colo. 2002)",
    jurisdiction: "CO",
    says: "Before a bookstore is searched for what a person bought, the state's constitution asks for a heightened showing and a hearing.",
    effectiveFrom: null,
    verifiedOn: READ,
  }),
  peters: decided({
    citation: "Peters v. United States, 853 F.2d 692 (9th Cir. 1988)",
    jurisdiction: "US",
    says: "An immigration subpoena about an unnamed group was not enforced.",
    effectiveFrom: null,
    verifiedOn: READ,
  }),
  "in-re-nsl": decided({
    citation: "In re National Security Letter, 863 F.3d 1110 (9th Cir. 2017)",
    jurisdiction: "US",
    says: "The letter's bar on telling is a limit on content that survives strict scrutiny.",
    effectiveFrom: null,
    verifiedOn: READ,
  }),
} satisfies Record<string, LawRow>;
