import type { Advice } from "@/lib/consultation/types";
import type { RecordCategory } from "@/lib/findings/types";
import type { DeterminationKind } from "./types";

interface Decided {
  kind: DeterminationKind;
  categories: readonly RecordCategory[];
}

const AGAINST_RELEASE: readonly Advice[] = ["cure", "object", "quash", "resist"];
/** Facts, which no advice is against: nothing was found, another has it, it was taken or withdrawn. */
const FACTS: readonly DeterminationKind[] = [
  "none-found",
  "held-by-another",
  "withdrawn",
  "taken-under-warrant",
  "refused-at-the-desk",
];

/** Whether a decision departs from what counsel advises: releasing more than she would, or withholding what she would not. */
export function departs(
  { kind, categories }: Decided,
  opinion: { advice: Advice; categories: readonly RecordCategory[] },
): boolean {
  const { advice } = opinion;
  if (FACTS.includes(kind)) return false;
  if (kind === "release" || kind === "release-in-part") {
    if (AGAINST_RELEASE.includes(advice)) return true;
    return advice === "release-in-part" && categories.some((category) => !opinion.categories.includes(category));
  }
  return !AGAINST_RELEASE.includes(advice);
}
