import { listPacks } from "@/lib/policy/packs";

/** The policies to choose from, in the words of the set-up and the settings. */
export function packChoices() {
  return listPacks().map((pack) => ({
    id: pack.id,
    name: pack.library?.name ?? `Blank, for ${pack.state === "IA" ? "Iowa" : "Nebraska"}`,
    about: pack.library
      ? `${pack.title}, as it was published`
      : "The state’s law alone; your own clauses can be added later.",
    revisedOn: fullDay(pack.revisedOn ?? pack.adoptedOn),
    reviewedOn: fullDay(pack.reviewedOn),
  }));
}

/** Some policies print no more than a month, and a date field holds a whole day. */
function fullDay(printed: string | null): string {
  return printed && /^\d{4}-\d{2}-\d{2}$/.test(printed) ? printed : "";
}
