"use server";

import { revalidatePath } from "next/cache";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { findOwnPerson, signOutPerson } from "@/lib/auth/people";
import { today } from "@/lib/clock";
import { EndMembership, InviteMember, SignOutMember } from "@/lib/people/input";
import { endMembership, inviteMember } from "@/lib/people/mutations";

const DIRECTOR_ONLY = "Only the director changes this.";

export async function inviteMemberAction(_before: FormState, form: FormData): Promise<FormState> {
  const director = await asMember(async (_tx, member) => member);
  if (director.role !== "director") return refused(DIRECTOR_ONLY, form);
  const input = InviteMember.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  if (input.data.from < today(director.library.timeZone))
    return {
      ...refused("", form),
      fields: { from: "A membership begins today or later: nobody comes into what lies behind." },
    };

  const knownAs = await findOwnPerson(director.libraryId, input.data.email);
  await asMember((tx, member) => inviteMember(tx, member, input.data, knownAs));
  revalidatePath("/settings/people");
  return { done: true };
}

/** Ends a membership, and signs her out wherever she is signed in. */
export async function endMembershipAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = EndMembership.safeParse(Object.fromEntries(form));
  if (!input.success) return refused("There is no such membership.", form);
  const { ended, libraryId } = await asMember(async (tx, member) => ({
    libraryId: member.libraryId,
    ended:
      member.role === "director"
        ? await endMembership(tx, member, input.data.id, today(member.library.timeZone))
        : null,
  }));
  if (ended === "last-director") return refused("Nobody would be left to decide. Make another director first.", form);
  if (!ended) return refused("This membership has ended already.", form);
  await signOutPerson(libraryId, ended.personId);
  revalidatePath("/settings/people");
  return { done: true };
}

export async function signOutMemberAction(form: FormData): Promise<void> {
  const input = SignOutMember.safeParse(Object.fromEntries(form));
  const director = await asMember(async (_tx, member) => member);
  if (!input.success || director.role !== "director") return;
  await signOutPerson(director.libraryId, input.data.personId);
  revalidatePath("/settings/people");
}
