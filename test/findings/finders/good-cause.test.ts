import { describe, expect, test } from "vitest";
import finder from "@/lib/findings/finders/good-cause";
import type { GoodCause, GoodCauseTest, RecordCategory } from "@/lib/findings/types";
import { ENTERED, findIn } from "../find-in";

const given = {
  ...ENTERED,
  records: ["circulation"] as RecordCategory[],
  subjects: ["Mara June Teller"] as string[],
  findingLevel: "F4" as const,
  justiceAgency: true,
} satisfies Parameters<typeof findIn>[2];

/** The grade of one test in a sentence of an entered order. */
function grade(key: GoodCauseTest, sentence: string, known: object = given, confidence = 96): string {
  const opening = "The matter came before the undersigned in chambers, on papers that were duly filed and read.";
  const value = findIn(finder, `\n${opening}\n\n${sentence}\n`, known as typeof given, confidence).value as GoodCause;
  return value[key];
}

describe("rationalConnection in a judge's order", () => {
  test.each([
    "The Court finds that a rational connection exists between the requested release of information and a legitimate end.",
    "Second, a rational connection exists between the requested release of information and a legitimate end.",
    "This Court having found a rational connection between the release and a legitimate end, it is ORDERED that the records be produced.",
    "The Court is satisfied that the records are rationally connected to a legitimate end.",
    "The Court, as the State contends, finds a rational connection between the release and a legitimate end.",
    "It appears to the Court that there is a rational connection between the release and a legitimate end.",
    "The State contends that a rational connection exists. The Court agrees.",
    "The Court determines that a rational connec-\ntion exists between the requested release of information and a legitimate end.",
  ])("is found: %s", (sentence) => {
    expect(grade("rationalConnection", sentence)).toBe("found");
  });

  test.each([
    "The Court finds that a ratlonal connectlon exists between the requested release of information and a legitimate end.",
    "The Court detennines that a rational connec-\ntion exists between the requested release of information and a legitimate end.",
  ])("is found as a scanner reads it: %s", (sentence) => {
    expect(grade("rationalConnection", sentence, given, 70)).toBe("found");
  });

  test.each([
    ["negation", "The State has not shown that a rational connection exists between the release and a legitimate end."],
    ["refusal", "The Court declines to find a rational connection between the release and a legitimate end."],
    ["doubt", "The Court is not persuaded that a rational connection exists between the release and a legitimate end."],
    ["inability", "The Court cannot find that a rational connection exists between the release and a legitimate end."],
    ["absence", "The Court finds no rational connection between the release and a legitimate end."],
    ["silence", "The Court makes no finding of a rational connection between the release and a legitimate end."],
    ["inversion", "Nor does the Court find that a rational connection to a legitimate end has been made out."],
    ["late negation", "A rational connection between the release and a legitimate end has not been shown."],
    [
      "a law's condition",
      "Section 22.7(13) permits release only where a court determines that there is a rational connection between the release and a legitimate end.",
    ],
    [
      "a question",
      "The Court must decide whether a rational connection exists between the release and a legitimate end.",
    ],
    [
      "an applicant's words",
      "The State contends that a rational connection exists between the release and a legitimate end.",
    ],
    [
      "an affidavit's words",
      "According to the affidavit a rational connection exists between the release and a legitimate end.",
    ],
    [
      "a prayer",
      "The State asks the Court to find that a rational connection exists between the release and a legitimate end.",
    ],
    ["an afterthought", "A rational connection exists between the records and the charge, the State says."],
    ["a contention refused", "The State contends that a rational connection exists. The Court disagrees."],
    [
      "a reserved question",
      "The Court reserves the question whether there is a rational connection to a legitimate end.",
    ],
    [
      "an attorney's certificate",
      "I hereby certify that a rational connection exists between the release and a legitimate end.",
    ],
    ["a title", "3. Rational connection."],
    [
      "another category than those released",
      "The Court finds that a rational connection exists as to the video recordings and a legitimate end.",
    ],
  ])("is not found by %s: %s", (_what, sentence) => {
    expect(grade("rationalConnection", sentence)).not.toBe("found");
  });

  test("a list hangs on the words that lead it", () => {
    const list = (lead: string) =>
      `${lead}\n\n1. That a rational connection exists between the release and a legitimate end.\n2. That the need for the information is cogent and compelling.`;
    expect(grade("cogentAndCompelling", list("The Court, being fully advised, FINDS:"))).toBe("found");
    expect(grade("cogentAndCompelling", list("In support of its application the State says:"))).toBe("asserted");
    expect(grade("rationalConnection", list("The State asks the Court to find:"))).not.toBe("found");
  });

  test("a box that is left empty finds nothing", () => {
    const form =
      "The Court finds:\n\n[X] A rational connection exists between the release and a legitimate end.\n[ ] The need for the information is cogent and compelling.\n";
    expect(grade("rationalConnection", form)).toBe("found");
    expect(grade("cogentAndCompelling", form)).toBe("absent");
  });
});

describe("cogentAndCompelling", () => {
  test.each([
    [
      "found",
      "The Court finds that a rational connection exists between the requested release of information and a legitimate end and that the need for the information is cogent and compelling.",
    ],
    [
      "found",
      "The Court finds that the release is connected with the alleged theft, and that the need for the information is cogent and compelling.",
    ],
    ["found", "The Court finds that the State has demonstrated a cogent and compelling need for the loans."],
    [
      "asserted",
      "The State contends that the Court may order the release, and that the need for the information is cogent and compelling.",
    ],
    ["asserted", "The State requests a finding that the need for the information is cogent and compelling."],
    ["absent", "The Court does not find that the connection is rational and that the need is cogent and compelling."],
    ["found", "The Court further finds that the need for the information is cogent and compelling."],
    ["found", "The Court finds the need for the information cogent and compel-\nling."],
    [
      "found",
      "The Court finds that the need is cogent and compelling, there being no other way in which to learn who had the volume.",
    ],
    ["found", "The need for such information is both cogent and compelling, and the Court so finds."],
    [
      "found",
      "On the facts testified to, the need for the information is cogent and compelling; the atlas bears no usable print.",
    ],
    [
      "asserted",
      "The application asserts that the need for the information is cogent and compelling. The Court declines to find so on the present record.",
    ],
    ["asserted", "Detective Arroyo testified that the need for the information is cogent and compelling."],
    ["absent", "The Court does not find the need for the information cogent and compelling."],
    ["absent", "The need is not cogent and compelling."],
    ["absent", "The Court makes no finding that the need is cogent and compelling."],
  ])("is %s: %s", (expected, sentence) => {
    expect(grade("cogentAndCompelling", sentence)).toBe(expected);
  });
});

describe("what is no judge's finding", () => {
  const says =
    "The need for the information is cogent and compelling, and there is a rational connection to a legitimate end.";
  test.each([
    ["a proposed order", { ...given, instrument: "application" }],
    ["an order that nobody signed", { ...given, signature: "unsigned" }],
    ["a clerk's subpoena", { ...given, instrument: "criminal-subpoena", issuer: { role: "clerk", name: null } }],
    ["an attorney's subpoena", { ...given, instrument: "civil-subpoena", issuer: { role: "attorney", name: null } }],
    [
      "a detective's letter",
      { ...given, instrument: "written-request", issuer: { role: "law-enforcement", name: null } },
    ],
    [
      "an immigration officer's warrant",
      { ...given, instrument: "administrative-warrant", issuer: { role: "agency-official", name: null } },
    ],
  ])("%s asserts at most", (_what, known) => {
    expect(grade("cogentAndCompelling", says, known)).toBe("asserted");
    expect(grade("rationalConnection", says, known)).toBe("asserted");
    expect(grade("judicialDetermination", says, { ...known, findingLevel: "F0" })).toBe("absent");
  });

  test("an order that refuses the whole application finds nothing in its favour", () => {
    const denied =
      "The Court finds a rational connection between the release and a legitimate end. The application is DENIED.";
    expect(grade("rationalConnection", denied)).not.toBe("found");
  });

  test("a rule that is bound in says nothing", () => {
    const rules =
      "NOTICE TO PERSONS SUBJECT TO A SUBPOENA\n1. A court may find that the need is cogent and compelling.";
    expect(grade("cogentAndCompelling", rules)).not.toBe("found");
  });
});

describe("knownCrime", () => {
  test.each([
    ["found", "The defendant is charged with burglary in the third degree in violation of Iowa Code § 713.6A."],
    ["found", "I find probable cause to believe that evidence of the crime of stalking is to be found there."],
    ["found", "evidence of violations of 18 U.S.C. § 1030(a)(2) by Mara June Teller"],
    [
      "asserted",
      "The application says that Ms. Teller is suspected of theft in the second degree (Iowa Code § 714.2(2)).",
    ],
    ["absent", "The inquiry concerns the conduct of local elections. It is not a criminal investigation."],
    ["absent", "The request rests on 18 U.S.C. § 2703(d) and Iowa Code § 22.7(13)."],
  ])("is %s: %s", (expected, sentence) => {
    expect(grade("knownCrime", sentence)).toBe(expected);
  });

  test("a civil claim is no crime", () => {
    const civil = {
      ...given,
      instrument: "civil-subpoena",
      issuer: { role: "attorney", name: null },
      justiceAgency: false,
    };
    expect(grade("knownCrime", "Plaintiff alleges that Lombard committed fraud.", civil)).toBe("absent");
  });
});

describe("particularSubject", () => {
  const letter = { ...given, instrument: "written-request", issuer: { role: "law-enforcement", name: null } };
  test("a defendant whom the judge names is found", () => {
    expect(
      grade("particularSubject", "The defendant, Mara June Teller, is charged with theft, Iowa Code § 714.2."),
    ).toBe("found");
  });
  test("a suspect in a letter is asserted", () => {
    expect(grade("particularSubject", "Mara June Teller is suspected of theft.", letter)).toBe("asserted");
  });
  test("no suspect is none", () => {
    expect(grade("particularSubject", "There is as yet no suspect in the theft.", { ...letter, subjects: [] })).toBe(
      "absent",
    );
  });
});

describe("specificFacts", () => {
  test.each([
    [
      "found",
      "Detective Sieck testified that a manual bearing the Library's barcode was recovered from the floor of the building on October 9, 2025.",
    ],
    [
      "found",
      "The facts on which I rely are that on February 8, 2026 the suspect told a nurse that she had looked it up at the library.",
    ],
    [
      "found",
      "Investigator Ruzicka's testimony was that three applications were submitted from terminal 7 at 2:10 p.m. on November 20, 2025.",
    ],
    [
      "absent",
      "I find that the affidavit(s), or any recorded testimony, establish probable cause to search and seize the property.",
    ],
    [
      "absent",
      "The United States has offered specific and articulable facts showing that there are reasonable grounds to believe that the records are relevant and material.",
    ],
    ["absent", "For good cause shown, the application is granted."],
    ["absent", "Assistant County Attorney Renata Holub appeared for the State."],
  ])("is %s: %s", (expected, sentence) => {
    expect(grade("specificFacts", sentence)).toBe(expected);
  });
});

describe("probableCause", () => {
  const warrant = { ...given, instrument: "search-warrant" };
  test.each([
    [
      "found",
      "I find that there is probable cause to believe that evidence of the crime is kept at the library.",
      warrant,
    ],
    ["absent", "The Court makes no finding of probable cause, and none is called for.", given],
    ["absent", "Nothing in this Order turns upon a showing of probable cause.", given],
    [
      "asserted",
      "Affiant states that he has probable cause to believe that the records are evidence.",
      { ...warrant, instrument: "application" },
    ],
  ])("is %s: %s", (expected, sentence, known) => {
    expect(grade("probableCause", sentence, known)).toBe(expected);
  });
});

test("each test that is claimed shows the sentence it stands on", () => {
  const finding = findIn(
    finder,
    "\nThe Court finds that the need for the information is cogent and compelling.\n",
    given,
  );
  expect(finding.evidence).toContainEqual(
    expect.objectContaining({
      of: "goodCause.cogentAndCompelling",
      page: 1,
      quote: expect.stringContaining("cogent and compelling"),
    }),
  );
});

describe("facts a witness told the court", () => {
  const heard = "The matter came on for hearing, at which Detective Una Marsh testified and was cross-examined.";
  test("are found where the ruling goes on to tell them", () => {
    const facts =
      "The note was typed at a desk on the third floor between 2:10 and 2:40 p.m., and the door was seen open.";
    expect(grade("specificFacts", `${heard}\n\n${facts}`)).toBe("found");
  });
  test("are not found in what a party contends or in a formula", () => {
    const said = "The State contends that the note was typed at a desk on the third floor between 2:10 and 2:40 p.m.";
    expect(grade("specificFacts", `${heard}\n\n${said}`)).not.toBe("found");
    expect(
      grade("specificFacts", `${heard}\n\nOn 2 grounds it was shown that probable cause to believe was made out then.`),
    ).not.toBe("found");
  });
});
