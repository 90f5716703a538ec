import type { ZodError } from "zod";

/** What an action has to say to its form. `values` are what was typed: React empties a form when its action ends. */
export type FormState = {
  message?: string;
  fields?: Record<string, string>;
  values?: Record<string, string>;
  done?: boolean;
} | null;

/** Each field's first complaint, and what was typed. Secrets are not sent back. */
export function invalid(error: ZodError, form: FormData): FormState {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  return { fields, values: typed(form) };
}

/** One sentence about the form as a whole: what happened, and what to do. */
export function refused(message: string, form: FormData): FormState {
  return { message, values: typed(form) };
}

function typed(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !/password|passphrase|code|secret/i.test(name)) values[name] = value;
  }
  return values;
}
