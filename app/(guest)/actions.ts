"use server";

import { redirect } from "next/navigation";
import { asGuest, endGuestSession } from "@/lib/auth/guest-session";

/** Ends counsel's session in this browser. */
export async function leaveAction(): Promise<void> {
  await asGuest(async () => undefined);
  await endGuestSession();
  redirect("/sign-in/counsel?out");
}
