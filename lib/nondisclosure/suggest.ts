import type { Day, FindingValues, InstrumentKind } from "@/lib/findings/types";
import { type Authority, authorityWords } from "./authorities";

/** What was read, as far as it was. */
interface Read {
  kind: InstrumentKind | null;
  issuedOn: Day | null;
  issuer: FindingValues["issuer"] | null;
  court: FindingValues["court"] | null;
  nondisclosure: FindingValues["nondisclosure"] | null;
  gagCert: boolean | null;
  reviewNotice: boolean | null;
}

/** What the form of a bar begins with: reading suggests, the custodian says. */
export interface BarDraft {
  authority: Authority;
  citation: string;
  forbids: string;
  binds: string;
  mayBeTold: string;
  issuedBy: string;
  issuedOn: string;
  endsOn: string;
  lasts: string;
  challenge: string;
  liftedBy: string;
  certified: "yes" | "no" | "unclear" | "";
  reviewNotice: "yes" | "no" | "unclear" | "";
  investigationOpenedOn: string;
}

/** A bar as the paper's reading suggests it. */
export function suggestBar(read: Read): BarDraft {
  const authority = suggestAuthority(read);
  const words = authorityWords(authority);
  const letter = authority === "usc18-2709c";
  return {
    authority,
    citation: words.citation ?? "",
    forbids: words.forbids,
    binds: words.binds,
    mayBeTold: words.mayBeTold,
    issuedBy: read.issuer?.name ?? read.court?.name ?? "",
    issuedOn: read.issuedOn ?? "",
    endsOn: read.nondisclosure?.until ?? "",
    lasts: read.nondisclosure?.until ? "" : words.lasts,
    challenge: words.challenge,
    liftedBy: words.liftedBy,
    certified: letter ? answer(read.gagCert) : "",
    reviewNotice: letter ? answer(read.reviewNotice) : "",
    investigationOpenedOn: "",
  };
}

function suggestAuthority({ kind, nondisclosure }: Read): Authority {
  const cited = nondisclosure?.imposed === "ordered" ? nondisclosure.authority[0] : undefined;
  if (cited) return cited;
  if (kind === "national-security-letter") return "usc18-2709c";
  if (kind === "fisa-order") return "usc50-1861d";
  return nondisclosure?.imposed === "ordered" ? "court-order" : "none-found";
}

function answer(fact: boolean | null): "yes" | "no" | "unclear" {
  return fact === true ? "yes" : fact === false ? "no" : "unclear";
}
