/** A police letter to the Ames Public Library. */
export const LETTER = (body: string, closing = "Sgt. Dana Holt\nCriminal Investigations") => `
AMES POLICE DEPARTMENT
515 Clark Avenue, Ames, Iowa 50010

February 20, 2026

Director, Ames Public Library

Dear Director:

${body}

Sincerely,

/s/ ${closing.split("\n")[0]?.replace(/^\w+\. /, "")}
${closing}
`;
/** A clerk's subpoena of 1 February 2026, with what it commands. */
export const SUBPOENA = (body: string) => `
IN THE IOWA DISTRICT COURT FOR STORY COUNTY

STATE OF IOWA,                         Criminal No. FECR041877
          Plaintiff,
vs.                                    SUBPOENA DUCES TECUM
RANDALL T. OKAFOR,
          Defendant.

TO: Custodian of Records, Ames Public Library

${body}

Issued this 1st day of February, 2026.

                              CLERK OF THE DISTRICT COURT
                              /s/ Joan Petersen
                              Deputy Clerk of Court
`;
/** A judge's order of 20 February 2026, with what it finds. */
export const ORDER = (body: string) => `
IN THE IOWA DISTRICT COURT FOR STORY COUNTY

STATE OF IOWA,                         Criminal No. FECR041877
          Plaintiff,
vs.                                    ORDER
RANDALL T. OKAFOR,
          Defendant.

This matter comes before the Court on the application of the State of Iowa, by Ellen Vance,
Assistant Story County Attorney. The Court has read the affidavit of Detective Paul Renner.

${body}

IT IS THEREFORE ORDERED that the Ames Public Library shall produce to the Story County Attorney, on or
before March 20, 2026, the circulation records of Randall T. Okafor from August 1, 2025 to August 31, 2025.

SO ORDERED this 20th day of February, 2026.

                              /s/ Margaret L. Dahl
                              Judge of the Iowa District Court
`;
