import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { asGuest } from "@/lib/auth/guest-session";
import { leaveAction } from "./actions";

/** Above counsel's pages: whose question it is, that it is privileged, and the way out. No navigation of ours. */
export default async function GuestLayout({ children }: { children: ReactNode }) {
  const { library } = await asGuest(async (_tx, guest) => guest);
  return (
    <>
      <header className="border-b border-hair">
        <div className="mx-auto flex w-full max-w-[84rem] flex-wrap items-baseline gap-x-4 gap-y-1 px-5 py-2.5">
          <span className="font-serif font-semibold">{library.name}</span>
          <span className="text-note text-soft">Privileged and confidential: attorney and client</span>
          <form action={leaveAction} className="ml-auto print:hidden">
            <Button tone="plain" className="text-note">
              Sign out
            </Button>
          </form>
        </div>
      </header>
      {children}
    </>
  );
}
