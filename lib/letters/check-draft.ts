import type { LetterDefinition } from "./define-letter";
import type { FreeParts, LetterFacts } from "./facts";
import { admitsRecords, namesAny, notToBeWritten } from "./revealing";

/** What stands against a letter as it was typed; null where nothing does. `readAgain`: she has read her own words once more. */
export function checkDraft(
  definition: LetterDefinition,
  facts: LetterFacts,
  free: FreeParts,
  readAgain: boolean,
): { field: string | null; message: string } | null {
  const unavailable = definition.unavailable(facts);
  if (unavailable) return { field: null, message: unavailable };
  return (
    checkAddress(definition, free) ??
    checkDay(definition, facts, free) ??
    checkWords(definition, facts, free, readAgain)
  );
}

function checkAddress({ goesTo }: LetterDefinition, { to }: FreeParts) {
  const message = goesTo === "requester" ? notToBeWritten(to) : null;
  return message ? { field: "to", message } : null;
}

function checkDay({ untilLabel, kind }: LetterDefinition, { paper }: LetterFacts, { on, until }: FreeParts) {
  if (on < paper.receivedOn) return { field: "on", message: "A letter about the paper is not older than the paper." };
  if (!untilLabel) return null;
  if (!until) return kind === "patron-notice" ? { field: "until", message: "Say until when the library waits." } : null;
  if (until <= on) return { field: "until", message: "This day lies before the letter's own." };
  if (kind === "more-time" && paper.dueOn && until <= paper.dueOn) {
    return { field: "until", message: "This is no later than the paper's own date." };
  }
  return null;
}

function checkWords({ goesTo }: LetterDefinition, { paper }: LetterFacts, free: FreeParts, readAgain: boolean) {
  if (goesTo === "counsel") return null;
  const typed = [...free.words, free.by ?? ""].join("\n");
  if (goesTo === "board") {
    const named = namesAny([typed, free.to.join("\n"), free.salutation ?? ""].join("\n"), paper.subjects);
    if (named) return { field: "words", message: `An agenda is public, and this names ${named}. Leave the name out.` };
  }
  if (readAgain) return null;
  const admits = admitsRecords(typed);
  if (admits) {
    return {
      field: "words",
      message: `“${admits}” tells whether there are records. Say it otherwise, or tick below that you have read it again.`,
    };
  }
  const named = goesTo === "patron" ? null : namesAny(typed, paper.subjects);
  return named
    ? { field: "words", message: `This names ${named}. Leave the name out, or tick below that you have read it again.` }
    : null;
}
