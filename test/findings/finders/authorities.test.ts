import { expect, test } from "vitest";
import finder from "@/lib/findings/finders/authorities";
import { findIn } from "../find-in";

test.each([
  ["Pursuant to 18 U.S.C. § 2709, you are directed to answer.", ["18 U.S.C. § 2709"]],
  ["under Title 18, United States Code (U.S.C.), Section 2709, you are directed", ["18 U.S.C. § 2709"]],
  ["as provided by 8 U.S.C. § 1225(d)(4)(B).", ["8 U.S.C. § 1225(d)(4)(B)"]],
  ["under 18 U. S. C. $ 2703(d) the Library shall", ["18 U.S.C. § 2703(d)"]],
  ["18 U.S.C. §§ 2703(d) and 2705(b)", ["18 U.S.C. § 2703(d)", "18 U.S.C. § 2705(b)"]],
  ["see 8 C.F.R. § 287.4", ["8 C.F.R. § 287.4"]],
  ["relying upon Iowa Code § 22.7(13)", ["Iowa Code § 22.7(13)"]],
  ["under chapter 22 of the Code of Iowa I ask", ["chapter 22 of the Code of Iowa"]],
  ["theft, Neb. Rev. Stat. § 28-511", ["Neb. Rev. Stat. § 28-511"]],
  ["as Neb. Rev. Stat. § 29-2,118 allows", ["Neb. Rev. Stat. § 29-2,118"]],
  ["under lowa Code § 22.7(13), as a scanner has it", ["Iowa Code § 22.7(13)"]],
  ["Pursuant to K.S.A. Chapter 60", ["K.S.A. Chapter 60"]],
  ["pursuant to Neb. Ct. R. Disc. § 6-334(A)", ["Neb. Ct. R. Disc. § 6-334(A)"]],
  ["Under Iowa R. Crim. P. 2.15 you are commanded", ["Iowa R. Crim. P. 2.15"]],
  ["issued under Fed. R. Civ. P. 45 by the undersigned attorney for the Plaintiff", ["Fed. R. Civ. P. 45"]],
  [
    "under Federal Rules of Civil Procedure 33 and 34",
    ["Federal Rules of Civil Procedure 33", "Federal Rules of Civil Procedure 34"],
  ],
  ["contrary to Minn. Stat. § 609.668", ["Minn. Stat. § 609.668"]],
  ["section 885.01 of the Wisconsin Statutes", ["section 885.01 of the Wisconsin Statutes"]],
  ["735 ILCS 5/2-1101", ["735 ILCS 5/2-1101"]],
  ["the savings clause of Pub. L. No. 116-69", ["Pub. L. No. 116-69"]],
  ["under section 215 of the USA PATRIOT Act", ["section 215 of the USA PATRIOT Act"]],
  ["Room 116, 8 U Street, at 9:00 a.m. on March 5, 2026", []],
])("%s", (sentence, expected) => {
  expect(
    findIn(finder, `\nThis paper is served upon the Library in the matter named above.\n\n${sentence}\n`).value,
  ).toEqual(expected);
});

test("a rule that is bound in is no ground of the paper", () => {
  const text =
    "\nYou are commanded to produce the records.\n\fYOUR RIGHTS\n\nUnder Fed. R. Civ. P. 45(d) you may object.\n";
  expect(findIn(finder, text).value).toEqual([]);
});
