"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** The way back to the list, and, on a page further in, which matter it is of. */
export function MatterTrail({ base, title }: { base: string; title: string }) {
  const path = usePathname();
  return (
    <nav aria-label="Way back" className="flex gap-x-2 text-note">
      <Link prefetch={false} href="/matters" className="link">
        Matters
      </Link>
      {path !== base && (
        <>
          <span aria-hidden="true" className="text-soft">
            /
          </span>
          <Link prefetch={false} href={base} className="min-w-0 truncate font-serif hover:text-green hover:underline">
            {title}
          </Link>
        </>
      )}
    </nav>
  );
}
