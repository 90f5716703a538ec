import { requestContext } from "./request-context";

/**
 * Next, the database driver and others write to the console whatever they stumbled on: a query with its values, a name,
 * a path. From here on a line says which request, which error code and where in the code, and nothing of what it was about.
 */
export function quietConsole(write: (line: string) => void = (line) => process.stderr.write(line)) {
  for (const level of ["log", "info", "debug", "trace"] as const) console[level] = () => {};
  for (const level of ["warn", "error"] as const) {
    console[level] = (...things: unknown[]) => {
      const error = things.find((thing) => thing instanceof Error);
      if (error || level === "error") write(`${describe(error)}\n`);
    };
  }
}

/** `request=… error=TypeError at app/…:12`: the codes of an error and its causes, and the place it came from. */
export function describe(error: Error | undefined): string {
  const request = requestContext.getStore()?.requestId ?? "-";
  if (!error) return `request=${request} error=unknown`;
  const codes: string[] = [];
  for (let one: unknown = error; one instanceof Error && codes.length < 4; one = one.cause) codes.push(codeOf(one));
  const { digest } = error as { digest?: unknown };
  const number = typeof digest === "string" && /^\d{1,20}$/.test(digest) ? ` number=${digest}` : "";
  const place = placeOf(error);
  return `request=${request} error=${codes.join("<")}${number}${place ? ` at ${place}` : ""}`;
}

/** Codes are words of code (`23505`, `ECONNREFUSED`); anything else could be somebody's name. */
function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  const isWord = (word: unknown): word is string => typeof word === "string" && /^[A-Za-z0-9_.-]{1,40}$/.test(word);
  return isWord(code) ? code : isWord(error.name) ? error.name : "Error";
}

// "    at askCounsel (/home/…/lib/consultation/mutations.ts:12:3)": a stack can quote the message, which comes first.
function placeOf(error: Error): string | null {
  const stack = error.stack ?? "";
  const frames = stack.slice(stack.lastIndexOf(error.message) + error.message.length);
  for (const [, place] of frames.matchAll(/^\s+at .*?\(?((?:file:|\/|[A-Z]:\\)[^\s()]+:\d+):\d+\)?$/gm)) {
    if (!place || place.includes("node_modules")) continue;
    return place.split(/[/\\]/).slice(-3).join("/");
  }
  return null;
}
