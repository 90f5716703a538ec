const KINDS: Record<string, string> = {
  "sign-in-link": "A sign-in link",
  "counsel-invitation": "An invitation to counsel",
  "desk-report": "A report from the desk",
  notices: "Something new",
  digest: "The Board’s report",
  "digest-trial": "A trial of the Board’s report",
  "digest-left": "Somebody left the list",
  "mail-test": "A test",
};

/** What a kind of mail is called in a list. */
export function kindWords(kind: string): string {
  return KINDS[kind] ?? "A mail";
}
