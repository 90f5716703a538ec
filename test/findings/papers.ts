/** An Iowa clerk's subpoena in proper form; a case changes one thing in it. */
export const SUBPOENA = `
            E-FILED 2026 FEB 18 1:15 PM STORY - CLERK OF DISTRICT COURT

                   IN THE IOWA DISTRICT COURT FOR STORY COUNTY

STATE OF IOWA,                              )
   Plaintiff,                               )
vs.                                         )         Case No. FECR068921
OWEN TATE MARCHETTI,                        )
   Defendant.                               )         CRIMINAL SUBPOENA DUCES TECUM

TO: Custodian of Records, Ames Public Library, 515 Douglas Avenue, Ames, Iowa 50010

YOU ARE COMMANDED to appear at the Story County Justice Center, 1315 South B Avenue, Nevada, Iowa, on
April 14, 2026 at 9:00 a.m., and to bring with you the record of items borrowed by Owen Tate Marchetti from
September 15, 2025 through October 15, 2025.

Issued this 18th day of February, 2026.

                                      /s/ Greta Lindqvist
                                      Greta Lindqvist
                                      Clerk of Court, Story County
`;

/** A judge's order, signed on the court's own page. */
export const ORDER = `
            E-FILED 2026 FEB 19 4:12 PM LINN - CLERK OF DISTRICT COURT

                IN THE IOWA DISTRICT COURT IN AND FOR LINN COUNTY

STATE OF IOWA,                              )
   Plaintiff,                               )         No. FECR151022
vs.                                         )
MARA JUNE TELLER,                           )         ORDER FOR PRODUCTION OF LIBRARY RECORDS
   Defendant.                               )

     The Court, having heard the State's application on February 16, 2026, finds a rational connection between the
requested release and a legitimate end, and that the need for the information is cogent and compelling.

     IT IS ORDERED that the Director of the Ames Public Library shall, on or before March 27, 2026, deliver to the
Linn County Attorney, 51 Third Avenue, Cedar Rapids, the circulation records of Mara June Teller.
\f
                                   State of Iowa Courts
Case Number                 Case Title
FECR151022                  STATE VS TELLER, MARA JUNE
Type:                       OTHER ORDER

                            So Ordered

                            Ian Forsythe, District Court Judge
                            Sixth Judicial District of Iowa

Electronically signed on 2026-02-19 16:11:09
`;

/** A detective's letter on her department's paper. */
export const LETTER = `
                              AMES POLICE DEPARTMENT
                     515 Clark Avenue, Ames, Iowa 50010  Tel. 515-555-0111

February 26, 2026

Library Director
Ames Public Library
515 Douglas Avenue
Ames, Iowa 50010

Re: Request for information, case 26-001984

Dear Director:

I am investigating a theft in the second degree, of which Rhonda Klee is suspected. I ask for the address and the
telephone number that she gave when she registered for a library card.

Sincerely,

/s/ Tobias Kern
Tobias Kern
Detective
`;

/** A federal form, its clerk's line empty, an attorney's signed. */
export const AO88B = `
AO 88B (Rev. 02/14) Subpoena to Produce Documents, Information, or Objects in a Civil Action

                                   UNITED STATES DISTRICT COURT
                                               for the
                                    Northern District of Illinois

        MARBLE ARCH FOODS, INC.                          )
                    Plaintiff                            )
                       v.                                )     Civil Action No.   1:25-cv-07713
        TERRANCE ODOM                                    )
                   Defendant                             )

                 SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS

To:                              Ames Public Library, 515 Douglas Avenue, Ames, Iowa 50010
                              (Name of person to whom this subpoena is directed)

    [X] Production: YOU ARE COMMANDED to produce at the time, date, and place set forth below the following documents:
circulation records of Terrance Odom, January 2024 to December 2024.

 Place: Veritas Reporting, 311 South Wacker Drive,                    Date and Time:
        Suite 300, Chicago, IL 60606                                      03/24/2026 9:30 am

Date:  02/11/2026

                        CLERK OF COURT
                                                                            OR
                                                                                 /s/ Helen Vasquez-Rhee
                   Signature of Clerk or Deputy Clerk                              Attorney's signature
\f
AO 88B (Rev. 02/14) (Page 2)

                                       PROOF OF SERVICE
This subpoena for (name of individual) was received by me on 02/27/2026.
I served the subpoena by delivering a copy to the named person on March 1, 2026.
Date: March 1, 2026
                                          /s/ Lou Vance
                                          Server's signature
`;

/** A Nebraska search warrant. */
export const WARRANT = `
                 IN THE DISTRICT COURT OF BUFFALO COUNTY, NEBRASKA

IN THE MATTER OF THE SEARCH OF            )          No. CR 26-31
JENSEN MEMORIAL LIBRARY                   )
                                          )          SEARCH WARRANT

TO:  Any law enforcement officer of the State of Nebraska

      I am satisfied there is probable cause to believe that evidence of burglary by Shane Otto is in the records of the
library. YOU ARE COMMANDED to search said library in the daytime for the computer reservations of Shane Otto.

      This warrant shall be executed within ten (10) days of its date.

      Dated this 24th day of February 2026, at 3:40 p.m.

                                                     /s/ Joan Rademacher
                                                     Joan Rademacher
                                                     District Judge
`;
