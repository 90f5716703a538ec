"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}

/** A sheet laid over the page while it is there; Escape and a click beside it take it away. The focus goes back to where it was. */
export function Dialog({ title, onClose, wide, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    dialog?.showModal();
    heading.current?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);

  // Its backdrop is the dialog itself; whoever uses keys has Escape.
  useEffect(() => {
    const dialog = ref.current;
    const beside = (event: MouseEvent) => {
      if (event.target === dialog) onClose();
    };
    dialog?.addEventListener("click", beside);
    return () => dialog?.removeEventListener("click", beside);
  }, [onClose]);

  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`m-0 mx-auto mt-auto max-h-[92dvh] w-full overflow-auto overscroll-contain border border-rule bg-paper text-ink shadow-sheet backdrop:bg-[oklch(0.15_0.01_75/0.45)] sm:my-auto ${wide ? "max-w-[56rem]" : "max-w-[40rem]"}`}
    >
      <div className="sticky top-0 z-10 flex items-baseline justify-between gap-4 border-b border-hair bg-paper px-5 py-3">
        <h2 ref={heading} id={id} tabIndex={-1} className="outline-none font-serif text-body font-semibold">
          {title}
        </h2>
        <button type="button" onClick={onClose} className="link -my-2 py-2 text-note">
          Close
        </button>
      </div>
      <div className="px-5 py-5">{children}</div>
    </dialog>
  );
}
