import { type FormState, refused } from "@/app/_ui/form-state";

type Answer = { letterId: string } | { field: string | null; message: string } | "changed-meanwhile";

/** What an act on a letter has to say to its form. */
export function answerOf(answer: Answer, form: FormData): FormState {
  if (answer === "changed-meanwhile") {
    return refused(
      "Something was noted of this letter while you were writing; it is on the page now. Look at it, then send this again if it still holds.",
      form,
    );
  }
  if ("letterId" in answer) return { done: true };
  const state = refused(answer.message, form);
  return answer.field ? { values: state?.values, fields: { [answer.field]: answer.message } } : state;
}
