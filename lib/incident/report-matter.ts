import type { ReportBody, ReportKind } from "./types";

/** How the matter that a report opens came: the paper counts where one was photographed. */
export function cameAs(kind: ReportKind, hasPaper: boolean) {
  if (hasPaper) return "paper" as const;
  const came = {
    visit: "visit",
    demand: "oral",
    threat: "threat",
    breach: "breach",
    other: "other",
    warrant: "visit",
    emergency: "oral",
  } as const;
  return came[kind];
}

/**
 * The words that are read as a demand is, where there is no paper; null where nothing was asked of the library. A warrant
 * is a paper that was not left, not a demand in words.
 */
export function spokenDemand(
  kind: ReportKind,
  { asked, happened }: Pick<ReportBody, "asked" | "happened">,
): { came: "oral" | "threat"; words: string } | null {
  if (kind === "warrant" || kind === "breach" || kind === "other") return null;
  const words = [asked, happened].filter(Boolean).join("\n\n");
  if (!words) return null;
  return { came: kind === "threat" ? "threat" : "oral", words };
}

/** Who came, on one line: `Det. R. Hale, Dallas County Sheriff, badge 114`. */
export function whoCame({ name, agency, badge }: Pick<ReportBody, "name" | "agency" | "badge">): string | null {
  return [name, agency, badge && `badge ${badge}`].filter(Boolean).join(", ") || null;
}
