import { firmsIn, type Named, peopleIn } from "./people";

// Words that make the name after them the one whose records are sought.
export const OWNER =
  /(?:\b(?:by|of|for|to|named|and|or|whether|that|which|regarding|concern(?:s|ed|ing)?|about|relates? to|relating to|involv(?:es|ing)|pertain(?:s|ing) to|as|known as|account|card|holder|person|patron|user|when|did|if|because|what|items|books|than|as to|name|names|patrons?|individual|subject|suspect|resident|shows?|showing|naming|mentioning|reveal(?:s|ing)?|includ(?:es|ing)|listing|under|cardholder|borrower|between|gentleman|woman|man|student|child|minor|juvenile|inmate|decedent|client|both|either|son|daughter|wife|husband|employee|(?:its|his|her|their) (?:\w+ )?(?:agent|manager|owner|principal|officer|partner|aide|associate|president|roommate|brother|sister|mother|father|spouse))(?: an?| the| one)?|[;:,(-]|^)\s*["'(]*$/i;
// "deliver to the Dallas County Attorney", "send the records to Special Agent Trujillo": whoever takes them is none.
export const TAKER =
  /\b(?:deliver|send|sent|mail|produce|provide|furnish|return|give|appear|submit|forward|respond|report|release|directed|addressed|testify|authorize)(?:ed|ing)?(?: (?!records?|cards?|accounts?|loans?|history|logs?)[\w,'-]+){0,8}? (?:to|before|on behalf of)(?: the| my attorney,?)?\s*$|\b(?:(?<!card )application|affidavit|request|instance|offices?|signature|testimony|attention|oath|motion|custody|attorney|counsel|letter|served|signed|sworn|prepared|submitted|made|certified|represented|honou?rable|judge)(?: (?:of|by|for|to))(?: the)?\s*$|\b(?:contact|call|speak with|undersigned|attn:?|c\/o|counsel|attorneys?|custodian|paralegal|reporter|representative|director|librarian)[ ,]*$|\b(?:deposition|hearing|presiding|copying) (?:officer|service)\)?:?\s*$/i;
const RECORD_OF =
  /\b(?:records?|use|used|account|card|history|loans?|sessions?|logs?|registration|address|name|computer|item) (?:\w+ ){0,6}(?:of|by|for)\s*$/i;
// "the loans made to", "questions submitted by": what a patron did, whatever the verb.
const DONE_BY =
  /\b(?:loans?|holds?|requests?|searches|bookings?|reservations?|sessions?|questions?|visits?|checkouts?|renewals?|items?|books?|materials?|cards?|fines?|bills?|notices?|accounts?|titles?) (?:that were |which were )?(?:made|issued|lent|sent|placed|submitted|entered|put|run|asked|given|charged|mailed|assigned|registered|loaned|checked out) (?:to|by|for|on behalf of)\s*$|\b(?:forms?|applications?|agreements?|slips?|cards?|sheets?|logs?)(?: [\w-]+){0,6} (?:signed|completed|submitted|filed|filled (?:in|out)|made) by\s*$/i;

/** A name in a demand that is no taker's, no firm's and no signer's. */
export function isLoose(text: string, { from, to }: Named): boolean {
  const before = text.slice(0, from);
  const after = text.slice(to);
  return (
    !TAKER.test(before) &&
    /[a-z]/.test(before) &&
    !/\b(?:at|to|before|in|on|from|with|the|by) $/i.test(before) &&
    !/^,? (?:Law|LLP|PLC|P\.C|& [A-Z])|^,? (?:\w+ )?(?:special agent|detective|attorney|investigator|officer|counsel|esq|judge|clerk|chair|director)/i.test(
      after,
    )
  );
}

const PROGRAM_AFTER =
  /^["”] (?:\w+ )?(?:sessions?|programs?|class(?:es)?|workshops?|series|clubs?|events?|talks?|lectures?|nights?|hours?|presentations?|seminars?)\b/i;

const ASKS_BEFORE =
  /^\W*(?:(?:comes? now|now comes?),? )?(?:the )?(?:plaintiff|defendant|petitioner|respondent|movant|claimant|state)?s?,? ?$/i;
const ASKS_AFTER =
  /^[,.]{0,2} (?:[^;:]{0,120}\b)?(?:hereby |respectfully )?(?:requests?|demands?|asks?|moves?|commands?|propounds?)\b/i;

export function owners(printed: string): Named[] {
  const text = printed.replace(/^\(?(?:\d{1,2}|[A-Za-z]|[ivx]+)[.)] /, (marker) => " ".repeat(marker.length));
  const firms = firmsIn(text).filter(
    (firm) => !/\b(?:LLP|L\.L\.P|PLC|P\.L\.C|PLLC|P\.C|Chartered|Law)\b/.test(firm.name),
  );
  // "the account of Turnquist, Alan M."
  const inverted = [
    ...text.matchAll(
      /(?<=\b(?:of|for|by|to|name:?|holder:?|patron:?) )(\p{Lu}[\p{L}'’-]{2,}), (\p{Lu}[\p{L}-]{1,})( \p{Lu}\.?)?(?=[\s,.;)]|$)/gu,
    ),
  ].flatMap((hit) => {
    const from = hit.index ?? 0;
    const turned = `${hit[2]}${hit[3] ?? ""} ${hit[1]}`;
    const person = peopleIn(`of ${turned} `)[0];
    return person &&
      person.name.length >= turned.length - 1 &&
      !/^ \p{Lu}|^,? \d{5}/u.test(text.slice(from + hit[0].length)) &&
      !/^(?:Iowa|Nebraska|Illinois|Minnesota|Wisconsin|Missouri|Kansas|South|North|New|Inc|Jr|Sr)/.test(hit[2] ?? "")
      ? [{ ...person, from, to: from + hit[0].length }]
      : [];
  });
  return [...peopleIn(text), ...inverted, ...firms].filter(({ from, to, title, name }) => {
    if (firms.some((firm) => firm.name !== name && from >= firm.from && to <= firm.to)) return false;
    if (/^,? (?:Law|LLP|PLC|P\.C|& [A-Z])/.test(text.slice(to))) return false;
    // "Defendant Midland Freightways, Inc., pursuant to …, hereby requests": who asks
    if (ASKS_BEFORE.test(text.slice(0, from)) && ASKS_AFTER.test(text.slice(to))) return false;
    // "the 'Reading Made Merry' sessions": what a program is called.
    if (/["“]$/.test(text.slice(0, from)) && PROGRAM_AFTER.test(text.slice(to))) return false;
    const printedBefore = text.slice(0, from - (title ? title.length + 1 : 0));
    // "of Mr. Achterberg", "for Petitioner Achterberg"
    const role =
      /(?<=\S )(?:Mr|Mrs|Ms|Miss|Dr|Rev|Prof|Petitioner|Respondent|Plaintiff|Defendant|Movant|Decedent|Claimant)\.? $/i;
    const before = printedBefore.replace(role, "");
    if (
      /^,? (?:of|with|at) (?:[A-Z][\w'’.]*,? (?:& |and )?){1,4}(?:PLC|P\.L\.C|LLP|PLLC|LLC|Law|P\.C|S\.C)/.test(
        text.slice(to),
      )
    )
      return false;
    if (/^'s\b/.test(text.slice(to))) return !title;
    if (title && !/^(?:the )?defendant$/i.test(title)) return RECORD_OF.test(before);
    const acts =
      /^,? (?:has|had|have|borrowed|used|uses|checked|placed|took|visited|logged|signed up|requested|asked for|attended|provided|gave|submitted|visited|made|searched|owes|owed|sent|left|obtained|held|holds|entered|registered|applied|printed|asked|reserved|signed|may have|is alleged|was issued|returned|renewed|put|posed)\b/.test(
        text.slice(to),
      );
    return (OWNER.test(before) || acts) && (!TAKER.test(before) || DONE_BY.test(before));
  });
}

/** "Mr. Tonkin", "Lombard", "Tamsin": a person whom the paper names in full elsewhere. */
export function alluded(text: string, known: Named[]): Named[] {
  const full = peopleIn(text);
  const single = [...text.matchAll(/(?<![\p{L}.])(\p{Lu}[\p{L}'’-]{2,})(?:'s)?(?!\p{L})/gu)].filter(
    (hit) => !full.some((person) => (hit.index ?? 0) >= person.from && (hit.index ?? 0) < person.to),
  );
  return single.flatMap((hit) => {
    const from = hit.index ?? 0;
    // "Hale" in "Hale Legal Aid" is no person.
    if (
      /^ (?:& )?\p{Lu}/u.test(text.slice(from + hit[0].length)) ||
      /\p{Lu}\p{L}+ $/u.test(text.slice(0, from).replace(/\b(?:Mr|Mrs|Ms|Miss|Dr) $/, ""))
    )
      return [];
    const word = (hit[1] ?? "").replace(/'s$/, "");
    const meant = known
      .filter((person) => !person.title)
      .find(({ name }) => {
        const words = name.split(" ");
        return words.at(-1) === word || words[0] === word;
      });
    const courtesy = /\b(?:Mr|Mrs|Ms|Miss)\.? $/.test(text.slice(0, from));
    return meant && (courtesy || OWNER.test(text.slice(0, from))) && !TAKER.test(text.slice(0, from))
      ? [{ ...meant, from, to: from + word.length }]
      : [];
  });
}

// "of which Jane Roe is suspected", "investigation of Jane Roe", "a card in the name of Jane Roe"
export function suspects(text: string): Named[] {
  return peopleIn(text).filter(({ from, to, title }) => {
    if (title) return false;
    const before = text.slice(0, from);
    const after = text.slice(to);
    return (
      /\b(?:investigation of|suspect(?:ed)?(?: is|,)?|name of|accused|charged|committed by|possessed by|(?:stalking|theft|burglary|fraud|arson|forgery|harassment|robbery|mischief|intrusion|tampering|trafficking|assault|laundering|perjury|extortion|homicide|murder|kidnapping|vandalism)\b[^.;]{0,50} by|(?:suspect|defendant|target|accused)\b[^.;]{0,12}(?: is|,| was)(?: one)?|inquiry (?:concerning|into)|believe(?:d)?(?: that)? (?:the \w+ is )?|against|violations? (?:of .{3,60} )?by|card of|account of|registered to|investigation\b[^.;]{0,90}\bof|\b(?:i|we|this office|our office) (?:supervis\w+|am supervising|are supervising|arrested|(?:am|are) (?:looking for|investigating)))\s*$/i.test(
        before,
      ) ||
      /^\s+\(?(?:full )?name of\b|^ \(full name|^,? (?:who entered|is removable|is subject to removal)|^,? (?:is|was|has been) (?:the |a |believed )?(?:suspect|wanted|under investigation|charged|the (?:subject|person))/i.test(
        after,
      )
    );
  });
}
