import { describe, expect, test } from "vitest";
import { readCourt } from "@/lib/findings/match/court-name";
import { DISTRICTS } from "@/lib/law/courts/federal";
import { STATES } from "@/lib/law/courts/states";
import { STATE_COURTS } from "@/lib/law/courts/styles";

/** A county or two of each state that has courts by county, those with the oddest names first. */
const COUNTIES: Readonly<Record<string, readonly string[]>> = {
  Alabama: ["Tuscaloosa", "St. Clair"],
  Arizona: ["Pima", "Santa Cruz"],
  Arkansas: ["Benton", "Hot Spring"],
  California: ["San Luis Obispo", "Yolo"],
  Colorado: ["El Paso", "Larimer"],
  Delaware: ["Kent", "Sussex"],
  Florida: ["Palm Beach", "St. Johns"],
  Georgia: ["Dekalb", "Chatham"],
  Idaho: ["Kootenai", "Nez Perce"],
  Illinois: ["Dupage", "Jo Daviess"],
  Indiana: ["Allen", "St. Joseph"],
  Iowa: ["Pottawattamie", "Van Buren", "O'Brien"],
  Kansas: ["Wyandotte", "Riley"],
  Kentucky: ["Fayette", "Laurel"],
  Louisiana: ["Orleans", "St. Tammany"],
  Maine: ["Penobscot", "York"],
  Maryland: ["Anne Arundel", "Calvert"],
  Massachusetts: ["Middlesex", "Worcester"],
  Michigan: ["Kent", "Grand Traverse"],
  Minnesota: ["Olmsted", "Lake of the Woods"],
  Mississippi: ["Rankin", "Hinds"],
  Missouri: ["Boone", "Cape Girardeau"],
  Montana: ["Lewis and Clark", "Missoula"],
  Nebraska: ["Scotts Bluff", "Keya Paha"],
  Nevada: ["Washoe", "White Pine"],
  "New Hampshire": ["Hillsborough", "Merrimack"],
  "New Jersey": ["Cape May", "Bergen"],
  "New Mexico": ["Bernalillo", "Rio Arriba"],
  "New York": ["Kings", "St. Lawrence"],
  "North Carolina": ["Mecklenburg", "New Hanover"],
  "North Dakota": ["Cass", "Grand Forks"],
  Ohio: ["Cuyahoga", "Van Wert"],
  Oklahoma: ["Tulsa", "Le Flore"],
  Oregon: ["Multnomah", "Hood River"],
  Pennsylvania: ["Allegheny", "Lackawanna"],
  "Rhode Island": ["Providence"],
  "South Carolina": ["Richland", "York"],
  "South Dakota": ["Minnehaha", "Fall River"],
  Tennessee: ["Shelby", "Davidson"],
  Texas: ["Harris", "Deaf Smith"],
  Utah: ["Salt Lake", "Box Elder"],
  Vermont: ["Chittenden"],
  Virginia: ["Fairfax", "King and Queen"],
  Washington: ["King", "Walla Walla"],
  "West Virginia": ["Kanawha", "Monongalia"],
  Wisconsin: ["Dane", "Fond du Lac"],
  Wyoming: ["Laramie", "Big Horn"],
};
/** Their courts are of districts, circuits or the whole, as the examples in `styles.ts` show. */
const WITHOUT_COUNTIES = ["Alaska", "Connecticut", "Hawaii", "District of Columbia"];
const TERRITORIES = ["Guam", "Northern Mariana Islands", "Puerto Rico", "Virgin Islands"];

describe("a state's court by its style and county", () => {
  test("no state is left out", () => {
    const all = [...Object.keys(COUNTIES), ...WITHOUT_COUNTIES, ...TERRITORIES].sort();
    expect(all).toEqual(Object.keys(STATES).sort());
    for (const state of Object.keys(COUNTIES)) expect(STATE_COURTS[state]?.styles.length).toBeGreaterThan(0);
  });

  test.each(Object.entries(COUNTIES))("%s, in any of the usual forms and as a scanner spells it", (state, counties) => {
    const unit = state === "Louisiana" ? "Parish" : "County";
    for (const county of counties)
      for (const style of STATE_COURTS[state]?.styles ?? []) {
        const name =
          state === "Iowa" ? `Iowa ${style} for ${county} County` : `${style} of ${county} ${unit}, ${state}`;
        const forms = [
          `IN THE ${style} OF ${county} ${unit}, ${state}`.toUpperCase(),
          `${style}, ${county} ${unit}, STATE OF ${state}`.toUpperCase(),
          `STATE OF ${state}\nIN THE ${style} FOR THE ${unit} OF ${county}`.toUpperCase(),
          `${style} of ${state}, ${unit} of ${county}`,
          `IN THE ${style} IN AND FOR ${county} ${unit}\nSTATE OF ${state}`.toUpperCase(),
          `${style.replace("Court", "Ct.")}, ${county} ${unit}, ${state}`,
          `IN THE ${style} OF ${county} ${unit}, ${state}`.toUpperCase().replace("COURT", "C0URT"),
        ];
        for (const form of forms) expect(readCourt(form)?.name.toLowerCase(), form).toBe(name.toLowerCase());
      }
  });
});

const DISTRICTED = Object.keys(STATES)
  .filter((state) => !TERRITORIES.includes(state) && state !== "District of Columbia")
  .flatMap((state) => (DISTRICTS[state] ?? [""]).map((side) => [state, side] as const));

describe("a federal court by its district, whatever the division", () => {
  test.each(DISTRICTED)("%s %s", (state, side) => {
    const district = `${side ? `${side} ` : ""}District of ${state}`;
    const initial = side ? `${side[0]}.D.` : "D.";
    for (const form of [
      `UNITED STATES DISTRICT COURT\nfor the\n${district}`,
      `IN THE UNITED STATES DISTRICT COURT FOR THE ${district.toUpperCase()}\nWESTERN DIVISION`,
      `UNITED STATES DISTRICT COURT, ${district.toUpperCase()}, CENTRAL DIVISION`,
      `United States District Court\n${district}, Eastern Division`,
      `U.S. DIST. CT., ${initial} ${state.toUpperCase()}`,
    ])
      expect(readCourt(form)?.name, form).toBe(`United States District Court for the ${district}`);
  });
});
