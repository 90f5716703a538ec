import { readdirSync } from "node:fs";
import type { Taken } from "./act";

/** Every page and every route of the program, as the folders tell: `/matters/[matterId]`. */
export function everyRoute(): string[] {
  return readdirSync("app", { recursive: true })
    .map(String)
    .filter((path) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(path))
    .map((path) => `/${path}`.replace(/\/(?:page\.tsx|route\.ts)$/, "").replace(/\/\([^)]+\)/g, "") || "/")
    .sort();
}

const ABSENT = "3f0d3c1e-0000-4000-8000-0123456789ab";

/** The addresses of a route: about an open matter, about the sealed one, about none, and about no address at all. */
export function addressesOf(route: string, open: Taken | undefined, sealed: Taken): string[] {
  const about: (Taken | undefined)[] = [open, sealed, { matterId: ABSENT, instrumentId: ABSENT }];
  const filled = about
    .filter((one) => one !== undefined)
    .map(({ matterId, instrumentId }) =>
      route
        .replaceAll("[matterId]", matterId)
        .replaceAll("[instrumentId]", instrumentId)
        .replaceAll("[number]", "1")
        .replace("[...nextauth]", "session")
        .replaceAll(/\[[^\]]+\]/g, matterId),
    );
  return [...new Set([...filled, route.replaceAll(/\[[^\]]+\]/g, "nonsense")])];
}
