"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";

/** Puts a letter's text where it can be pasted from; where the browser does not allow it, shows it to be copied by hand. */
export function CopyText({ text }: { text: string }) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  const copy = () =>
    navigator.clipboard
      ? navigator.clipboard.writeText(text).then(
          () => setOutcome("copied"),
          () => setOutcome("refused"),
        )
      : setOutcome("refused");
  return (
    <>
      <Button tone="quiet" type="button" onClick={() => void copy()}>
        Copy as text
      </Button>
      <span role="status" className="self-center text-note text-soft">
        {outcome === "copied" && "Copied."}
      </span>
      {outcome === "refused" && (
        <textarea
          readOnly
          aria-label="The letter as text"
          rows={8}
          value={text}
          className="field w-full font-serif"
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
