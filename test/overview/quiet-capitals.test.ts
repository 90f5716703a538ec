import { expect, test } from "vitest";
import { quietCapitals } from "@/lib/overview/quiet-capitals";

test.each([
  ["PRAIRIE CROSSING HOMES, LLC v. GRETCHEN A. LOMBARD", "Prairie Crossing Homes, LLC v. Gretchen A. Lombard"],
  ["STATE OF IOWA VS. SEAN O'BRIEN", "State of Iowa vs. Sean O'Brien"],
  [
    "In the Matter of the Search of RECORDS OF LIBRARY ACCOUNT 21813000904417",
    "In the Matter of the Search of Records of Library Account 21813000904417",
  ],
  ["IN RE GRAND JURY INVESTIGATION", "In re Grand Jury Investigation"],
  ["IN RE THE PLAINTIFF'S ESTATE OF HENRY WALTERS III", "In re the Plaintiff's Estate of Henry Walters III"],
])("%s is said in an ordinary voice", (caption, said) => {
  expect(quietCapitals(caption)).toBe(said);
});

test.each(["State v. Schroedl", "Juniper State Bank v. McDonald", "J. R. v. K. L.", ""])(
  "%s stays as it is",
  (caption) => {
    expect(quietCapitals(caption)).toBe(caption);
  },
);
