import { openJson, sealJson } from "@/lib/files/keys";
import type { DirectorInput, LibraryInput, PolicyInput } from "./input";

/** What was given so far in the set-up. It stays with the browser, sealed; nothing is stored here before the last step. */
export interface SetupDraft {
  /** When the link was opened, in milliseconds since 1970. */
  begunAt: number;
  /** The director's id to be: a passkey is made for it. */
  personId: string;
  library?: LibraryInput;
  policy?: PolicyInput;
  director?: DirectorInput;
  /** `lastStep` is null until the app's first code was right. */
  authenticator?: { secret: string; lastStep: number | null };
  passkey?: { credentialId: string; publicKey: string; counter: number; transports: string[] };
  /** The challenge that the new passkey must answer. */
  challenge?: string;
  recoveryCodes?: string[];
  recoveryCodesKept?: boolean;
  /** `address` is null where the library is not to be reached from outside yet. */
  reach?: { address: string | null };
}

const HOURS = 24;
const PLACE = "set-up draft";

/** The draft as a cookie holds it. */
export function sealDraft(draft: SetupDraft, masterKey: Uint8Array): string {
  return Buffer.from(sealJson(draft, masterKey, PLACE)).toString("base64url");
}

/** The draft of a cookie; null when it is not ours, or a day old. */
export function openDraft(sealed: string, masterKey: Uint8Array, at: Date): SetupDraft | null {
  try {
    const draft = openJson<SetupDraft>(Buffer.from(sealed, "base64url"), masterKey, PLACE);
    return at.getTime() - draft.begunAt < HOURS * 3_600_000 ? draft : null;
  } catch {
    return null;
  }
}

/** The steps of the set-up, in their order; each is a page. */
export const SETUP_STEPS = [
  "library",
  "policy",
  "director",
  "second-factor",
  "recovery-codes",
  "reach",
  "finish",
] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** The first step that is not done: where the set-up goes on. */
export function nextStep(draft: SetupDraft): SetupStep {
  if (!draft.library) return "library";
  if (!draft.policy) return "policy";
  if (!draft.director) return "director";
  if (!hasSecondFactor(draft)) return "second-factor";
  if (!draft.recoveryCodesKept) return "recovery-codes";
  if (!draft.reach) return "reach";
  return "finish";
}

/** Whether a second factor was given and tried. */
function hasSecondFactor({ authenticator, passkey }: SetupDraft): boolean {
  return Boolean(passkey) || (authenticator?.lastStep ?? null) !== null;
}

/** A draft in which every step was given. */
export type CompleteDraft = SetupDraft &
  Required<Pick<SetupDraft, "library" | "policy" | "director" | "recoveryCodes" | "reach">>;

/** Whether every step was given, and the second factor tried. */
export function isComplete(draft: SetupDraft): draft is CompleteDraft {
  const { library, policy, director, recoveryCodes: codes, recoveryCodesKept, reach } = draft;
  return Boolean(library && policy && director && codes && recoveryCodesKept && reach && hasSecondFactor(draft));
}
