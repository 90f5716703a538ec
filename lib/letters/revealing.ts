// Words of ours that would say that there is a record, or that somebody uses the library. Each with what it is for.
const ADMITS: readonly RegExp[] = [
  // "our records show", "the library's records indicate"
  /\b(?:our|the library['’]s|library) (?:records?|files?|system|logs?|database)s? (?:do |does )?(?:shows?|indicates?|reflects?|contains?|confirms?|reveals?)\b/i,
  // "we have records", "the library holds no records", "we found two records"
  /\b(?:we|I|the library|staff) (?:do |does |did )?(?:not |now |currently )?(?:have|has|had|hold|holds|held|keep|keeps|kept|found|find|located|retain|retains|possess|possesses)\b[^.?!\n]{0,40}\b(?:records?|accounts?|history|loans?|checkouts?|footage|logs?)\b/i,
  // "there are no records", "no such records exist", "the records exist"
  /\bthere (?:is|are|were|was) (?:no |some |several |many |such |\d+ )?(?:responsive |such )?(?:records?|accounts?|loans?|checkouts?|logs?)\b/i,
  /\b(?:records?|accounts?|logs?) (?:do |does )?(?:not )?exists?\b/i,
  // "he borrowed", "she checked out", "has a library card", "is a patron of ours"
  /\b(?:he|she|they|who|patron|mr\.?|ms\.?|mrs\.?)\b[^.?!\n]{0,30}\b(?:borrowed|checked out|returned|reserved|renewed|logged in|signed up|owes)\b/i,
  /\b(?:has|had|holds|have) (?:a|an|no) (?:library )?(?:card|account)\b/i,
  /\bis (?:a|not a|no) (?:patron|cardholder|member)\b/i,
];

// "nothing in it says whether the library has any record", "without saying if there are any"
const LEFT_OPEN = /\b(?:whether|if) (?:or not )?(?:the library|we|there|it|he|she|they|somebody|such|any)\b[^.?!\n]*/gi;

/** The first words that would say whether there are records, or null. That it is left open says nothing. */
export function admitsRecords(text: string): string | null {
  const said = text.replace(LEFT_OPEN, "");
  for (const pattern of ADMITS) {
    const found = pattern.exec(said);
    if (found) return found[0];
  }
  return null;
}

/** The first of these names that stands in a text, by its last word too where that is a name's own: `Marsh`. */
export function namesAny(text: string, names: readonly string[]): string | null {
  const fold = (words: string) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const within = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const found = names.find((name) => {
    const parts = fold(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => part.length > 2);
    const last = parts.at(-1);
    return last !== undefined && within.includes(` ${last} `);
  });
  return found ?? null;
}

const JUDGE = /\b(?:hon\.|(?:honorable|judge|magistrate|chambers|(?:chief|associate) justice)\b)/i;
const AGENT = /\b(?:special agent|case agent|agent in charge|executing (?:officer|agent))\b/i;

/** Why nothing is sent to this address; null where it may be. */
export function notToBeWritten(to: readonly string[]): string | null {
  const address = to.join("\n");
  if (JUDGE.test(address))
    return "This looks like a judge’s address. Nobody writes letters to a judge: counsel puts it to the court.";
  if (AGENT.test(address))
    return "This looks like an agent’s address. Write to the prosecutor or to the agency’s counsel instead.";
  return null;
}
