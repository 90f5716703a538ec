import type { Ground } from "@/lib/retention/input";

/** What can hold a matter longer than its period. */
export const GROUND_WORDS: Record<Ground, { label: string; hint: string }> = {
  litigation: { label: "Litigation", hint: "A lawsuit is pending, or to be expected." },
  "preservation-demand": { label: "A demand to preserve", hint: "Somebody asked in writing that it be kept." },
  counsel: { label: "Counsel’s word", hint: "Counsel asked that it be kept." },
  other: { label: "Something else", hint: "An audit, an open records request." },
};

/** `24 months`; for none, that somebody says so. */
export function monthsWords(months: number | null): string {
  if (months === null) return "until somebody says otherwise";
  return months === 1 ? "1 month" : `${months.toLocaleString("en-US")} months`;
}

export const CHANGED_MEANWHILE =
  "Meanwhile somebody else has changed this, or something has come into the matter. What is new stands above. Look at it, then send this again.";
