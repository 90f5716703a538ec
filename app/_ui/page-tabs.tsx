"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export interface TabPage {
  /** The part of the address after the first page's own; empty for that page itself. */
  segment: string;
  label: string;
}

interface PageTabsProps {
  /** What the pages are of, for who cannot see them side by side. */
  label: string;
  /** The address of the first page. */
  base: string;
  pages: readonly TabPage[];
}

/** The pages of one thing, side by side; on a narrow screen the row is pushed with a finger. */
export function PageTabs({ label, base, pages }: PageTabsProps) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="-mx-5 overflow-x-auto px-5 [scrollbar-width:none] print:hidden">
      <ul className="flex w-max gap-x-5 text-note">
        {pages.map(({ segment, label: name }) => {
          const href = segment ? `${base}/${segment}` : base;
          const here = segment ? path === href || path.startsWith(`${href}/`) : path === base;
          return (
            <li key={segment}>
              <Link
                prefetch={false}
                href={href}
                aria-current={here ? "page" : undefined}
                className="-mb-px block border-b-2 border-transparent py-2 hover:text-green aria-[current]:border-green aria-[current]:font-semibold pointer-coarse:py-3"
              >
                {name}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
