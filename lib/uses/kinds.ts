import type { PolicyPack } from "@/lib/policy/pack";

/** What a library may do with its own records without releasing them, and whose clause says so. */
export const USES = {
  "review-of-conduct": {
    label: "Review of a violation",
    means: "The library looks at its own records because its rules or the law were broken on its premises.",
    clauses: ["cresco:5d", "ames:illegal"],
  },
  "last-user": {
    label: "Who had it last",
    means: "Circulation is looked at to find the last user of an item that came back with something in it, or damaged.",
    clauses: ["cresco:5i"],
  },
  "library-business": {
    label: "The library’s own business",
    means: "The Director authorizes a use for the library’s business, or for its Friends.",
    clauses: ["ames:use"],
  },
  maintenance: {
    label: "Maintenance",
    means: "A technician has access in routine maintenance.",
    clauses: ["ames:vendor"],
  },
  "footage-viewed": {
    label: "Camera footage viewed",
    means: "An authorized member of the staff views a recording.",
    clauses: ["cresco:5g"],
  },
  other: { label: "Another use", means: "Anything else that is no release.", clauses: [] },
} as const satisfies Record<string, { label: string; means: string; clauses: readonly string[] }>;
export type UseKind = keyof typeof USES;

/** Where the library's own policy speaks of such a use, as its reader would look it up; `null` where it does not. */
export function clauseOf(kind: UseKind, pack: PolicyPack): string | null {
  const own = USES[kind].clauses.map((id) => id.replace(/^[a-z]+:/, `${pack.base}:`));
  const clause = pack.clauses.find(({ id }) => own.includes(id) && sameText(id, USES[kind].clauses, pack));
  return clause?.at ?? null;
}

// A blank base carries Cresco's clauses under ids of its own; another policy's clause of the same number is another clause.
function sameText(id: string, clauses: readonly string[], { base }: PolicyPack): boolean {
  return (
    clauses.includes(id) || ((base === "iowa" || base === "nebraska") && clauses.includes(id.replace(base, "cresco")))
  );
}
