import { expect, test } from "vitest";
import finder from "@/lib/findings/finders/finding-level";
import type { FindingValues } from "@/lib/findings/types";
import { ENTERED, findIn } from "../find-in";

type Given = { [K in keyof FindingValues]?: FindingValues[K] };
const BOTH =
  "The Court finds that a rational connection exists between the release and a legitimate end, and that the need for the information is cogent and compelling. IT IS ORDERED that the Library produce the loans.";
const by = (instrument: FindingValues["instrument"], role: FindingValues["issuer"]["role"]): Given => ({
  instrument,
  issuer: { role, name: null },
  signature: "signed",
});

test.each<[string, string, string, Given]>([
  ["F5", "an order with both halves", BOTH, ENTERED],
  [
    "F5",
    "an order with good cause on specific facts",
    "From the testimony of Chief Reese the Court finds, on the specific facts recited above, that good cause for the release has been shown. IT IS ORDERED that the loans be produced.",
    ENTERED,
  ],
  [
    "F4",
    "an order with one half",
    "The Court finds that the need for the information is cogent and compelling. IT IS ORDERED that the loans be produced.",
    ENTERED,
  ],
  [
    "F4",
    "an order under another test",
    "The Court finds that there are specific and articulable facts showing reasonable grounds to believe that the records are relevant. IT IS ORDERED that they be disclosed.",
    ENTERED,
  ],
  [
    "F2",
    "an order that finds nothing",
    "Upon the motion of the State, IT IS ORDERED that the Library produce the loans.",
    ENTERED,
  ],
  [
    "F2",
    "an order that only tells what the State says",
    "The State asserts that the need is cogent and compelling and the connection rational. IT IS ORDERED that the Library produce the loans.",
    ENTERED,
  ],
  [
    "F2",
    "an order that declines to find",
    "The Court declines to find that the need is cogent and compelling. IT IS ORDERED that the Library produce its hours of opening.",
    ENTERED,
  ],
  ["F0", "the same words, unsigned", BOTH, { ...ENTERED, signature: "unsigned" }],
  ["F0", "the same words, proposed", BOTH, { ...ENTERED, instrument: "application" }],
  [
    "F4",
    "a search warrant",
    "I find that there is probable cause. YOU ARE COMMANDED to search for the loans.",
    by("search-warrant", "magistrate"),
  ],
  [
    "F3",
    "a pen register",
    "The Court finds that the applicant has certified that the information is relevant.",
    by("pen-trap-order", "magistrate"),
  ],
  [
    "F4",
    "an order of the surveillance court",
    "The Court finds that the application meets the requirements of 50 U.S.C. § 1861.",
    by("fisa-order", "judge"),
  ],
  ["F1", "a clerk's subpoena", "YOU ARE COMMANDED to produce the loans.", by("criminal-subpoena", "clerk")],
  [
    "F1",
    "an attorney's subpoena",
    "YOU ARE COMMANDED to produce the loans. Good cause exists.",
    by("civil-subpoena", "attorney"),
  ],
  [
    "F2",
    "a county attorney's subpoena that a court approved",
    "This subpoena issues upon written application, and with the approval of the court.",
    by("prosecutor-subpoena", "clerk"),
  ],
  ["F0", "a county attorney's own", "YOU ARE COMMANDED to produce the loans.", by("prosecutor-subpoena", "prosecutor")],
  [
    "F0",
    "an agency's subpoena",
    "YOU ARE COMMANDED to produce the loans.",
    by("administrative-subpoena", "agency-official"),
  ],
  [
    "F0",
    "an immigration officer's warrant",
    "I have determined that there is probable cause.",
    by("administrative-warrant", "agency-official"),
  ],
  [
    "F0",
    "a national security letter",
    "I certify that the information is relevant to an authorized investigation.",
    by("national-security-letter", "agency-official"),
  ],
])("%s: %s", (expected, _what, text, given) => {
  const opening = "The matter came before the undersigned in chambers, on papers that were duly filed and read.";
  expect(findIn(finder, `\n${opening}\n\n${text}\n`, given).value).toBe(expected);
});
