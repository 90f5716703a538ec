import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { requestOrigin } from "@/lib/auth/request";
import { now } from "@/lib/clock";
import { masterKey } from "@/lib/settings/master-key";
import { isAnyLibrarySetUp } from "@/lib/settings/queries";
import {
  nextStep,
  openDraft,
  SETUP_STEPS,
  type SetupDraft,
  type SetupStep,
  sealDraft,
} from "@/lib/settings/setup-draft";

const COOKIE = "good-cause-set-up";

/** The set-up under way in this browser. Sends elsewhere whoever has none, or comes before its turn. */
export async function draftAt(step: SetupStep): Promise<SetupDraft> {
  if (await isAnyLibrarySetUp()) redirect("/sign-in");
  const sealed = (await cookies()).get(COOKIE)?.value;
  const draft = sealed ? openDraft(sealed, await masterKey(), now()) : null;
  if (!draft) redirect("/setup");
  const due = nextStep(draft);
  if (SETUP_STEPS.indexOf(step) > SETUP_STEPS.indexOf(due)) redirect(`/setup/${due}`);
  return draft;
}

/** Keeps the draft in this browser; in actions only. */
export async function keepDraft(draft: SetupDraft): Promise<void> {
  const secure = (await requestOrigin()).startsWith("https:");
  const sealed = sealDraft(draft, await masterKey());
  (await cookies()).set(COOKIE, sealed, {
    httpOnly: true,
    sameSite: "strict",
    secure,
    path: "/setup",
    maxAge: 24 * 3600,
  });
}

/** Takes the draft out of this browser; in actions only. */
export async function dropDraft(): Promise<void> {
  (await cookies()).delete({ name: COOKIE, path: "/setup" });
}

/** `Step 2 of 6`; the last page only sums up. */
export function stepWords(step: SetupStep): string {
  return `Step ${SETUP_STEPS.indexOf(step) + 1} of ${SETUP_STEPS.length - 1}`;
}
