import Link from "next/link";
import type { ComponentProps } from "react";

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-edge text-body select-none transition-colors duration-150 " +
  "disabled:opacity-55 aria-disabled:opacity-55";

const TONES = {
  /** The one thing to do next. */
  primary:
    "min-h-11 border border-green bg-green px-5 font-semibold text-on-green hover:border-green-deep hover:bg-green-deep",
  /** Something else that can be done. */
  quiet: "min-h-11 border border-rule bg-leaf px-4 text-ink hover:border-soft hover:bg-shade",
  /** Inside a line of text. */
  plain: "link min-h-6",
} as const;

interface Tone {
  tone?: keyof typeof TONES;
}

/** Inside a form it submits, unless `type` says otherwise. */
export function Button({ tone = "primary", className = "", ...rest }: ComponentProps<"button"> & Tone) {
  return <button {...rest} className={`${BASE} ${TONES[tone]} ${className}`} />;
}

/** A link that looks like what it leads to: something to do. */
export function ButtonLink({ tone = "primary", className = "", ...rest }: ComponentProps<typeof Link> & Tone) {
  return <Link prefetch={false} {...rest} className={`${BASE} ${TONES[tone]} ${className}`} />;
}
