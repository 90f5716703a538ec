const SIDES = ["Northern", "Southern", "Eastern", "Western", "Middle", "Central"] as const;
export type Side = (typeof SIDES)[number];

/**
 * The judicial districts of each state, 28 U.S.C. §§ 81–131; a state without an entry is one district. Divisions are
 * places of holding court, not courts, and are left out of a court's name.
 */
export const DISTRICTS: Readonly<Record<string, readonly Side[]>> = {
  Alabama: ["Northern", "Middle", "Southern"],
  Arkansas: ["Eastern", "Western"],
  California: ["Northern", "Eastern", "Central", "Southern"],
  Florida: ["Northern", "Middle", "Southern"],
  Georgia: ["Northern", "Middle", "Southern"],
  Illinois: ["Northern", "Central", "Southern"],
  Indiana: ["Northern", "Southern"],
  Iowa: ["Northern", "Southern"],
  Kentucky: ["Eastern", "Western"],
  Louisiana: ["Eastern", "Middle", "Western"],
  Michigan: ["Eastern", "Western"],
  Mississippi: ["Northern", "Southern"],
  Missouri: ["Eastern", "Western"],
  "New York": ["Northern", "Southern", "Eastern", "Western"],
  "North Carolina": ["Eastern", "Middle", "Western"],
  Ohio: ["Northern", "Southern"],
  Oklahoma: ["Northern", "Eastern", "Western"],
  Pennsylvania: ["Eastern", "Middle", "Western"],
  Tennessee: ["Eastern", "Middle", "Western"],
  Texas: ["Northern", "Southern", "Eastern", "Western"],
  Virginia: ["Eastern", "Western"],
  Washington: ["Eastern", "Western"],
  "West Virginia": ["Northern", "Southern"],
  Wisconsin: ["Eastern", "Western"],
};

/** How lawyers shorten the states in `S.D. Iowa` and `D. Neb.`, beside the postal code and the full name. */
export const STATE_ABBREVIATIONS: Readonly<Record<string, string>> = {
  ala: "Alabama",
  ariz: "Arizona",
  ark: "Arkansas",
  cal: "California",
  calif: "California",
  colo: "Colorado",
  conn: "Connecticut",
  del: "Delaware",
  fla: "Florida",
  ga: "Georgia",
  ill: "Illinois",
  ind: "Indiana",
  ia: "Iowa",
  kan: "Kansas",
  kans: "Kansas",
  ky: "Kentucky",
  la: "Louisiana",
  md: "Maryland",
  mass: "Massachusetts",
  me: "Maine",
  mich: "Michigan",
  minn: "Minnesota",
  miss: "Mississippi",
  mo: "Missouri",
  mont: "Montana",
  neb: "Nebraska",
  nebr: "Nebraska",
  nev: "Nevada",
  okla: "Oklahoma",
  or: "Oregon",
  ore: "Oregon",
  pa: "Pennsylvania",
  penn: "Pennsylvania",
  tenn: "Tennessee",
  tex: "Texas",
  va: "Virginia",
  vt: "Vermont",
  wash: "Washington",
  wis: "Wisconsin",
  wisc: "Wisconsin",
  wyo: "Wyoming",
  "n y": "New York",
  "n j": "New Jersey",
  "n h": "New Hampshire",
  "n m": "New Mexico",
  "n c": "North Carolina",
  "n d": "North Dakota",
  "r i": "Rhode Island",
  "s c": "South Carolina",
  "s d": "South Dakota",
  "w va": "West Virginia",
  "p r": "Puerto Rico",
  "d c": "District of Columbia",
};

/** The side that a word or its initial names. */
export function sideOf(word: string): Side | null {
  const initial = word.replace(/[^A-Za-z]/g, "").toLowerCase();
  return (
    SIDES.find((side) => side.toLowerCase() === initial) ??
    SIDES.find((side) => initial.length === 1 && side[0]?.toLowerCase() === initial) ??
    null
  );
}
