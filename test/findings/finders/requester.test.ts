import { expect, test } from "vitest";
import justiceAgency from "@/lib/findings/finders/justice-agency";
import requester from "@/lib/findings/finders/requester";
import type { FindingValues } from "@/lib/findings/types";
import { ENTERED, findIn } from "../find-in";

type Given = { [K in keyof FindingValues]?: FindingValues[K] };
const attorney: Given = { instrument: "civil-subpoena", issuer: { role: "attorney", name: "Samuel J. Tate" } };

test.each<[string, string, Given, FindingValues["requester"]]>([
  [
    "a litigant's attorney under her own subpoena",
    "YOU ARE COMMANDED to produce the records.\n\nSamuel J. Tate\nBrennan Lowe & Tate, P.L.C.\nTelephone: (319) 555-0175\nEmail: state@brennanlowe.example\nATTORNEYS FOR DEFENDANT",
    attorney,
    {
      name: "Samuel J. Tate",
      agency: "Brennan Lowe & Tate, P.L.C.",
      phone: "(319) 555-0175",
      email: "state@brennanlowe.example",
    },
  ],
  [
    "the attorney whom a federal form names",
    "The name, address, e-mail address, and telephone number of the attorney representing Plaintiff, who issues or requests this subpoena, are:\nPhilip R. Haverkamp, Haverkamp & Stroud PLC, 666 Walnut Street, Des Moines, IA 50309;\nphaverkamp@hs.example; (515) 555-0142",
    { instrument: "civil-subpoena", issuer: { role: "clerk", name: "Greta Lind" } },
    {
      name: "Philip R. Haverkamp",
      agency: "Haverkamp & Stroud PLC",
      phone: "(515) 555-0142",
      email: "phaverkamp@hs.example",
    },
  ],
  [
    "the county attorney for whom a clerk signs",
    "YOU ARE COMMANDED to produce the records.\n\nRequested by:\nEverett Nakamura\nDallas County Attorney\n(515) 555-0118",
    { instrument: "prosecutor-subpoena", issuer: { role: "clerk", name: "Greta Lind" } },
    { name: "Everett Nakamura", agency: "Dallas County Attorney", phone: "(515) 555-0118", email: null },
  ],
  [
    "the officer who applied for a warrant",
    "An application by Special Agent Iris Colvin, United States Secret Service, requests the search of the following property.",
    { instrument: "search-warrant", issuer: { role: "magistrate", name: "Stephen B. Jorstad" } },
    { name: "Iris Colvin", agency: "United States Secret Service", phone: null, email: null },
  ],
  [
    "the prosecutor who appeared for the State",
    "Assistant County Attorney Renata Holub appeared for the State.\n\nIT IS ORDERED that the Library deliver to the Dallas County Attorney the loans.",
    ENTERED,
    { name: "Renata Holub", agency: "Dallas County Attorney", phone: null, email: null },
  ],
  [
    "a detective's letter",
    "AMES POLICE DEPARTMENT\n515 Clark Avenue, Ames, Iowa  Tel. 515-555-0111  Fax 515-555-0112\n\nMarch 1, 2026\n\nPlease send us the loans of Nora Wells.\n\nJune Pell\nDetective\njpell@amespd.example",
    { instrument: "written-request", issuer: { role: "law-enforcement", name: "June Pell" } },
    { name: "June Pell", agency: "Ames Police Department", phone: "515-555-0111", email: "jpell@amespd.example" },
  ],
])("requester: %s", (_what, text, given, expected) => {
  expect(findIn(requester, `\n${text}\n`, given).value).toEqual(expected);
});

test.each<[string, Given, boolean | null]>([
  [
    "police",
    {
      instrument: "written-request",
      requester: { name: null, agency: "Ames Police Department", phone: null, email: null },
    },
    true,
  ],
  [
    "a county attorney",
    {
      instrument: "court-order",
      requester: { name: null, agency: "Dallas County Attorney", phone: null, email: null },
    },
    true,
  ],
  [
    "a litigant",
    {
      instrument: "civil-subpoena",
      requester: { name: "Nora Wells", agency: "Wells Law Firm", phone: null, email: null },
    },
    false,
  ],
  [
    "a department of social services",
    {
      instrument: "written-request",
      requester: { name: null, agency: "Department of Human Services", phone: null, email: null },
    },
    false,
  ],
  [
    "civil immigration enforcement, which is disputed",
    {
      instrument: "administrative-subpoena",
      requester: { name: null, agency: "Immigration and Customs Enforcement", phone: null, email: null },
    },
    null,
  ],
  [
    "criminal investigators of the same department",
    {
      instrument: "administrative-subpoena",
      requester: { name: null, agency: "Homeland Security Investigations", phone: null, email: null },
    },
    true,
  ],
])("justiceAgency: %s", (_what, given, expected) => {
  expect(findIn(justiceAgency, "\nPlease produce the records described below to the undersigned.\n", given).value).toBe(
    expected,
  );
});

test("a defendant's criminal subpoena is no justice agency's", () => {
  const text = "\nYOU ARE COMMANDED to testify on behalf of the DEFENDANT and to bring the sign-in sheet.\n";
  expect(findIn(justiceAgency, text, { instrument: "criminal-subpoena" }).value).toBe(false);
});

test("the prosecutor by whom the State appeared wants what the order releases", () => {
  const text =
    "The State appeared by Deputy County\nAttorney Odile Brandt; the Defendant appeared with counsel.\n\nIT IS ORDERED that the Library shall release the loans.";
  expect(findIn(requester, text, ENTERED).value).toMatchObject({ name: "Odile Brandt" });
});

test("an attorney is known by his number at the bar", () => {
  const text = "Osric Delaney (SBN 104422)\nBRANCH NAME: Edith Palmer Courthouse\n\nPlease produce the loans.";
  expect(findIn(requester, text, { instrument: "civil-subpoena" }).value).toMatchObject({ name: "Osric Delaney" });
});
