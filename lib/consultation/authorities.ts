import { confidentialityOf } from "@/lib/law/confidentiality";
import { cite, getLaw } from "@/lib/law/law";
import type { LawRow } from "@/lib/law/types";

/** An authority as it stands beside a defect. */
export interface Authority {
  /** As lawyers cite it; where nobody has checked its text, it says *to be confirmed by counsel*. */
  citation: string;
  says: string;
}

/** What speaks for the defect, and what against it. */
export interface Authorities {
  supports: Authority[];
  against: Authority[];
}

const STATUTE = "Iowa Code § 22.7(13)";
/** Beside the statute: a library's readers may be protected more than a record law says. */
const SUPPORTS = ["ia-22.7-13", "tattered-cover"] as const;
const ELSEWHERE = ["hilton"] as const;

/**
 * The authorities both ways on a defect that rests on Iowa Code § 22.7(13), the contrary ones never left out; `null`
 * where it rests on something else.
 */
export function authoritiesOn(basis: readonly string[]): Authorities | null {
  if (!basis.some((ground) => ground.startsWith(STATUTE))) return null;
  const contrary = confidentialityOf("IA")?.contrary ?? [];
  return {
    supports: SUPPORTS.map((id) => authority(getLaw(id))),
    against: [...contrary, ...ELSEWHERE].map((id) => authority(getLaw(id))),
  };
}

function authority(row: LawRow): Authority {
  return { citation: cite(row), says: row.says };
}
