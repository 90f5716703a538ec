"use client";

import { type ComponentProps, type ReactNode, useEffect, useRef } from "react";

interface ScreenProps {
  id: string;
  title: string;
  /** `Step 2 of 5`. */
  above?: ReactNode;
  onBack?: () => void;
  children: ReactNode;
}

/** One thing at a time, with its button in reach of the thumb. Its heading is read out as it appears. */
export function Screen({ id, title, above, onBack, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // Where the page begins nothing was asked for: the focus stays where the browser put it.
    if (first.current && id === "silence") {
      first.current = false;
      return;
    }
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [id]);
  return (
    <div className="counter mx-auto flex w-full max-w-[36rem] grow flex-col gap-5 px-5 pt-4 pb-6">
      <div className="flex min-h-11 items-center justify-between gap-4 text-body">
        {onBack ? (
          <button type="button" onClick={onBack} className="link min-h-11">
            Back
          </button>
        ) : (
          <span />
        )}
        {above && <p className="text-soft">{above}</p>}
      </div>
      <h1 ref={heading} tabIndex={-1} className="font-serif text-title font-semibold outline-none">
        {title}
      </h1>
      {children}
    </div>
  );
}

/** A button as wide as the screen. `next` is the one thing to do. */
export function Choice({ next, className = "", ...rest }: ComponentProps<"button"> & { next?: boolean }) {
  return <button type="button" {...rest} className={`counter-button ${next ? "next" : ""} ${className}`} />;
}
