import { readdirSync } from "node:fs";
import type { Taken } from "./act";

/** Every page and every route of the program, as the folders tell: `/matters/[matterId]`, in the room of members. */
export function everyRoute(): { route: string; room: string }[] {
  return readdirSync("app", { recursive: true })
    .map(String)
    .filter((path) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(path))
    .map((path) => ({
      room: /^\((\w+)\)/.exec(path)?.[1] ?? "",
      route: `/${path}`.replace(/\/(?:page\.tsx|route\.ts)$/, "").replace(/\/\([^)]+\)/g, "") || "/",
    }))
    .sort((a, b) => a.route.localeCompare(b.route));
}

/** The id of nothing. */
export const ABSENT = "3f0d3c1e-0000-4000-8000-0123456789ab";

/** The addresses of a route: about an open matter, and about the sealed one. */
export function addressesOf(route: string, open: Taken | undefined, sealed: Taken): string[] {
  const filled = [open, sealed]
    .filter((one) => one !== undefined)
    .map(({ matterId, instrumentId }) =>
      route
        .replaceAll("[matterId]", matterId)
        .replaceAll("[instrumentId]", instrumentId)
        .replaceAll("[number]", "1")
        .replace("[...nextauth]", "session")
        .replaceAll(/\[[^\]]+\]/g, matterId),
    );
  return [...new Set(filled)];
}
