import type { StateCourts } from "./state-courts";
import { ALABAMA_TO_MINNESOTA } from "./styles-alabama-to-minnesota";
import { MISSISSIPPI_TO_WYOMING } from "./styles-mississippi-to-wyoming";

/** The trial courts of every state. */
export const STATE_COURTS: Readonly<Record<string, StateCourts>> = {
  ...ALABAMA_TO_MINNESOTA,
  ...MISSISSIPPI_TO_WYOMING,
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
