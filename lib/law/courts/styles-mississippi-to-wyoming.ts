import type { StateCourts } from "./state-courts";

/** The trial courts of the states, by their names from Mississippi on. */
export const MISSISSIPPI_TO_WYOMING: Readonly<Record<string, StateCourts>> = {
  Mississippi: {
    styles: ["Circuit Court", "Chancery Court", "County Court", "Justice Court"],
    examples: [
      [
        "IN THE CHANCERY COURT OF HINDS COUNTY, MISSISSIPPI\nFIRST JUDICIAL DISTRICT",
        "Chancery Court of Hinds County, Mississippi",
      ],
    ],
  },
  Missouri: {
    styles: ["Circuit Court"],
    examples: [
      ["IN THE CIRCUIT COURT OF ST. LOUIS COUNTY\nSTATE OF MISSOURI", "Circuit Court of St. Louis County, Missouri"],
      ["IN THE CIRCUIT COURT OF JACKSON COUNTY, MISSOURI\nAT KANSAS CITY", "Circuit Court of Jackson County, Missouri"],
    ],
  },
  Montana: {
    styles: ["District Court", "Justice Court"],
    examples: [
      [
        "MONTANA THIRTEENTH JUDICIAL DISTRICT COURT\nYELLOWSTONE COUNTY",
        "District Court of Yellowstone County, Montana",
      ],
    ],
  },
  Nebraska: {
    styles: ["Separate Juvenile Court", "District Court", "County Court"],
    examples: [
      ["IN THE DISTRICT COURT OF KEARNEY COUNTY, NEBRASKA", "District Court of Kearney County, Nebraska"],
      ["IN THE COUNTY COURT OF KEARNEY COUNTY, NEBRASKA", "County Court of Kearney County, Nebraska"],
      [
        "IN THE SEPARATE JUVENILE COURT OF DOUGLAS COUNTY, NEBRASKA",
        "Separate Juvenile Court of Douglas County, Nebraska",
      ],
      ["IN THE DISTRlCT C0URT OF LANCASTFR COUNTY, NEBRASKA", "District Court of Lancaster County, Nebraska"],
      ["COUNTY COURT, BUFFALO COUNTY\nSTATE OF NEBRASKA", "County Court of Buffalo County, Nebraska"],
    ],
  },
  Nevada: {
    styles: ["District Court", "Justice Court"],
    examples: [["EIGHTH JUDICIAL DISTRICT COURT\nCLARK COUNTY, NEVADA", "District Court of Clark County, Nevada"]],
  },
  "New Hampshire": {
    styles: ["Superior Court", "District Court"],
    examples: [
      [
        "THE STATE OF NEW HAMPSHIRE\nMERRIMACK, SS.\nSUPERIOR COURT",
        "Superior Court of Merrimack County, New Hampshire",
      ],
    ],
  },
  "New Jersey": {
    styles: ["Superior Court", "Municipal Court"],
    examples: [
      ["SUPERIOR COURT OF NEW JERSEY\nLAW DIVISION: ESSEX COUNTY", "Superior Court of Essex County, New Jersey"],
    ],
  },
  "New Mexico": {
    styles: ["District Court", "Magistrate Court", "Metropolitan Court"],
    examples: [
      [
        "STATE OF NEW MEXICO\nCOUNTY OF BERNALILLO\nSECOND JUDICIAL DISTRICT COURT",
        "District Court of Bernalillo County, New Mexico",
      ],
    ],
  },
  "New York": {
    styles: ["Supreme Court", "County Court", "Family Court", "Surrogate's Court", "Criminal Court", "Civil Court"],
    examples: [["SUPREME COURT OF THE STATE OF NEW YORK\nCOUNTY OF KINGS", "Supreme Court of Kings County, New York"]],
  },
  "North Carolina": {
    styles: ["Superior Court", "District Court"],
    examples: [
      [
        "STATE OF NORTH CAROLINA\nIN THE GENERAL COURT OF JUSTICE\nSUPERIOR COURT DIVISION\nWAKE COUNTY",
        "Superior Court of Wake County, North Carolina",
      ],
    ],
  },
  "North Dakota": {
    styles: ["District Court"],
    examples: [
      [
        "STATE OF NORTH DAKOTA\nIN DISTRICT COURT\nCOUNTY OF CASS\nEAST CENTRAL JUDICIAL DISTRICT",
        "District Court of Cass County, North Dakota",
      ],
    ],
  },
  Ohio: {
    styles: ["Court of Common Pleas", "Municipal Court", "County Court"],
    examples: [
      ["IN THE COURT OF COMMON PLEAS\nFRANKLIN COUNTY, OHIO", "Court of Common Pleas of Franklin County, Ohio"],
    ],
  },
  Oklahoma: {
    styles: ["District Court"],
    examples: [
      ["IN THE DISTRICT COURT OF TULSA COUNTY\nSTATE OF OKLAHOMA", "District Court of Tulsa County, Oklahoma"],
    ],
  },
  Oregon: {
    styles: ["Circuit Court", "Justice Court"],
    examples: [
      [
        "IN THE CIRCUIT COURT OF THE STATE OF OREGON\nFOR THE COUNTY OF MULTNOMAH",
        "Circuit Court of Multnomah County, Oregon",
      ],
    ],
  },
  Pennsylvania: {
    styles: ["Court of Common Pleas", "Municipal Court"],
    examples: [
      [
        "IN THE COURT OF COMMON PLEAS OF ALLEGHENY COUNTY, PENNSYLVANIA",
        "Court of Common Pleas of Allegheny County, Pennsylvania",
      ],
    ],
  },
  "Rhode Island": {
    styles: ["Superior Court", "District Court", "Family Court"],
    examples: [
      ["STATE OF RHODE ISLAND\nPROVIDENCE, SC.\nSUPERIOR COURT", "Superior Court of Providence County, Rhode Island"],
    ],
  },
  "South Carolina": {
    styles: ["Court of Common Pleas", "Court of General Sessions", "Family Court", "Circuit Court"],
    examples: [
      [
        "STATE OF SOUTH CAROLINA\nCOUNTY OF RICHLAND\nIN THE COURT OF COMMON PLEAS",
        "Court of Common Pleas of Richland County, South Carolina",
      ],
    ],
  },
  "South Dakota": {
    styles: ["Circuit Court", "Magistrate Court"],
    examples: [
      [
        "STATE OF SOUTH DAKOTA\nIN CIRCUIT COURT\nCOUNTY OF MINNEHAHA\nSECOND JUDICIAL CIRCUIT",
        "Circuit Court of Minnehaha County, South Dakota",
      ],
    ],
  },
  Tennessee: {
    styles: ["Chancery Court", "Circuit Court", "Criminal Court", "General Sessions Court", "Juvenile Court"],
    examples: [
      ["IN THE CHANCERY COURT FOR DAVIDSON COUNTY, TENNESSEE", "Chancery Court of Davidson County, Tennessee"],
    ],
  },
  Texas: {
    styles: ["County Court at Law", "Criminal District Court", "District Court", "County Court", "Justice Court"],
    examples: [
      [
        "IN THE DISTRICT COURT OF TRAVIS COUNTY, TEXAS\n53RD JUDICIAL DISTRICT",
        "District Court of Travis County, Texas",
      ],
    ],
  },
  Utah: {
    styles: ["District Court", "Justice Court", "Juvenile Court"],
    examples: [
      [
        "IN THE THIRD JUDICIAL DISTRICT COURT\nSALT LAKE COUNTY, STATE OF UTAH",
        "District Court of Salt Lake County, Utah",
      ],
    ],
  },
  Vermont: {
    styles: ["Superior Court"],
    examples: [["STATE OF VERMONT\nSUPERIOR COURT\nCHITTENDEN UNIT", "Superior Court of Chittenden County, Vermont"]],
  },
  Virginia: {
    styles: ["Circuit Court", "General District Court", "Juvenile and Domestic Relations District Court"],
    examples: [
      ["VIRGINIA: IN THE CIRCUIT COURT OF FAIRFAX COUNTY", "Circuit Court of Fairfax County, Virginia"],
      [
        "IN THE GENERAL DISTRICT COURT FOR THE CITY OF RICHMOND, VIRGINIA",
        "General District Court of the City of Richmond, Virginia",
      ],
    ],
  },
  Washington: {
    styles: ["Superior Court", "District Court"],
    examples: [
      [
        "IN THE SUPERIOR COURT OF THE STATE OF WASHINGTON\nIN AND FOR THE COUNTY OF KING",
        "Superior Court of King County, Washington",
      ],
    ],
  },
  "West Virginia": {
    styles: ["Circuit Court", "Magistrate Court", "Family Court"],
    examples: [
      ["IN THE CIRCUIT COURT OF KANAWHA COUNTY, WEST VIRGINIA", "Circuit Court of Kanawha County, West Virginia"],
    ],
  },
  Wisconsin: {
    styles: ["Circuit Court"],
    examples: [["STATE OF WISCONSIN\nCIRCUIT COURT\nDANE COUNTY", "Circuit Court of Dane County, Wisconsin"]],
  },
  Wyoming: {
    styles: ["District Court", "Circuit Court"],
    examples: [
      [
        "IN THE DISTRICT COURT OF LARAMIE COUNTY, WYOMING\nFIRST JUDICIAL DISTRICT",
        "District Court of Laramie County, Wyoming",
      ],
    ],
  },
};
