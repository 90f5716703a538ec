import { STATE_ABBREVIATIONS } from "./federal";
import { STATES } from "./states";

/** A town where courts sit and lawyers have their offices, degrees north and west. */
interface City {
  name: string;
  state: string;
  north: number;
  west: number;
}

/** To about a mile: enough to say that a place is far beyond a hundred. */
const ROWS = `Des Moines|IA|41.59|93.62;Waukee|IA|41.61|93.89;Ames|IA|42.03|93.62;Independence|IA|42.47|91.89;Cresco|IA|43.38|92.11;Cedar Rapids|IA|41.98|91.67;
Davenport|IA|41.52|90.58;Sioux City|IA|42.50|96.40;Waterloo|IA|42.49|92.34;Iowa City|IA|41.66|91.53;Council Bluffs|IA|41.26|95.86;Dubuque|IA|42.50|90.66;
Mason City|IA|43.15|93.20;Fort Dodge|IA|42.50|94.17;Burlington|IA|40.81|91.11;Ottumwa|IA|41.02|92.41;Decorah|IA|43.30|91.79;Adel|IA|41.61|94.02;Nevada|IA|42.02|93.45;
Minden|NE|40.50|98.95;Omaha|NE|41.26|95.94;Lincoln|NE|40.81|96.70;Grand Island|NE|40.92|98.34;Kearney|NE|40.70|99.08;Hastings|NE|40.59|98.39;North Platte|NE|41.12|100.77;
Scottsbluff|NE|41.87|103.67;Norfolk|NE|42.03|97.42;Fremont|NE|41.43|96.50;Minneapolis|MN|44.98|93.27;St. Paul|MN|44.95|93.09;Rochester|MN|44.02|92.47;Duluth|MN|46.79|92.10;
Mankato|MN|44.16|94.00;Winona|MN|44.05|91.64;Chicago|IL|41.88|87.63;Springfield|IL|39.80|89.64;Rock Island|IL|41.51|90.58;Peoria|IL|40.69|89.59;Rockford|IL|42.27|89.09;Galena|IL|42.42|90.43;
East St. Louis|IL|38.62|90.15;Madison|WI|43.07|89.40;Milwaukee|WI|43.04|87.91;La Crosse|WI|43.80|91.24;Green Bay|WI|44.51|88.01;Kansas City|MO|39.10|94.58;St. Louis|MO|38.63|90.20;
St. Joseph|MO|39.77|94.85;Columbia|MO|38.95|92.33;Springfield|MO|37.21|93.29;Jefferson City|MO|38.58|92.17;Kansas City|KS|39.11|94.63;Topeka|KS|39.05|95.68;Wichita|KS|37.69|97.34;
Overland Park|KS|38.98|94.67;Olathe|KS|38.88|94.82;Sioux Falls|SD|43.55|96.73;Rapid City|SD|44.08|103.23;Pierre|SD|44.37|100.35;Fargo|ND|46.88|96.79;Bismarck|ND|46.81|100.78;
Denver|CO|39.74|104.99;Colorado Springs|CO|38.83|104.82;Cheyenne|WY|41.14|104.82;Oklahoma City|OK|35.47|97.52;Tulsa|OK|36.15|95.99;Little Rock|AR|34.75|92.29;Dallas|TX|32.78|96.80;
Houston|TX|29.76|95.37;Austin|TX|30.27|97.74;San Antonio|TX|29.42|98.49;Fort Worth|TX|32.76|97.33;El Paso|TX|31.76|106.49;New Orleans|LA|29.95|90.07;Baton Rouge|LA|30.45|91.19;
Memphis|TN|35.15|90.05;Nashville|TN|36.16|86.78;Knoxville|TN|35.96|83.92;Louisville|KY|38.25|85.76;Lexington|KY|38.04|84.50;Indianapolis|IN|39.77|86.16;South Bend|IN|41.68|86.25;
Detroit|MI|42.33|83.05;Grand Rapids|MI|42.96|85.67;Lansing|MI|42.73|84.56;Cleveland|OH|41.50|81.69;Columbus|OH|39.96|83.00;Cincinnati|OH|39.10|84.51;Pittsburgh|PA|40.44|79.99;
Philadelphia|PA|39.95|75.17;Harrisburg|PA|40.27|76.88;New York|NY|40.71|74.01;Brooklyn|NY|40.65|73.95;Buffalo|NY|42.89|78.88;Albany|NY|42.65|73.76;Rochester|NY|43.16|77.61;
Newark|NJ|40.74|74.17;Trenton|NJ|40.22|74.76;Boston|MA|42.36|71.06;Hartford|CT|41.77|72.67;New Haven|CT|41.31|72.92;Providence|RI|41.82|71.41;Portland|ME|43.66|70.26;Concord|NH|43.21|71.54;
Burlington|VT|44.48|73.21;Wilmington|DE|39.75|75.55;Baltimore|MD|39.29|76.61;Greenbelt|MD|39.00|76.88;Washington|DC|38.91|77.04;Alexandria|VA|38.80|77.05;Richmond|VA|37.54|77.44;
Norfolk|VA|36.85|76.29;Charleston|WV|38.35|81.63;Raleigh|NC|35.78|78.64;Charlotte|NC|35.23|80.84;Columbia|SC|34.00|81.03;Charleston|SC|32.78|79.93;Atlanta|GA|33.75|84.39;Savannah|GA|32.08|81.09;
Jacksonville|FL|30.33|81.66;Miami|FL|25.76|80.19;Tampa|FL|27.95|82.46;Orlando|FL|28.54|81.38;Tallahassee|FL|30.44|84.28;Birmingham|AL|33.52|86.80;Montgomery|AL|32.37|86.30;Mobile|AL|30.69|88.04;
Jackson|MS|32.30|90.18;Phoenix|AZ|33.45|112.07;Tucson|AZ|32.22|110.97;Albuquerque|NM|35.08|106.65;Santa Fe|NM|35.69|105.94;Salt Lake City|UT|40.76|111.89;Boise|ID|43.62|116.20;
Billings|MT|45.78|108.50;Helena|MT|46.59|112.04;Las Vegas|NV|36.17|115.14;Reno|NV|39.53|119.81;Los Angeles|CA|34.05|118.24;San Francisco|CA|37.77|122.42;San Diego|CA|32.72|117.16;
Sacramento|CA|38.58|121.49;Oakland|CA|37.80|122.27;San Jose|CA|37.34|121.89;Fresno|CA|36.74|119.79;Portland|OR|45.52|122.68;Eugene|OR|44.05|123.09;Seattle|WA|47.61|122.33;Spokane|WA|47.66|117.43;
Tacoma|WA|47.25|122.44;Anchorage|AK|61.22|149.90;Honolulu|HI|21.31|157.86`;

const CITIES: readonly City[] = ROWS.replace(/\n/g, "")
  .split(";")
  .map((row) => {
    const [name = "", state = "", north, west] = row.split("|");
    return { name, state, north: Number(north), west: Number(west) };
  });

/** The town that an address ends with, if it is one of those that are measured: `…, Minneapolis, MN 55402`. */
export function placeIn(address: string): City | null {
  const found = CITIES.flatMap((city) => {
    const at = address.search(new RegExp(`\\b${city.name.replace(".", "\\.?")},? +(?=[A-Z])`, "i"));
    const rest = at < 0 ? "" : address.slice(at + city.name.length).replace(/^[,.\s]+/, "");
    return at >= 0 && startsWithState(rest, city.state) ? [{ city, at }] : [];
  });
  return found.sort((a, b) => b.at - a.at)[0]?.city ?? null;
}

function startsWithState(rest: string, code: string): boolean {
  const words = rest.toLowerCase().replace(/[.,]/g, " ").replace(/\s+/g, " ").trim();
  if (words.startsWith(`${code.toLowerCase()} `) || words === code.toLowerCase()) return true;
  const name = Object.entries(STATES).find(([, own]) => own === code)?.[0] ?? "";
  if (name && words.startsWith(name.toLowerCase())) return true;
  const [one = "", two = ""] = words.split(" ");
  return STATE_ABBREVIATIONS[one] === name || STATE_ABBREVIATIONS[`${one} ${two}`] === name;
}

/** The straight line over the ground, in miles. */
export function milesBetween(a: City, b: City): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const across = rad(b.west - a.west);
  const up = rad(b.north - a.north);
  const h = Math.sin(up / 2) ** 2 + Math.cos(rad(a.north)) * Math.cos(rad(b.north)) * Math.sin(across / 2) ** 2;
  return 2 * 3959 * Math.asin(Math.sqrt(h));
}
