"use client";

import { type KeyboardEvent, type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { useKeys } from "@/app/_ui/use-keys";
import { MOST_FOUND, MOST_LETTERS } from "@/lib/search/input";
import { searchAction } from "./actions";
import { FoundList } from "./found-list";
import type { SearchAnswer } from "./search-answer";

interface MatterSearchProps {
  /** Whether one has come here to type. */
  atOnce?: boolean;
  /** What stands here until something is looked for. */
  children: ReactNode;
}

/** A field for words, and under it where they stand. `/` leads to the field, Escape back to what stood here before. */
export function MatterSearch({ atOnce = false, children }: MatterSearchProps) {
  const [answer, search, looking] = useActionState(searchAction, null);
  const [putAway, setPutAway] = useState<SearchAnswer | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const shown = answer === putAway ? null : answer;
  useKeys({ "/": () => field.current?.focus() }, leave);

  useEffect(() => {
    if (atOnce) field.current?.focus();
  }, [atOnce]);

  function leave() {
    setPutAway(answer);
    if (field.current) field.current.value = "";
  }

  function leaveOnEscape(event: KeyboardEvent) {
    if (event.key === "Escape") leave();
  }

  return (
    <div className="grid gap-8">
      <search className={atOnce ? "max-w-[42rem]" : "w-full sm:max-w-[26rem] sm:justify-self-end"}>
        <form action={search} className="flex gap-3">
          <input
            ref={field}
            type="search"
            name="words"
            aria-label="Search the matters"
            placeholder={atOnce ? undefined : "Search the matters"}
            defaultValue={shown?.words}
            onKeyDown={leaveOnEscape}
            maxLength={MOST_LETTERS}
            // Nothing that is typed here is kept, or looked up elsewhere, by the browser either.
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            className="field min-w-0 flex-1"
          />
          <Button tone={atOnce ? "primary" : "quiet"} aria-disabled={looking}>
            Search
          </Button>
        </form>
      </search>
      <div role="status" className={shown || looking ? undefined : "sr-only"}>
        {looking ? <p className="text-soft">Looking</p> : shown && <Outcome answer={shown} />}
      </div>
      {!looking && shown?.found && shown.found.length > 0 && <FoundList matters={shown.found} />}
      {shown ? (
        <Button type="button" tone="plain" className="justify-self-start" onClick={leave}>
          {atOnce ? "Look for something else" : "Back to the list"}
        </Button>
      ) : (
        children
      )}
    </div>
  );
}

function Outcome({ answer: { words, found } }: { answer: SearchAnswer }) {
  if (!found) return <p>Type two letters or digits at least.</p>;
  if (found.length === 0) {
    return (
      <>
        <p className="font-semibold">“{words}” was not found in the matters of your list.</p>
        <p className="text-soft">
          Try one word alone, or its beginning: a page may have been read with a wrong letter.
        </p>
      </>
    );
  }
  return (
    <p>
      Found in {found.length === 1 ? "one matter" : `${found.length} matters`}.
      {found.length === MOST_FOUND && " Those received last come first, and no more are shown: type one more word."}
    </p>
  );
}
