import type { TabPage } from "@/app/_ui/page-tabs";

/** The pages of a matter, in the order of its tabs. Each part of the program adds its line with its page. */
export const MATTER_PAGES: readonly TabPage[] = [
  { segment: "", label: "Overview" },
  { segment: "instruments", label: "Papers" },
  { segment: "consultation", label: "Counsel" },
  { segment: "letters", label: "Letters" },
  { segment: "dates", label: "Dates" },
  { segment: "board", label: "Board" },
  { segment: "determination", label: "Decision" },
  { segment: "production", label: "Release" },
  { segment: "nondisclosure", label: "Silence" },
];
