import Link from "next/link";
import type { ReactNode } from "react";

interface CounterPageProps {
  library: string;
  /** Whether a member is signed in here, who finds her way back. */
  member: boolean;
  children: ReactNode;
}

/** The frame of every page at the desk. Nothing on it tells what was ever reported. */
export function CounterPage({ library, member, children }: CounterPageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-hair print:hidden">
        <div className="mx-auto flex w-full max-w-[36rem] items-baseline gap-4 px-5 py-2">
          <Link prefetch={false} href="/desk" className="py-1.5 font-serif font-semibold">
            {library}
          </Link>
          <span className={`text-note text-soft ${member ? "max-sm:hidden" : ""}`}>Front desk</span>
          {member && (
            <Link prefetch={false} href="/matters" className="link ml-auto py-1.5 text-note whitespace-nowrap">
              Leave the desk
            </Link>
          )}
        </div>
      </header>
      <main id="content" className="flex grow flex-col">
        {children}
      </main>
    </div>
  );
}
