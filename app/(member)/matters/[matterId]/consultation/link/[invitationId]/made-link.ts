import type { FormState } from "@/app/_ui/form-state";

/** What is handed over: it is shown once, and kept nowhere. */
export type MadeLink = NonNullable<FormState> & {
  link?: string;
  code?: string;
  qr?: { path: string; side: number };
  days?: number;
};
