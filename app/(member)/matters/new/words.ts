export const FORMS = ["paper", "oral", "threat", "letter"] as const;
export type IntakeForm = (typeof FORMS)[number];

export function isIntakeForm(word: unknown): word is IntakeForm {
  return FORMS.includes(word as IntakeForm);
}

export const WAYS = [
  ["in-person", "In person"],
  ["process-server", "By a process server"],
  ["mail", "By mail"],
  ["certified-mail", "By certified mail"],
  ["e-mail", "By e-mail"],
  ["fax", "By fax"],
  ["portal", "Through an online portal"],
  ["telephone", "By telephone"],
  ["other", "Otherwise"],
] as const;

interface Words {
  label: string;
  means: string;
  statement: string;
  statementHint: string;
  statementMissing: string;
  /** What the part about its delivery is called, and who brought it to whom. */
  service: string;
  by: string;
  on: string;
  how: (typeof WAYS)[number][0];
  send: string;
}

export const WORDS: Record<IntakeForm, Words> = {
  paper: {
    label: "A paper",
    means: "A subpoena, a warrant, an order, a letter, an e-mail that you can save or scan.",
    statement: "",
    statementHint: "",
    statementMissing: "",
    service: "How it was served",
    by: "Who brought it",
    on: "Who took it",
    how: "in-person",
    send: "Take it in and read it",
  },
  oral: {
    label: "Someone asked in words",
    means: "An officer at the desk, a call, with no paper.",
    statement: "What was said?",
    statementHint:
      "As nearly in their own words as you can: what they asked for, about whom, and what they said it was for.",
    statementMissing: "Write down what was asked for, in a sentence or two.",
    service: "When, and who it was",
    by: "Who asked, of what agency, badge number",
    on: "Whom they spoke to",
    how: "in-person",
    send: "Keep it",
  },
  threat: {
    label: "A threat, or pressure",
    means: "Someone says what will happen if records are not handed over.",
    statement: "What was said or done?",
    statementHint:
      "As nearly in their own words as you can, and who else was there. If anyone is in danger, call 911 first.",
    statementMissing: "Write down what was said or done, in a sentence or two.",
    service: "When, and who it was",
    by: "Who it was, of what agency, badge number",
    on: "Whom they spoke to",
    how: "in-person",
    send: "Keep it",
  },
  letter: {
    label: "A letter, typed in",
    means: "A paper that cannot be scanned or photographed now.",
    statement: "What does it say?",
    statementHint: "All of it, from its head to its signature, line by line as it stands. It is read as a paper is.",
    statementMissing: "Type the letter in.",
    service: "How it was served",
    by: "Who brought it",
    on: "Who took it",
    how: "mail",
    send: "Take it in and read it",
  },
};
