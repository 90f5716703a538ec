// On globalThis, since a bundler may hold this file twice and a replay must steer both.
const REPLACED = Symbol.for("good-cause.clock");
const hook = globalThis as { [REPLACED]?: () => Date };

/** The present instant. */
export function now(): Date {
  return hook[REPLACED]?.() ?? new Date();
}

/** The present day, `YYYY-MM-DD`, in a time zone such as `America/Chicago`. */
export function today(timeZone: string): string {
  return dayOf(now(), timeZone);
}

/** The day, `YYYY-MM-DD`, on which an instant falls in a time zone. */
export function dayOf(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    instant,
  );
}

/** Replaces the clock, so that a history can be replayed; call what it returns to go back. */
export function replaceClock(clock: () => Date): () => void {
  const before = hook[REPLACED];
  hook[REPLACED] = clock;
  return () => {
    hook[REPLACED] = before;
  };
}
