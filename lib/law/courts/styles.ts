/**
 * The trial courts of the states by style, the fullest style first where one holds another. Each example is a caption
 * as printed and the court's canonical name: its own style, its county, a comma and the state.
 */
interface StateCourts {
  styles: readonly string[];
  examples: readonly (readonly [printed: string, name: string])[];
}

export const STATE_COURTS: Readonly<Record<string, StateCourts>> = {
  Alabama: {
    styles: ["Circuit Court", "District Court", "Probate Court"],
    examples: [["IN THE CIRCUIT COURT OF JEFFERSON COUNTY, ALABAMA", "Circuit Court of Jefferson County, Alabama"]],
  },
  Alaska: {
    styles: ["Superior Court", "District Court"],
    examples: [
      [
        "IN THE SUPERIOR COURT FOR THE STATE OF ALASKA\nTHIRD JUDICIAL DISTRICT AT ANCHORAGE",
        "Superior Court of the Third Judicial District, Alaska",
      ],
    ],
  },
  Arizona: {
    styles: ["Superior Court", "Justice Court", "Municipal Court"],
    examples: [
      [
        "IN THE SUPERIOR COURT OF THE STATE OF ARIZONA\nIN AND FOR THE COUNTY OF MARICOPA",
        "Superior Court of Maricopa County, Arizona",
      ],
    ],
  },
  Arkansas: {
    styles: ["Circuit Court", "District Court"],
    examples: [
      ["IN THE CIRCUIT COURT OF PULASKI COUNTY, ARKANSAS\nSIXTH DIVISION", "Circuit Court of Pulaski County, Arkansas"],
    ],
  },
  California: {
    styles: ["Superior Court"],
    examples: [
      ["SUPERIOR COURT OF CALIFORNIA, COUNTY OF LOS ANGELES", "Superior Court of Los Angeles County, California"],
      [
        "SUPERIOR COURT OF THE STATE OF CALIFORNIA\nFOR THE COUNTY OF SAN DIEGO",
        "Superior Court of San Diego County, California",
      ],
    ],
  },
  Colorado: {
    styles: ["District Court", "County Court"],
    examples: [
      ["DISTRICT COURT, WELD COUNTY, STATE OF COLORADO", "District Court of Weld County, Colorado"],
      ["DISTRICT COURT, CITY AND COUNTY OF DENVER, COLORADO", "District Court of Denver County, Colorado"],
    ],
  },
  Connecticut: {
    styles: ["Superior Court"],
    examples: [
      [
        "STATE OF CONNECTICUT\nSUPERIOR COURT\nJUDICIAL DISTRICT OF HARTFORD",
        "Superior Court of the Judicial District of Hartford, Connecticut",
      ],
    ],
  },
  Delaware: {
    styles: ["Superior Court", "Court of Chancery", "Court of Common Pleas", "Family Court"],
    examples: [
      [
        "IN THE SUPERIOR COURT OF THE STATE OF DELAWARE\nIN AND FOR NEW CASTLE COUNTY",
        "Superior Court of New Castle County, Delaware",
      ],
    ],
  },
  "District of Columbia": {
    styles: ["Superior Court"],
    examples: [
      ["SUPERIOR COURT OF THE DISTRICT OF COLUMBIA\nCIVIL DIVISION", "Superior Court of the District of Columbia"],
    ],
  },
  Florida: {
    styles: ["Circuit Court", "County Court"],
    examples: [
      [
        "IN THE CIRCUIT COURT OF THE ELEVENTH JUDICIAL CIRCUIT\nIN AND FOR MIAMI-DADE COUNTY, FLORIDA",
        "Circuit Court of Miami-Dade County, Florida",
      ],
    ],
  },
  Georgia: {
    styles: ["Superior Court", "State Court", "Magistrate Court", "Probate Court"],
    examples: [
      ["IN THE SUPERIOR COURT OF FULTON COUNTY\nSTATE OF GEORGIA", "Superior Court of Fulton County, Georgia"],
      ["IN THE STATE COURT OF COBB COUNTY, STATE OF GEORGIA", "State Court of Cobb County, Georgia"],
    ],
  },
  Hawaii: {
    styles: ["Circuit Court", "District Court", "Family Court"],
    examples: [
      ["IN THE CIRCUIT COURT OF THE FIRST CIRCUIT\nSTATE OF HAWAII", "Circuit Court of the First Circuit, Hawaii"],
    ],
  },
  Idaho: {
    styles: ["District Court", "Magistrate Court"],
    examples: [
      [
        "IN THE DISTRICT COURT OF THE FOURTH JUDICIAL DISTRICT OF\nTHE STATE OF IDAHO, IN AND FOR THE COUNTY OF ADA",
        "District Court of Ada County, Idaho",
      ],
    ],
  },
  Illinois: {
    styles: ["Circuit Court"],
    examples: [
      [
        "IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS\nCOUNTY DEPARTMENT, LAW DIVISION",
        "Circuit Court of Cook County, Illinois",
      ],
      [
        "IN THE CIRCUIT COURT OF THE FOURTEENTH JUDICIAL CIRCUIT\nROCK ISLAND COUNTY, ILLINOIS",
        "Circuit Court of Rock Island County, Illinois",
      ],
    ],
  },
  Indiana: {
    styles: ["Superior Court", "Circuit Court"],
    examples: [
      ["STATE OF INDIANA\nIN THE MARION SUPERIOR COURT", "Superior Court of Marion County, Indiana"],
      ["IN THE CIRCUIT COURT FOR MONROE COUNTY\nSTATE OF INDIANA", "Circuit Court of Monroe County, Indiana"],
    ],
  },
  Iowa: {
    styles: ["District Court"],
    examples: [
      ["IN THE IOWA DISTRICT COURT FOR DALLAS COUNTY", "Iowa District Court for Dallas County"],
      ["IN THE IOWA DISTRICT COURT IN AND FOR HOWARD COUNTY", "Iowa District Court for Howard County"],
      ["DISTRICT COURT, DALLAS COUNTY, IOWA", "Iowa District Court for Dallas County"],
      ["IN THE DISTRICT COURT OF IOWA\nIN AND FOR BLACK HAWK COUNTY", "Iowa District Court for Black Hawk County"],
      ["IN THE IOWA DISTRICT COURT FOR POLK COUNTY\nJUVENILE DIVISION", "Iowa District Court for Polk County"],
      ["IN THE lOWA DISTRlCT COURT FOR BUCHANAM C0UNTY", "Iowa District Court for Buchanan County"],
      [
        "IN THE DISTRICT COURT OF THE STATE OF IOWA IN AND FOR O'BRIEN COUNTY",
        "Iowa District Court for O'Brien County",
      ],
    ],
  },
  Kansas: {
    styles: ["District Court"],
    examples: [
      ["IN THE DISTRICT COURT OF PHILLIPS COUNTY, KANSAS", "District Court of Phillips County, Kansas"],
      [
        "IN THE EIGHTEENTH JUDICIAL DISTRICT\nDISTRICT COURT, SEDGWICK COUNTY, KANSAS",
        "District Court of Sedgwick County, Kansas",
      ],
    ],
  },
  Kentucky: {
    styles: ["Circuit Court", "District Court", "Family Court"],
    examples: [
      [
        "COMMONWEALTH OF KENTUCKY\nJEFFERSON CIRCUIT COURT\nDIVISION NINE",
        "Circuit Court of Jefferson County, Kentucky",
      ],
    ],
  },
  Louisiana: {
    styles: ["Judicial District Court", "District Court", "City Court"],
    examples: [
      [
        "19TH JUDICIAL DISTRICT COURT\nPARISH OF EAST BATON ROUGE\nSTATE OF LOUISIANA",
        "Judicial District Court of East Baton Rouge Parish, Louisiana",
      ],
    ],
  },
  Maine: {
    styles: ["Superior Court", "District Court"],
    examples: [["STATE OF MAINE\nSUPERIOR COURT\nCUMBERLAND, ss.", "Superior Court of Cumberland County, Maine"]],
  },
  Maryland: {
    styles: ["Circuit Court", "District Court"],
    examples: [
      ["IN THE CIRCUIT COURT FOR MONTGOMERY COUNTY, MARYLAND", "Circuit Court of Montgomery County, Maryland"],
      ["IN THE CIRCUIT COURT FOR BALTIMORE CITY, MARYLAND", "Circuit Court of Baltimore City, Maryland"],
    ],
  },
  Massachusetts: {
    styles: ["Superior Court", "District Court", "Probate and Family Court", "Land Court", "Juvenile Court"],
    examples: [
      [
        "COMMONWEALTH OF MASSACHUSETTS\nSUFFOLK, ss.\nSUPERIOR COURT",
        "Superior Court of Suffolk County, Massachusetts",
      ],
    ],
  },
  Michigan: {
    styles: ["Circuit Court", "District Court", "Probate Court"],
    examples: [
      ["STATE OF MICHIGAN\nIN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE", "Circuit Court of Wayne County, Michigan"],
    ],
  },
  Minnesota: {
    styles: ["District Court"],
    examples: [
      [
        "STATE OF MINNESOTA\nDISTRICT COURT\nTHIRD JUDICIAL DISTRICT\nCOUNTY OF FILLMORE",
        "District Court of Fillmore County, Minnesota",
      ],
    ],
  },
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

/** Every style that any state's trial court bears, the fullest first. */
export const ALL_STYLES: readonly string[] = [...new Set(Object.values(STATE_COURTS).flatMap((s) => s.styles))].sort(
  (a, b) => b.length - a.length,
);

export const FEDERAL_EXAMPLES: readonly (readonly [printed: string, name: string])[] = [
  [
    "UNITED STATES DISTRICT COURT\nfor the\nSouthern District of Iowa",
    "United States District Court for the Southern District of Iowa",
  ],
  [
    "IN THE UNITED STATES DISTRICT COURT\nFOR THE NORTHERN DISTRICT OF IOWA\nCEDAR RAPIDS DIVISION",
    "United States District Court for the Northern District of Iowa",
  ],
  [
    "IN THE UNITED STATES DISTRICT COURT\nFOR THE DISTRICT OF NEBRASKA",
    "United States District Court for the District of Nebraska",
  ],
  ["U.S. DIST. CT., S.D. IOWA", "United States District Court for the Southern District of Iowa"],
  [
    "U.S. District Court, N.D. Ill., Eastern Division",
    "United States District Court for the Northern District of Illinois",
  ],
  ["US DISTRICT COURT D. NEB.", "United States District Court for the District of Nebraska"],
  [
    "DISTRICT COURT OF THE UNITED STATES\nWESTERN DISTRICT OF WASHINGTON",
    "United States District Court for the Western District of Washington",
  ],
  [
    "UNITED STATES DlSTRlCT C0URT\nSOUTHERN DlSTRICT OF lOWA",
    "United States District Court for the Southern District of Iowa",
  ],
  ["United States District Court\nDistrict of Columbia", "United States District Court for the District of Columbia"],
  [
    "UNITED STATES DISTRICT COURT\nMIDDLE DISTRICT OF NORTH CAROLINA",
    "United States District Court for the Middle District of North Carolina",
  ],
  [
    "UNITED STATES BANKRUPTCY COURT\nNORTHERN DISTRICT OF IOWA",
    "United States Bankruptcy Court for the Northern District of Iowa",
  ],
  [
    "UNITED STATES\nFOREIGN INTELLIGENCE SURVEILLANCE COURT\nWASHINGTON, D.C.",
    "Foreign Intelligence Surveillance Court",
  ],
];
