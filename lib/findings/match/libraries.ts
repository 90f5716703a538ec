/** A library's name in running text: `Waukee Public Library`, `the Jensen Memorial Library`. */
export const LIBRARY_NAME =
  /\b((?:[A-Z][A-Za-z.'’-]+ ){1,5}?(?:(?:Public|Memorial|Free|Carnegie|Community|County|District|City|Regional|Municipal|Township) )*(?:Library(?: District| System| Services| Board)?|LIBRARY))\b/;

/** The office in a library that a paper is addressed to. */
export const LIBRARY_OFFICE =
  "(?:(?:the )?(?:Library |Head |Executive |Interim |Acting |Assistant )*(?:Director|Librarian|Custodian of (?:the )?Records|Records Custodian|Keeper of (?:the )?Records|Manager|Superintendent|Administrator|Custodian|Legal Department|Information Desk|Reference Desk|Circulation Desk))";
