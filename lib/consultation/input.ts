import { z } from "zod";
import { RECORD_CATEGORIES } from "@/lib/findings/types";
import { ADVICE } from "./types";

const LONG = 20_000;

const text = (asks: string, most = LONG) =>
  z
    .string()
    .trim()
    .min(1, asks)
    .max(most, `Shorten this to ${most.toLocaleString("en-US")} characters.`);
const note = z
  .string()
  .trim()
  .max(4000, "Shorten this to 4,000 characters.")
  .optional()
  .transform((words) => words || null);
const idOrNone = z
  .union([z.literal(""), z.uuid()])
  .optional()
  .transform((id) => id || null);
const address = z
  .string()
  .transform((typed) => typed.normalize("NFKC").trim().toLowerCase())
  .pipe(z.union([z.literal(""), z.email("Give the address as attorney@city.gov.").max(254)]))
  .transform((email) => email || null);

const WHO = {
  name: text("Give her name as you would write it on a letter.", 200),
  email: address,
  role: z.enum(["city-attorney", "personal-counsel", "colleague"], "Say who she is."),
  how: z.enum(["link", "paper", "telephone"], "Choose how she is reached."),
};

const withAddress = <T extends { how: string; email: string | null }>(input: T, context: z.RefinementCtx<T>) => {
  if (input.how === "link" && !input.email)
    context.addIssue({ code: "custom", path: ["email"], message: "A link needs an e-mail address to go to." });
};

/** The first question about a paper: who, until when, and the question in a sentence. */
export const AskCounsel = z
  .object({
    matterId: z.uuid(),
    ...WHO,
    dueOn: z.iso.date("Give the day by which you need her answer."),
    sentence: text("Ask in a sentence what she is to tell you.", 600),
  })
  .superRefine(withAddress);
export type AskCounsel = z.infer<typeof AskCounsel>;

/** The same counsel, about the paper that has come in the place of the one that she was asked about. */
export const AskAnew = z.object({
  matterId: z.uuid(),
  /** The consultation about the paper before. */
  consultationId: z.uuid(),
  dueOn: z.iso.date("Give the day by which you need her answer."),
  sentence: text("Ask in a sentence what she is to tell you.", 600),
});
export type AskAnew = z.infer<typeof AskAnew>;

/** Another counsel on the same question: beside who was asked, or in the place of `replaces`. */
export const InviteCounsel = z
  .object({ matterId: z.uuid(), consultationId: z.uuid(), ...WHO, replaces: idOrNone, about: idOrNone })
  .superRefine(withAddress);
export type InviteCounsel = z.infer<typeof InviteCounsel>;

/** What the director does about somebody who was asked. */
export const TendInvitation = z.object({
  matterId: z.uuid(),
  invitationId: z.uuid(),
  act: z.enum(["remind", "renew", "revoke", "called", "no-answer", "handed-over", "colleague-refused"]),
  note,
  /** The event or opinion that it answers. */
  about: idOrNone,
});
export type TendInvitation = z.infer<typeof TendInvitation>;

/** A link that counsel is handed in person. */
export const HandLink = z.object({ matterId: z.uuid(), invitationId: z.uuid() });
export type HandLink = z.infer<typeof HandLink>;

const ANSWERS = z.enum(["yes", "no", "in-part"], "Answer yes, no, or in part.");

/** Advice as it is given: the policy's questions, the defects, and what the library should do. */
const OPINION = {
  matterId: z.uuid(),
  consultationId: z.uuid(),
  follows: idOrNone,
  advice: z.enum(ADVICE, "Say what the library should do."),
  categories: z.array(z.enum(RECORD_CATEGORIES)),
  reasons: text("Give your reasons: the library decides by them."),
  answers: z.array(
    z.object({
      id: z.enum(["proper-form", "good-cause", "silence"]),
      answer: ANSWERS,
      reasons: z.string().trim().max(LONG, "Shorten this to 20,000 characters."),
    }),
  ),
  defects: z.array(
    z.object({
      paper: z.coerce.number().int().min(0).max(99),
      rule: z.string().regex(/^[a-z0-9-]{1,60}$/),
      answer: z.enum(["is-none", "is-cured", "stands"]),
      reasons: z.string().trim().max(LONG, "Shorten this to 20,000 characters."),
    }),
  ),
};

interface Advised {
  advice: string;
  categories: string[];
  answers: { id: string; answer: string; reasons: string }[];
  defects: { paper: number; rule: string; answer: string; reasons: string }[];
}

const withReasons = <T extends Advised>(input: T, context: z.RefinementCtx<T>) => {
  const complain = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (input.advice === "release-in-part" && input.categories.length === 0)
    complain("categories", "Say which records may be released.");
  for (const { id, answer, reasons } of input.answers)
    if (answer !== "yes" && !reasons) complain(`why.${id}`, "Say why, in a sentence.");
  for (const { paper, rule, answer, reasons } of input.defects)
    if (answer !== "stands" && !reasons)
      complain(`because.${paper}.${rule}`, "Give your reasons in writing: without them it stands.");
};

/** An opinion that counsel submits on her own screen. */
export const SubmitOpinion = z.object(OPINION).superRefine(withReasons);
export type SubmitOpinion = z.infer<typeof SubmitOpinion>;

/** Advice that came by letter, e-mail or word of mouth, as a member writes it down. */
export const RecordAdvice = z
  .object({
    ...OPINION,
    invitationId: z.uuid("Say whose advice it is."),
    source: z.enum(["letter", "e-mail", "telephone", "in-person"], "Say how it came."),
    givenOn: z.iso.date("Give the day on the letter, or of the call."),
    /** The letter or the e-mail itself, as it was scanned or saved. */
    fileId: idOrNone,
  })
  .superRefine(withReasons);
export type RecordAdvice = z.infer<typeof RecordAdvice>;

/**
 * The fields of an opinion's form, whose names are flat (`answer.good-cause`, `defect.0.clerk-not-judge`), in the shape
 * that the schemas above read. A defect that was left open is left out.
 */
export function opinionFields(form: FormData): Record<string, unknown> {
  const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === "string")) as Record<
    string,
    string
  >;
  const under = (start: string) =>
    Object.keys(fields)
      .filter((name) => name.startsWith(`${start}.`))
      .map((name) => name.slice(start.length + 1));
  return {
    ...fields,
    categories: under("category"),
    answers: under("asked").map((id) => ({ id, answer: fields[`answer.${id}`], reasons: fields[`why.${id}`] ?? "" })),
    defects: under("defect")
      .filter((name) => fields[`defect.${name}`])
      .map((name) => {
        const [paper, ...rule] = name.split(".");
        return {
          paper,
          rule: rule.join("."),
          answer: fields[`defect.${name}`],
          reasons: fields[`because.${name}`] ?? "",
        };
      }),
  };
}

/** Each complaint under the name of its field in an opinion's form. */
export function opinionComplaints(error: z.ZodError, form: FormData): Record<string, string> {
  const asked = [...form.keys()].filter((name) => name.startsWith("asked.")).map((name) => name.slice(6));
  const complaints: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    const [first, at, part] = path;
    const name =
      first === "answers" && typeof at === "number"
        ? `${part === "reasons" ? "why" : "answer"}.${asked[at]}`
        : path.join(".");
    complaints[name] ??= message;
  }
  return complaints;
}

/** A remark: begun on a place, or said to another. */
export const WriteComment = z
  .object({
    matterId: z.uuid(),
    instrumentId: z.uuid(),
    thread: idOrNone,
    place: z.enum(["page", "finding", "defect", "general"]),
    paper: z.union([z.literal("").transform(() => null), z.coerce.number().int().min(0).max(99)]).optional(),
    subject: z
      .string()
      .regex(/^[A-Za-z0-9-]{0,60}$/)
      .optional(),
    page: z.union([z.literal("").transform(() => null), z.coerce.number().int().min(1).max(99_999)]).optional(),
    box: z
      .string()
      .optional()
      .transform((typed) => (typed ? typed.split(" ").map(Number) : null))
      .pipe(z.tuple([share(), share(), share(), share()]).nullable()),
    body: text("Write your remark.", 8000),
  })
  .refine(({ place, page }) => place !== "page" || page, { path: ["page"], message: "Say on which page." });
export type WriteComment = z.infer<typeof WriteComment>;

function share() {
  return z.number().min(0).max(1);
}

/** A thread, settled or opened again. */
export const SettleThread = z.object({
  matterId: z.uuid(),
  threadId: z.uuid(),
  settled: z.enum(["resolved", "reopened"]),
});
export type SettleThread = z.infer<typeof SettleThread>;

/** Of what a member wrote down: whether it is her advice. */
export const ConfirmAdvice = z.object({
  matterId: z.uuid(),
  opinionId: z.uuid(),
  isHers: z.enum(["yes", "no"]).transform((said) => said === "yes"),
});
export type ConfirmAdvice = z.infer<typeof ConfirmAdvice>;

/** A letter or an e-mail of hers that confirms what she had said. */
export const ConfirmInWriting = z.object({
  matterId: z.uuid(),
  opinionId: z.uuid(),
  source: z.enum(["letter", "e-mail"], "Say how it came."),
  givenOn: z.iso.date("Give the day on the letter."),
});
export type ConfirmInWriting = z.infer<typeof ConfirmInWriting>;

/** Before she reads on: no conflict of interest, or she declines. */
export const CheckConflict = z.object({
  consultationId: z.uuid(),
  conflict: z.enum(["none", "declines"], "Say whether you can advise on this."),
  note,
});
export type CheckConflict = z.infer<typeof CheckConflict>;

/** A colleague whom she would have the director invite. */
export const AskForColleague = z.object({
  consultationId: z.uuid(),
  name: text("Give your colleague's name.", 200),
  email: z.string().trim().toLowerCase().pipe(z.email("Give the address as attorney@city.gov.").max(254)),
  note,
});
export type AskForColleague = z.infer<typeof AskForColleague>;

/** What counsel has written so far: at most 64 KB as JSON. */
export const KeepCounselDraft = z.object({
  body: z
    .record(z.string().max(100), z.string())
    .refine((body) => JSON.stringify(body).length <= 65_536, "This is too long to keep."),
});
