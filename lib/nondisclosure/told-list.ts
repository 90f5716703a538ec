import type { Day } from "@/lib/findings/types";
import { type Authority, authorityWords } from "./authorities";
import { GROUND_WORDS, type PersonTold } from "./types";

/** The list of the persons told, as it is handed to the authority that asks for it. */
export interface ToldList {
  rows: { name: string; office: string; ground: string; toldOn: Day }[];
  /** How many are left out is not said. */
  leftOut: string | null;
  /** What to know before it is handed over. */
  caution: string;
}

/** Whom the authority may be told of: not the attorney, where the law keeps her out, and not who saw nothing. */
export function toldList(persons: readonly PersonTold[], authority: Authority): ToldList {
  const { list } = authorityWords(authority);
  const counted = persons.filter(
    ({ ground, sawNothing }) => !sawNothing && !(list.leavesAttorneyOut && ground === "attorney"),
  );
  return {
    rows: counted.map(({ name, office, ground, toldOn }) => ({
      name,
      office: office ?? "",
      ground: GROUND_WORDS[ground],
      toldOn,
    })),
    leftOut: list.leavesAttorneyOut,
    caution: list.onRequest
      ? "It is given when the authority asks for it, and through counsel."
      : "Nothing was found that gives this authority a right to the list. Ask counsel before it is handed over.",
  };
}
