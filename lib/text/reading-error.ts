/** The closed list of what may keep a file from being read. */
export type ReadingErrorCode =
  | "empty"
  | "truncated"
  | "damaged"
  | "password"
  | "not-supported"
  | "too-large"
  | "too-many-pages"
  | "timed-out"
  | "crashed";

/** A file that could not be read. `message` tells a person what it is and what to do. */
export class ReadingError extends Error {
  override readonly name = "ReadingError";

  constructor(
    readonly code: ReadingErrorCode,
    message: string,
    /** Index of the file among those read together. */
    readonly file = 0,
  ) {
    super(message);
  }
}

const SENTENCES = {
  empty: "This file is empty. Ask the sender for it again, or scan the paper.",
  truncated: "This file breaks off before its end. Ask the sender for it again, or print and scan what can be opened.",
  damaged: "This file is damaged and cannot be opened. Ask the sender for it again, or scan the paper.",
  password:
    "This PDF is locked with a password. Enter the password, ask the sender for an unlocked copy, or print and scan it.",
  "wrong-password": "That password does not open this PDF. Try again, or ask the sender for an unlocked copy.",
  "timed-out": "Reading this file took too long and was stopped. Print it and scan the paper, or split it.",
  crashed: "Reading this file needed more than this machine can give and was stopped. Print it and scan the paper.",
} as const;

/** The error with its usual sentence. */
export function readingError(code: keyof typeof SENTENCES, file = 0): ReadingError {
  return new ReadingError(code === "wrong-password" ? "password" : code, SENTENCES[code], file);
}
