import Link from "next/link";
import { Button } from "./button";

interface MemberHeaderProps {
  library: string;
  name: string;
  signOut: () => Promise<void>;
}

/** On top of every member's page: whose desk this is, what can be begun, and the way out. */
export function MemberHeader({ library, name, signOut }: MemberHeaderProps) {
  return (
    <header className="border-b border-hair print:hidden">
      <a
        href="#content"
        className="absolute -top-20 left-5 z-20 bg-green px-4 py-2 font-semibold text-on-green focus:top-2"
      >
        To the content
      </a>
      <div className="mx-auto flex w-full max-w-[132rem] flex-wrap items-center gap-x-5 px-5 py-1.5">
        <Link prefetch={false} href="/matters" className="py-2 font-serif font-semibold hover:text-green">
          Good Cause
        </Link>
        <span className="text-note text-soft max-sm:hidden">{library}</span>
        <nav aria-label="Begin" className="ml-auto flex items-center gap-x-5 text-note">
          <Link prefetch={false} href="/desk" className="link py-3 max-sm:hidden">
            Report a visit
          </Link>
          <Link prefetch={false} href="/matters/new" className="link py-3 font-semibold">
            New matter
          </Link>
          <details className="group relative">
            <summary className="flex items-center gap-1.5 py-3">
              {name}
              <svg
                aria-hidden="true"
                viewBox="0 0 12 8"
                className="w-2.5 fill-none stroke-current stroke-2 group-open:rotate-180"
              >
                <path d="m1 1.5 5 5 5-5" />
              </svg>
            </summary>
            <div className="absolute right-0 z-20 grid w-52 gap-1 border border-rule bg-leaf p-3 shadow-sheet">
              <span className="text-soft sm:hidden">{library}</span>
              <Link prefetch={false} href="/desk" className="link min-h-9 py-1.5 sm:hidden">
                Report a visit
              </Link>
              <Link prefetch={false} href="/search" className="link min-h-9 py-1.5">
                Search
              </Link>
              <Link prefetch={false} href="/drawer" className="link min-h-9 py-1.5">
                Sealed drawer
              </Link>
              <Link prefetch={false} href="/digest" className="link min-h-9 py-1.5">
                The Board’s report
              </Link>
              <Link prefetch={false} href="/settings" className="link min-h-9 py-1.5">
                Settings
              </Link>
              <form action={signOut}>
                <Button tone="plain">Sign out</Button>
              </form>
            </div>
          </details>
        </nav>
      </div>
    </header>
  );
}
