import type { NondisclosureAuthority } from "@/lib/findings/types";
import type { LawId } from "./law";

/** What a bar on telling forbids, whom it binds, who may still be told, and how it ends. */
export interface NondisclosureLaw {
  citation: string;
  law: LawId | null;
  /** `null` where its text was not read, so that counsel confirms it. */
  verifiedOn: string | null;
  forbids: string;
  binds: string;
  /** Counsel may be told for advice: `yes` in its words, `ask` where it does not say or was not read. */
  counselMayBeTold: "yes" | "ask";
  /** Besides counsel. */
  mayTell: string[];
  /** On request, the recipient names to the agency those whom it told; counsel never. */
  namesThoseTold: boolean;
  lasts: string;
  challenge: string;
}

const READ = "2026-11-21";

const AUTHORITIES: Record<NondisclosureAuthority, NondisclosureLaw> = {
  "usc18-2709c": {
    citation: "18 U.S.C. § 2709(c)",
    law: "usc18-2709-c",
    verifiedOn: READ,
    forbids: "Telling anyone that the FBI asked for or got the records.",
    binds: "The recipient, its officers, employees and agents, and anyone whom it tells.",
    counselMayBeTold: "yes",
    mayTell: ["persons who are needed in order to comply", "others whom the FBI permits"],
    namesThoseTold: true,
    lasts: "Until the FBI sends notice that it has ended. It has no date on its face, and never lifts by itself.",
    challenge:
      "18 U.S.C. § 3511: notify the Government or petition; it applies to a court within thirty days of a notice.",
  },
  "usc50-1861d": {
    citation: "50 U.S.C. § 1861(d), as before 15 March 2020",
    law: "usc50-1861",
    verifiedOn: READ,
    forbids: "Telling anyone that the FBI asked for or got the things.",
    binds: "Any person.",
    counselMayBeTold: "yes",
    mayTell: ["persons who are needed in order to comply"],
    namesThoseTold: true,
    lasts: "It has no date.",
    challenge: "A petition to the Foreign Intelligence Surveillance Court; counsel confirms which law governs.",
  },
  "usc18-2705b": {
    citation: "18 U.S.C. § 2705(b)",
    law: "usc18-2705-b",
    verifiedOn: READ,
    forbids: "Notifying any other person of the warrant, subpoena or order.",
    binds: "The provider of communication services that the order names. Without an order, nobody.",
    counselMayBeTold: "ask",
    mayTell: ["those whom the order names"],
    namesThoseTold: false,
    lasts: "As long as the order says.",
    challenge: "A motion to vacate or change the order.",
  },
  "usc18-3123d": {
    citation: "18 U.S.C. § 3123(d)",
    law: "usc18-3123",
    verifiedOn: READ,
    forbids: "Telling the subscriber or any other person of the device or of the investigation.",
    binds: "Who owns or leases the line, and who helps.",
    counselMayBeTold: "ask",
    mayTell: ["those whom the order names"],
    namesThoseTold: false,
    lasts: "Until the court orders otherwise.",
    challenge: "A motion to the court that ordered it.",
  },
  "usc18-3486": {
    citation: "18 U.S.C. § 3486(a)(6)",
    law: "usc18-3486",
    verifiedOn: null,
    forbids: "Telling anyone that the subpoena exists.",
    binds: "Those whom a court's order names.",
    counselMayBeTold: "ask",
    mayTell: ["those whom the order names"],
    namesThoseTold: false,
    lasts: "Up to ninety days, renewable.",
    challenge: "A motion to the court that ordered it.",
  },
  "court-order": {
    citation: "The court's order",
    law: null,
    verifiedOn: READ,
    forbids: "What its words forbid.",
    binds: "Those whom it names and who were served.",
    counselMayBeTold: "ask",
    mayTell: ["those whom the order names"],
    namesThoseTold: false,
    lasts: "As long as it says, or until it is vacated.",
    challenge: "A motion to the court that ordered it.",
  },
  "state-statute": {
    citation: "The statute that it cites",
    law: null,
    verifiedOn: null,
    forbids: "What its words forbid.",
    binds: "For counsel to say.",
    counselMayBeTold: "ask",
    mayTell: [],
    namesThoseTold: false,
    lasts: "For counsel to say.",
    challenge: "For counsel to say.",
  },
  other: {
    citation: "The authority that it cites",
    law: null,
    verifiedOn: null,
    forbids: "What its words forbid.",
    binds: "For counsel to say.",
    counselMayBeTold: "ask",
    mayTell: [],
    namesThoseTold: false,
    lasts: "For counsel to say.",
    challenge: "For counsel to say.",
  },
};

/** The law of an authority that a paper cites for silence. */
export function nondisclosureLaw(authority: NondisclosureAuthority): NondisclosureLaw {
  return AUTHORITIES[authority];
}
