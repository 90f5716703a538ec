import type { TabPage } from "@/app/_ui/page-tabs";

/** The pages of the settings, in the order of their tabs. Each part of the program adds its line with its page. */
export const SETTINGS_PAGES: readonly TabPage[] = [
  { segment: "", label: "Library and sign-in" },
  { segment: "policy", label: "Policy" },
  { segment: "people", label: "People" },
  { segment: "letterhead", label: "Letterhead" },
  { segment: "dates", label: "Dates" },
  { segment: "mail", label: "Mail" },
  { segment: "desk", label: "Front desk" },
  { segment: "holdings", label: "What we hold" },
  { segment: "uses", label: "Own use" },
];
