"use server";

import { revalidatePath } from "next/cache";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { requestOrigin } from "@/lib/auth/request";
import { endFeed, makeFeed } from "@/lib/calendar/mutations";
import { AddHoliday, RemoveHoliday } from "@/lib/deadlines/input";
import { addHoliday, removeHoliday } from "@/lib/deadlines/mutations";
import { getLibrarySettings } from "@/lib/settings/queries";

const CUSTODIAN_ONLY = "Only the director, or who acts for her, changes this.";

export async function addHolidayAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = AddHoliday.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const added = await asMember(async (tx, member) => {
    if (member.role === "staff") return false;
    await addHoliday(tx, member, input.data);
    return true;
  });
  if (!added) return refused(CUSTODIAN_ONLY, form);
  revalidatePath("/settings/dates");
  return { done: true };
}

export async function removeHolidayAction(form: FormData): Promise<void> {
  const input = RemoveHoliday.safeParse(Object.fromEntries(form));
  if (!input.success) return;
  await asMember(async (tx, member) => member.role !== "staff" && (await removeHoliday(tx, member, input.data.id)));
  revalidatePath("/settings/dates");
}

/** The new address comes back to be shown, once. */
export async function makeFeedAction(_before: { address: string } | null): Promise<{ address: string }> {
  const origin = await requestOrigin();
  const { token, publicAddress } = await asMember(async (tx, member) => ({
    token: await makeFeed(tx, member),
    publicAddress: (await getLibrarySettings(tx, member.libraryId)).library.publicAddress,
  }));
  revalidatePath("/settings/dates");
  return { address: `${publicAddress ?? origin}/api/calendar/${token}.ics` };
}

export async function endFeedAction(): Promise<void> {
  await asMember(endFeed);
  revalidatePath("/settings/dates");
}
