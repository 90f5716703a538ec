import type { NondisclosureAuthority } from "@/lib/findings/types";
import { nondisclosureLaw } from "@/lib/law/nondisclosure";

/** What a bar on telling can rest on; `none-found`: the paper names nothing. */
export const AUTHORITIES = [
  "usc18-2709c",
  "usc50-1861d",
  "usc50-1862",
  "usc18-2705b",
  "usc18-3123d",
  "usc18-3486",
  "court-order",
  "state-statute",
  "other",
  "none-found",
] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** What the program says of an authority, in our own words; counsel has the last word on each. */
export interface AuthorityWords {
  label: string;
  citation: string | null;
  verifiedOn: string | null;
  forbids: string;
  binds: string;
  mayBeTold: string;
  lasts: string;
  challenge: string;
  liftedBy: string;
  counselMayBeTold: "yes" | "ask";
  /** Whether the authority may ask whom the recipient told; where it may, why counsel is not named. */
  list: { onRequest: boolean; leavesAttorneyOut: string | null };
}

const LABELS: Record<Authority, string> = {
  "usc18-2709c": "A national security letter of the FBI",
  "usc50-1861d": "Section 215, as it stood before 15 March 2020",
  "usc50-1862": "Business records of four kinds, 50 U.S.C. § 1862",
  "usc18-2705b": "A court’s order that delays notice",
  "usc18-3123d": "A pen register or trap and trace order",
  "usc18-3486": "A court’s order about an administrative subpoena",
  "court-order": "Another order of a court: sealed, protective, not to disclose",
  "state-statute": "A statute of the state",
  other: "Something else that the paper names",
  "none-found": "The paper names nothing",
};

const LIFTED: Partial<Record<Authority, string>> = {
  "usc18-2709c": "The FBI’s own notice that the silence has ended, or a court’s order.",
  "usc50-1861d": "A notice of the Government that it has ended, or an order of the court that issued it.",
  "usc18-2705b": "The end that the order prints, if nothing has extended it, or a court’s later order.",
  "usc18-3486": "The end that the order prints, if nothing has extended it, or a court’s later order.",
  "none-found": "Counsel’s written answer that nothing binds anyone.",
};

const LEAVES_ATTORNEY_OUT: Partial<Record<Authority, string>> = {
  "usc18-2709c":
    "The FBI may ask whom the recipient told because they were needed in order to comply, or because it permitted them. It may not ask for the attorney who was consulted (18 U.S.C. § 2709(c)(2)(D)).",
  "usc50-1861d":
    "The order’s law, as it stood, did not ask for the attorney who was consulted (50 U.S.C. § 1861(d)(2), before 15 March 2020). Counsel confirms that before the list is handed over.",
};

/** What the program says of an authority. */
export function authorityWords(authority: Authority): AuthorityWords {
  const words = authority === "usc50-1862" ? UNDER_1862 : authority === "none-found" ? NONE_FOUND : known(authority);
  return {
    ...words,
    label: LABELS[authority],
    liftedBy: LIFTED[authority] ?? "A later order of the court, or a written notice of the authority.",
    list: {
      onRequest: authority === "usc18-2709c" || authority === "usc50-1861d",
      leavesAttorneyOut: LEAVES_ATTORNEY_OUT[authority] ?? null,
    },
  };
}

type Said = Omit<AuthorityWords, "label" | "liftedBy" | "list">;

function known(authority: NondisclosureAuthority): Said {
  const { citation, verifiedOn, forbids, binds, counselMayBeTold, mayTell, lasts, challenge } =
    nondisclosureLaw(authority);
  const counsel =
    counselMayBeTold === "yes" ? "an attorney, for legal advice" : "counsel, once counsel has said that it allows her";
  const mayBeTold = `${capital([...mayTell, counsel].join("; "))}.`;
  const named = LEADS_NOWHERE.has(authority) ? null : citation;
  return { citation: named, verifiedOn, forbids, binds, mayBeTold, lasts, challenge, counselMayBeTold };
}

// Their own words are in the paper alone.
const LEADS_NOWHERE = new Set<Authority>(["court-order", "state-statute", "other"]);

const UNDER_1862: Said = {
  citation: "50 U.S.C. § 1862",
  verifiedOn: null,
  forbids: "Telling anyone that the FBI asked for or got the records.",
  binds: "Common carriers, public accommodations, storage and vehicle rental. A library is none of them: ask counsel.",
  mayBeTold:
    "Those of the staff who are needed in order to comply. Its text speaks of no attorney: counsel says first.",
  lasts: "It has no date.",
  challenge: "For counsel to say.",
  counselMayBeTold: "ask",
};

const NONE_FOUND: Said = {
  citation: null,
  verifiedOn: null,
  forbids:
    "Nothing that was found. Until counsel has answered, treat it as if it forbade telling that the paper exists.",
  binds: "Nobody that was found.",
  mayBeTold: "Counsel alone, until she has answered.",
  lasts: "Until counsel has answered.",
  challenge: "Ask the sender, through counsel, for the law or the order that binds the library.",
  counselMayBeTold: "yes",
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
