import type { StateCourts } from "./state-courts";

/** The trial courts of the states, by their names from A to Minnesota. */
export const ALABAMA_TO_MINNESOTA: Readonly<Record<string, StateCourts>> = {
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
};
