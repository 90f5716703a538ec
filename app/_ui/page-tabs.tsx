"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

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

/** The pages of one thing, side by side; on a narrow screen the row is pushed with a finger, and begins at the open one. */
export function PageTabs({ label, base, pages }: PageTabsProps) {
  const path = usePathname();
  const row = useRef<HTMLElement>(null);
  const open = pages.findLast(({ segment }) => isHere(path, base, segment))?.segment;
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>(`[data-segment="${open}"]`);
    if (row.current && tab) row.current.scrollLeft = tab.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2;
  }, [open]);
  return (
    <nav
      ref={row}
      aria-label={label}
      className="relative -mx-5 overflow-x-auto px-5 [scrollbar-width:none] print:hidden"
    >
      <ul className="flex w-max gap-x-5 text-note">
        {pages.map(({ segment, label: name }) => {
          const href = segment ? `${base}/${segment}` : base;
          const here = isHere(path, base, segment);
          return (
            <li key={segment} data-segment={segment}>
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

function isHere(path: string, base: string, segment: string): boolean {
  const href = `${base}/${segment}`;
  return segment ? path === href || path.startsWith(`${href}/`) : path === base;
}
