import { z } from "zod";

const line = (complaint: string) => z.string().trim().min(1, complaint).max(300, "Shorten this to 300 characters.");
const tick = z
  .string()
  .optional()
  .transform((value) => value === "yes");
const SETTINGS = ["", "blocking", "counsel", "advisory", "off"] as const;

/** Fields such as `rule:not-signed` and `reason:not-signed`, gathered by what follows the colon. */
function gather(form: Record<string, unknown>, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      name.startsWith(`${prefix}:`) && typeof value === "string" ? [[name.slice(prefix.length + 1), value.trim()]] : [],
    ),
  );
}

/** The form in which a library's copy is changed. */
export const EditPolicy = z
  .looseObject({
    /** The version that was on the screen. */
    follows: z.uuid(),
    custodianTitle: line("Say what the custodian is called, such as Director."),
    mayDesignate: tick,
    counselWho: line("Say who counsel is, such as the city attorney."),
    adviceIsFollowed: tick,
    "question:proper-form": line("Say what counsel is asked."),
    "question:good-cause": line("Say what counsel is asked."),
    boardRole: z.enum(["may-approve-registration", "resists", "is-consulted", "none"], "Choose one."),
    writtenDecision: tick,
    asks: z.enum(["court-order", "in-form"], "Choose one."),
    justiceAgenciesOnly: tick,
    cardIsConsent: tick,
  })
  .transform((form, context) => {
    const set = gather(form, "rule");
    const reasons = gather(form, "reason");
    const changed = Object.entries(set).filter(([, to]) => to !== "");
    for (const [id, to] of changed) {
      if (!SETTINGS.includes(to as (typeof SETTINGS)[number]))
        context.addIssue({ code: "custom", path: [`rule:${id}`], message: "Choose one of these." });
      else if (!reasons[id])
        context.addIssue({
          code: "custom",
          path: [`reason:${id}`],
          message: "Say why: where the policy, or counsel, says so.",
        });
    }
    const severity = Object.fromEntries(changed.filter(([, to]) => to !== "off"));
    const { follows, custodianTitle, mayDesignate, counselWho, adviceIsFollowed, boardRole } = form;
    return {
      follows,
      custodianTitle,
      mayDesignate,
      counselWho,
      adviceIsFollowed,
      boardRole,
      writtenDecision: form.writtenDecision,
      asks: form.asks,
      justiceAgenciesOnly: form.justiceAgenciesOnly,
      cardIsConsent: form.cardIsConsent,
      questions: { "proper-form": form["question:proper-form"], "good-cause": form["question:good-cause"] },
      upon: Object.values(gather(form, "upon")),
      rules: {
        off: changed.filter(([, to]) => to === "off").map(([id]) => id),
        severity: severity as Record<string, "blocking" | "counsel" | "advisory">,
        reasons: Object.fromEntries(changed.map(([id]) => [id, (reasons[id] ?? "").slice(0, 500)])),
      },
    };
  });
export type EditPolicy = z.output<typeof EditPolicy>;

export const KeepPolicy = z.object({ follows: z.uuid() });
