import type { FormState } from "@/app/_ui/form-state";

/** A code that was just made: shown once, and kept nowhere as it stands. */
export type Enrolment = FormState & {
  code?: string;
  link?: string;
  qr?: { path: string; side: number };
  name?: string;
};
