import { describe, expect, test } from "vitest";
import type { Finder } from "@/lib/findings/define-finder";
import allPatrons from "@/lib/findings/facts/all-patrons";
import anyHour from "@/lib/findings/facts/any-hour";
import excessScope from "@/lib/findings/facts/excess-scope";
import fishing from "@/lib/findings/facts/fishing";
import gagCert from "@/lib/findings/facts/gag-cert";
import handover from "@/lib/findings/facts/handover";
import justification from "@/lib/findings/facts/justification";
import otherPremises from "@/lib/findings/facts/other-premises";
import partyNotice from "@/lib/findings/facts/party-notice";
import programImages from "@/lib/findings/facts/program-images";
import relevanceCert from "@/lib/findings/facts/relevance-cert";
import reviewNotice from "@/lib/findings/facts/review-notice";
import ruleText from "@/lib/findings/facts/rule-text";
import signerRankOk from "@/lib/findings/facts/signer-rank-ok";
import victimData from "@/lib/findings/facts/victim-data";
import yearlyLimit from "@/lib/findings/facts/yearly-limit";
import certification from "@/lib/findings/finders/certification";
import { Paper } from "@/lib/findings/paper";
import type { FindingValues } from "@/lib/findings/types";
import { findIn } from "../find-in";
import { pagesOf } from "../pages-of";

type Given = { [K in keyof FindingValues]?: FindingValues[K] };

function table(name: string, finder: Finder, given: Given, cases: [boolean | null, string, Given?][]) {
  describe(name, () => {
    test.each(cases)("%s: %s", (expected, text, more = {}) => {
      const opening = "This paper is served upon the Library in the matter that is named above.";
      expect(findIn(finder, `\n${opening}\n\n${text}\n`, { ...given, ...more }).value).toBe(expected);
    });
  });
}

const SUBPOENA: Given = { instrument: "civil-subpoena" };
table("fishing", fishing, SUBPOENA, [
  [true, "You are commanded to produce the names and addresses of all persons who checked out the book at any time."],
  [true, "Please provide the names of everyone who has checked out the book since January 1, 2023."],
  [true, "You are commanded to produce the name of every person who signed up for or used public computer no. 4."],
  [true, "You are commanded to produce the sign-up list of every person who came to the program."],
  [true, "We ask that you preserve the records of public workstation 3."],
  [false, "You are commanded to produce the loans of Nora Wells."],
  [false, "Please preserve the registration information of the person who used it."],
  [false, "You are commanded to produce the registration of each person who listed a foreign passport."],
  [false, "Please preserve the session log of public workstation 3 for Nora Wells.", { subjects: ["Nora Wells"] }],
]);
table("allPatrons", allPatrons, SUBPOENA, [
  [true, "I request an electronic copy of the Library's complete list of cardholders."],
  [true, "You are commanded to produce a complete export of the patron database."],
  [true, "Please provide the addresses of all patrons."],
  [false, "You are commanded to produce all subscriber and account information for library card 1 4420 00391 2207."],
  [false, "Please send us the patron record of Nora Wells."],
]);
table("programImages", programImages, { instrument: "open-records-request", records: ["programs"] }, [
  [true, "Please provide the photographs taken at the summer reading program."],
  [false, "Please provide the photographs taken at the summer reading program and the sign-up list for it."],
  [
    false,
    "Please provide the photographs taken at the program and the loans of Nora Wells.",
    { records: ["circulation", "programs"] },
  ],
]);
table("handover", handover, { instrument: "preservation-request" }, [
  [true, "You are further directed to produce a copy of her borrowing record."],
  [true, "In addition, please provide copies of the session records by return fax at once."],
  [false, "This is not a demand for the records, and none are to be released to us upon it."],
  [false, "You are required to preserve all records pending the issuance of a court order."],
  [false, "Please provide copies of the records.", { instrument: "written-request" }],
]);
table("justification", justification, { instrument: "written-request" }, [
  [true, "The information is needed because the two addresses that she gave are vacant lots."],
  [true, "We are investigating a theft, Iowa Code § 714.2(5), that was committed in your entry."],
  [false, "Please have this ready at the front desk by Friday."],
  [null, "The information is needed because of a trial.", { instrument: "civil-subpoena" }],
]);

const NSL: Given = { instrument: "national-security-letter" };
table("relevanceCert", relevanceCert, NSL, [
  [
    true,
    "I certify that the information sought is relevant to an authorized investigation to protect against international terrorism.",
  ],
  [false, "The information sought is of interest in an investigation of this office."],
  [
    null,
    "I certify that the information sought is relevant to an authorized investigation.",
    { instrument: "written-request" },
  ],
]);
table("gagCert", gagCert, NSL, [
  [true, "I certify that a disclosure of this letter may endanger the national security of the United States."],
  [
    true,
    "I certify that disclosure may interfere with a criminal, counterterrorism, or counterintelligence investigation.",
  ],
  [false, "You are prohibited from telling any person that the FBI has asked for these records."],
]);
table("reviewNotice", reviewNotice, NSL, [
  [true, "You have a right to judicial review of this letter."],
  [true, "Under 18 U.S.C. § 3511(b) you may challenge the nondisclosure requirement."],
  [false, "Questions may be put to the undersigned by telephone."],
]);
table("excessScope", excessScope, NSL, [
  [true, "The web sites visited.", { records: ["computer-use", "registration"] }],
  [false, "The name, address and length of service.", { records: ["registration"] }],
  [false, "The web sites visited.", { instrument: "search-warrant", records: ["computer-use"] }],
]);
table("signerRankOk", signerRankOk, NSL, [
  [
    true,
    "Sincerely,\n\nAdelaide M. Brandvold\nSpecial Agent in Charge",
    { issuer: { role: "agency-official", name: "Adelaide M. Brandvold" } },
  ],
  [
    true,
    "Sincerely,\n\nEverett J. Stroud\nDeputy Assistant Director",
    { issuer: { role: "agency-official", name: "Everett J. Stroud" } },
  ],
  [
    false,
    "Sincerely,\n\nRex Alderman\nSupervisory Special Agent",
    { issuer: { role: "law-enforcement", name: "Rex Alderman" } },
  ],
  [
    false,
    "Sincerely,\n\nRex Alderman\nAssistant Special Agent in Charge",
    { issuer: { role: "law-enforcement", name: "Rex Alderman" } },
  ],
]);

describe("certification", () => {
  test("is nothing that other papers have", () => {
    expect(
      findIn(certification, "\nI certify that this is relevant.\n", { instrument: "civil-subpoena" }).value,
    ).toBeNull();
  });
  test("lacks where relevance is not certified", () => {
    expect(findIn(certification, "\nThe information is wanted in the course of a matter.\n", NSL).value).toBe(false);
  });
});

const WARRANT: Given = { instrument: "search-warrant" };
table("anyHour", anyHour, WARRANT, [
  [true, "YOU ARE COMMANDED to execute this warrant at any time in the day or night because good cause was shown."],
  [true, "[x] at any time in the day or night because good cause has been established."],
  [true, "This warrant may be executed in the nighttime, which is hereby authorized."],
  [false, "[ ] at any time in the day or night because good cause has been established."],
  [false, "You are commanded to search the premises in the daytime."],
  [false, "It shall not be executed at any time of the night."],
  [null, "At any time in the day or night.", { instrument: "court-order" }],
]);
table("otherPremises", otherPremises, WARRANT, [
  [null, "Search of the Elm Public Library.", { instrument: "court-order" }],
]);
const FEDERAL: Given = {
  instrument: "civil-subpoena",
  court: { name: "United States District Court for the Southern District of Iowa", jurisdiction: "US" },
};
table("ruleText", ruleText, FEDERAL, [
  [
    true,
    "(d) A party must avoid undue burden or expense. An objection must be served before the earlier of the time for compliance or 14 days after service. The court must quash or modify a subpoena that fails to allow a reasonable time. (e) Documents are produced as kept in the usual course of business.",
  ],
  [false, "The provisions of Rule 45 are attached."],
  [null, "Nothing of the kind.", { court: { name: "Iowa District Court for Dallas County", jurisdiction: "IA" } }],
]);
table("partyNotice", partyNotice, SUBPOENA, [
  [true, "I certify that a copy of this subpoena was served upon all counsel of record on February 12, 2026."],
  [true, "Notice of this subpoena was given to the other parties before service, which were served by mail."],
  [false, "You are commanded to deliver the records to counsel."],
  [null, "A copy was served upon all parties.", { instrument: "grand-jury-subpoena" }],
]);
table("victimData", victimData, { instrument: "criminal-subpoena" }, [
  [true, "You are commanded to produce the borrowing records of the alleged victim, Ann Lee."],
  [false, "You are commanded to produce the borrowing records of the defendant."],
  [false, "Send them to the victim services office. You are commanded to produce the loans of Ann Lee."],
]);
table("yearlyLimit", yearlyLimit, { instrument: "national-security-letter" }, [
  [true, "You may petition a court to set aside the nondisclosure requirement no more than once per year."],
  [true, "An annual challenge to the nondisclosure requirement is allowed."],
  [false, "You may petition a court to set aside the nondisclosure requirement at any time."],
]);

describe("otherPremises", () => {
  const warrant =
    "YOU ARE COMMANDED to search the following described premises: the Elm Grove Public Library, Elm Grove, Ohio.";
  const places = (text: string) => {
    const known = { instrument: { value: "search-warrant" } } as never;
    const library = { name: "Waukee Public Library", city: "Waukee", state: "IA", aliases: [] };
    return otherPremises.find(new Paper(pagesOf(`\n${text}\n`)), known, { receivedOn: null, library }).value;
  };
  test("another library's alone is another place", () => expect(places(warrant)).toBe(true));
  test("our city among the words is ours", () => expect(places(`${warrant} and in Waukee, Iowa`)).toBe(false));
});
