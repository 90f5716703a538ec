import { PDFDocument, StandardFonts } from "pdf-lib";

/** A PDF with a text layer: one string a page, its lines set one under the other in eleven points. */
export async function makePdf(pages: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const text of pages) {
    const page = document.addPage([612, 792]);
    for (const [row, line] of text.split("\n").entries()) {
      page.drawText(line, { x: 72, y: 720 - row * 15, size: 11, font });
    }
  }
  return new Uint8Array(await document.save());
}

/** The same, as a browser hands it in. */
export async function pdfFile(name: string, pages: readonly string[]) {
  return { name, mimeType: "application/pdf", buffer: Buffer.from(await makePdf(pages)) };
}

/** An invented subpoena of three pages: signed by a deputy clerk, and nobody has found anything. */
export const SUBPOENA: readonly string[] = [
  `UNITED STATES DISTRICT COURT
for the
Southern District of Iowa

HARTWELL ORCHARDS, LLC, Plaintiff
v.                                        Civil Action No. 4:26-cv-00142-RGE-WPK
DELIA MARSH, Defendant

SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS
OR TO PERMIT INSPECTION OF PREMISES IN A CIVIL ACTION

To: Custodian of Records, Waukee Public Library, 950 South Warrior Lane, Waukee, Iowa

YOU ARE COMMANDED to produce at the time, date, and place set forth below the following
documents, electronically stored information, or objects: the records described in Attachment A.

Place: Office of Brandt & Oyelaran, 600 Locust Street, Des Moines, Iowa
Date and Time: March 23, 2026, 9:00 a.m.

Date: March 2, 2026
CLERK OF COURT
/s/ M. Tolliver
Signature of Deputy Clerk

The name, address, e-mail address, and telephone number of the attorney representing
Hartwell Orchards, LLC, who issues or requests this subpoena, are:
Priya Oyelaran, Brandt & Oyelaran, 600 Locust Street, Des Moines, Iowa 50309,
poyelaran@brandtoyelaran.example, (515) 555-0177`,
  `ATTACHMENT A

The following records of the library concerning Delia Marsh:

1. All records of materials checked out, borrowed or returned by Delia Marsh
   from January 1, 2025 through December 31, 2025.

2. All records of her use of the library's public computers in the same period.`,
  `Federal Rule of Civil Procedure 45 (c), (d), (e), and (g)

(c) Place of Compliance. A subpoena may command a person to attend a trial, hearing,
or deposition only within 100 miles of where the person resides.

(d) Protecting a Person Subject to a Subpoena. A party or attorney responsible for issuing
and serving a subpoena must take reasonable steps to avoid imposing undue burden.`,
];
