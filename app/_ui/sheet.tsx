import type { ReactNode } from "react";

interface SheetProps {
  /** Small, above the title: the library's name, `Step 2 of 5`. */
  above?: ReactNode;
  title: ReactNode;
  lede?: ReactNode;
  children?: ReactNode;
}

/** A page of one column, as wide as is good to read: set-up, sign-in, intake, and what went wrong. */
export function Sheet({ above, title, lede, children }: SheetProps) {
  return (
    <main id="content" className="mx-auto grid w-full max-w-[44rem] gap-8 px-5 py-10 sm:py-14">
      <header className="grid gap-2">
        {above && <p className="text-note text-soft">{above}</p>}
        <h1 className="font-serif text-title font-semibold">{title}</h1>
        {lede && <div className="max-w-[62ch] text-soft">{lede}</div>}
      </header>
      {children}
    </main>
  );
}

/** The product's name, where nothing else is to be said: set-up and sign-in. */
export function Masthead({ children }: { children?: ReactNode }) {
  return (
    <header className="border-b border-hair">
      <div className="mx-auto flex w-full max-w-[44rem] items-baseline gap-4 px-5 py-3">
        <span className="font-serif text-body font-semibold">Good Cause</span>
        {children && <span className="text-note text-soft">{children}</span>}
      </div>
    </header>
  );
}
