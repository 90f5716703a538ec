import type { ReactNode } from "react";
import { MemberHeader } from "@/app/_ui/member-header";
import { signOutAction } from "@/app/sign-in/actions";
import { asMember } from "@/lib/auth/actor";

export default async function MemberLayout({ children }: { children: ReactNode }) {
  const { name, library } = await asMember(async (_tx, member) => member);
  return (
    <>
      <MemberHeader library={library.name} name={name} signOut={signOutAction} />
      {children}
    </>
  );
}
