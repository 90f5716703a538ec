import type { RecordCategory } from "@/lib/findings/types";

/** A line of *what do we even hold?* before the library has looked: what a small library is likely to find. */
export interface SuggestedHolding {
  category: Exclude<RecordCategory, "all-records">;
  system: string;
  kept: string;
  vendor: string;
  inOurCustody: boolean;
  howToSuspend: string;
}

const ILS = "Library system (ILS)";

/** Suggestions, not facts: each is confirmed, changed or dropped by the library. */
export const SUGGESTIONS: readonly SuggestedHolding[] = [
  {
    category: "registration",
    system: ILS,
    kept: "While the card is valid, and 3 years after",
    vendor: "",
    inOurCustody: true,
    howToSuspend: "Switch off the yearly purge of expired cards.",
  },
  {
    category: "circulation",
    system: ILS,
    kept: "Until the item is back; last borrower until the next loan",
    vendor: "",
    inOurCustody: true,
    howToSuspend: "Switch off the nightly clearing of returned loans, or export them first.",
  },
  {
    category: "holds",
    system: ILS,
    kept: "Until filled or expired, then 90 days",
    vendor: "",
    inOurCustody: true,
    howToSuspend: "Switch off the purge of filled and expired holds.",
  },
  {
    category: "accounts-due",
    system: ILS,
    kept: "Until paid",
    vendor: "",
    inOurCustody: true,
    howToSuspend: "Stop the write-off of old fines.",
  },
  {
    category: "search-history",
    system: "Catalog on the web",
    kept: "Not kept, unless a patron switches it on",
    vendor: "",
    inOurCustody: true,
    howToSuspend: "Ask the ILS vendor to stop the rotation of web logs.",
  },
  {
    category: "interlibrary-loan",
    system: "Interlibrary loan (state system)",
    kept: "1 year after return",
    vendor: "State library",
    inOurCustody: false,
    howToSuspend: "Write to the state library’s help desk.",
  },
  {
    category: "computer-use",
    system: "Public computers, sign-up and sessions",
    kept: "Cleared at log-off; sign-up sheets 1 day",
    vendor: "",
    inOurCustody: true,
    howToSuspend: "Leave the machine switched off, and keep the sheet.",
  },
  {
    category: "computer-use",
    system: "Wireless network logs",
    kept: "7 to 30 days",
    vendor: "City IT or internet provider",
    inOurCustody: true,
    howToSuspend: "Call city IT: stop log rotation on the access controller.",
  },
  {
    category: "reference",
    system: "Reference notes and chat",
    kept: "Until answered",
    vendor: "",
    inOurCustody: true,
    howToSuspend: "Stop shredding notes; switch off the chat’s auto-delete.",
  },
  {
    category: "programs",
    system: "Event calendar and sign-up sheets",
    kept: "Until the program is over, then 1 month",
    vendor: "",
    inOurCustody: true,
    howToSuspend: "Keep the sheets; switch off the calendar’s auto-delete.",
  },
  {
    category: "meeting-room",
    system: "Room bookings",
    kept: "1 year",
    vendor: "",
    inOurCustody: true,
    howToSuspend: "Switch off the deletion of past bookings.",
  },
  {
    category: "video",
    system: "Security cameras (recorder)",
    kept: "14 to 30 days, then overwritten",
    vendor: "",
    inOurCustody: true,
    howToSuspend: "Export the days that are asked for today; recorders overwrite.",
  },
  {
    category: "email",
    system: "Staff e-mail",
    kept: "As the city’s schedule says",
    vendor: "City IT",
    inOurCustody: true,
    howToSuspend: "Ask city IT for a litigation hold on the mailboxes.",
  },
  {
    category: "circulation",
    system: "E-books and streaming",
    kept: "As the vendor’s terms say",
    vendor: "The e-book vendor",
    inOurCustody: false,
    howToSuspend: "Write to the vendor’s privacy contact; it has a policy of its own.",
  },
  {
    category: "search-history",
    system: "Research databases",
    kept: "As the vendor’s terms say",
    vendor: "The database vendor",
    inOurCustody: false,
    howToSuspend: "Write to the vendor’s privacy contact; it has a policy of its own.",
  },
];
