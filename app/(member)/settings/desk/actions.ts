"use server";

import { revalidatePath } from "next/cache";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { qrCode } from "@/lib/auth/qr-code";
import { requestOrigin } from "@/lib/auth/request";
import { isId } from "@/lib/ids";
import { CallListInput, DeviceName } from "@/lib/incident/input";
import { enrolDevice, revokeDevice, setCallList } from "@/lib/incident/mutations";
import { getLibrarySettings } from "@/lib/settings/queries";
import type { Enrolment } from "./enrolment";

const CUSTODIAN_ONLY = "Only the director, or who acts for her, changes this.";

/** Sets whom the desk calls. */
export async function setCallListAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = CallListInput.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const saved = await asMember(async (tx, member) =>
    member.role === "staff" ? "not-hers" : setCallList(tx, member, input.data),
  );
  if (saved === "not-hers") return refused(CUSTODIAN_ONLY, form);
  if (saved === "stale") {
    const message =
      "Somebody else has changed the list since you opened it. Open this page anew to see it; copy what you typed first.";
    return refused(message, form);
  }
  revalidatePath("/settings/desk");
  return { done: true };
}

/** Begins a machine's enrolment, and shows the code that it is done with. */
export async function enrolDeviceAction(_before: Enrolment | null, form: FormData): Promise<Enrolment> {
  const input = DeviceName.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form) ?? {};
  const made = await asMember(async (tx, member) => {
    if (member.role === "staff") return null;
    const { library } = await getLibrarySettings(tx, member.libraryId);
    const { code } = await enrolDevice(tx, member, input.data.name);
    return { code, address: library.publicAddressCheckedAt ? library.publicAddress : null };
  });
  if (!made) return refused(CUSTODIAN_ONLY, form) ?? {};
  const link = `${made.address ?? (await requestOrigin())}/desk/enrol?code=${made.code}`;
  revalidatePath("/settings/desk");
  return { done: true, name: input.data.name, code: made.code, link, qr: qrCode(link) };
}

/** Takes a machine's enrolment back, at once. */
export async function revokeDeviceAction(_before: FormState, form: FormData): Promise<FormState> {
  const id = String(form.get("id"));
  const revoked = await asMember(async (tx, member) =>
    member.role === "staff" || !isId(id) ? null : revokeDevice(tx, member, id),
  );
  if (!revoked) return refused(CUSTODIAN_ONLY, form);
  revalidatePath("/settings/desk");
  return { done: true };
}
