import { RECORD_CATEGORIES, type RecordCategory } from "@/lib/findings/types";

/** A holding as far as a matter asks about it. */
interface HeldIn {
  id: string;
  category: string;
  system: string;
  inOurCustody: boolean;
}

/** What was last noted of one kind of record in one system. */
interface Noted {
  category: string;
  system: string;
  state: "suspended" | "nothing-deleted" | "not-in-custody" | "lifted";
}

/** A system in which a kind of record lies, and what a matter has noted of its deletion. */
interface Covered<H extends HeldIn, N extends Noted> {
  category: Exclude<RecordCategory, "all-records">;
  system: string;
  holding: H | null;
  noted: N | null;
  /** `open`: routine deletion may still run. */
  state: "open" | Noted["state"];
}

/** The categories that are asked for, one by one: *all records* is every one of them. */
export function eachCategory(asked: readonly RecordCategory[]): Exclude<RecordCategory, "all-records">[] {
  const wanted = asked.includes("all-records") ? RECORD_CATEGORIES : asked;
  return RECORD_CATEGORIES.filter((category) => category !== "all-records" && wanted.includes(category)) as Exclude<
    RecordCategory,
    "all-records"
  >[];
}

/**
 * For each category that is asked for, each system that holds it, and what was noted last. Systems that a note names and
 * the table does not are there too. A category of which nothing is known stands alone, open: somebody has to look.
 */
export function coverage<H extends HeldIn, N extends Noted>(
  asked: readonly RecordCategory[],
  holdings: readonly H[],
  newest: readonly N[],
): Covered<H, N>[] {
  return eachCategory(asked).flatMap((category) => {
    const held = holdings.filter((holding) => holding.category === category);
    const noted = newest.filter((note) => note.category === category);
    const systems = [...new Set([...held, ...noted].map(({ system }) => system))];
    if (systems.length === 0) return [{ category, system: "", holding: null, noted: null, state: "open" as const }];
    return systems.map((system) => {
      const holding = held.find((one) => one.system === system) ?? null;
      const note = noted.find((one) => one.system === system) ?? null;
      return { category, system, holding, noted: note, state: note?.state ?? ("open" as const) };
    });
  });
}

/** The categories among those asked for in whose systems routine deletion may still run. */
export function stillDeleting(rows: readonly Covered<HeldIn, Noted>[]): string[] {
  return [
    ...new Set(rows.filter(({ state }) => state === "open" || state === "lifted").map(({ category }) => category)),
  ];
}
