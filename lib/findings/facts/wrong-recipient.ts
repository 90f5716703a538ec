import { defineFinder, notFound, read } from "../define-finder";
import { editDistance, skeleton } from "../match/edit-distance";
import { fold } from "../match/fold";
import type { InstrumentKind, LibraryIdentity } from "../types";

/** Warrants speak to officers. */
const TO_OFFICERS: readonly (InstrumentKind | null)[] = ["search-warrant", "administrative-warrant"];
const OTHER_BODY =
  /\b(?:society|museum|school|university|college|hospital|clinic|bank|church|chamber of commerce|newspaper|company|inc|llc|foundation|county (?:clerk|recorder|attorney|sheriff|assessor)|police|sheriff|post office|utilit(?:y|ies)|housing authority)\b/i;
const ANY_LIBRARY =
  /\b(?:library|librarian|director|custodian|keeper of (?:the )?records|records|information desk|reference|circulation|to whom)\b/i;

/** Whether the paper is addressed to neither this library, its director or custodian, nor its city. */
export default defineFinder({
  key: "wrongRecipient",
  needs: ["recipient", "instrument"],
  find(_paper, { recipient, instrument }, { library }) {
    if (TO_OFFICERS.includes(instrument.value)) return read(false, 0.95, []);
    if (!library || recipient.value === null) return recipient.status === "read" ? notFound(0.5) : read(false, 0.7, []);
    const to = recipient.value;
    // "info@jensenlibrary.org": what stands before the at-sign, and the host, run together.
    const host = /@([\w.-]+)/
      .exec(to)?.[1]
      ?.toLowerCase()
      .replace(/[^a-z]/g, "");
    const own = [library.city, ...library.name.split(" ")].filter(
      (word) => word.length > 3 && !/^(?:public|library|memorial)$/i.test(word),
    );
    if (host && (/librar/.test(host) || own.some((word) => host.includes(word.toLowerCase()))))
      return read(false, 0.85, recipient.evidence);
    // "Ames Historical Society", "Independence Community School District": the city's name in another body's.
    if (OTHER_BODY.test(to) && !fold(to).includes(fold(library.name)))
      return read(true, Math.min(recipient.confidence, 0.9), recipient.evidence);
    if (names(to, library)) return read(false, recipient.confidence, recipient.evidence);
    // "The Director" alone can be no other library's; a name, of a library or of any body, can.
    const named = to
      .replace(
        /\b(?:attn|attention|the|library|public|head|director|custodian|of|records?|librarian|keeper|information|reference|circulation|desk|department|manager|dear|sir|madam|or)\b|[^A-Za-z ]/gi,
        " ",
      )
      .trim();
    if (ANY_LIBRARY.test(to) && named.replace(/\s/g, "").length < 4) return read(false, 0.85, recipient.evidence);
    return read(true, Math.min(recipient.confidence, 0.92), recipient.evidence);
  },
});

function names(to: string, library: LibraryIdentity): boolean {
  const text = fold(to);
  const words = text.split(" ");
  const known = [library.name, library.city, ...library.aliases].map(fold).filter(Boolean);
  return known.some((name) => {
    if (text.includes(name)) return true;
    const own = name
      .split(" ")
      .filter((word) => !["public", "library", "memorial", "the", "of", "free", "city"].includes(word));
    return (
      own.length > 0 &&
      own.every((word) =>
        words.some(
          (w) =>
            skeleton(w) === skeleton(word) ||
            editDistance(w, word, word.length > 5 ? 2 : 1) <= (word.length > 7 ? 2 : word.length > 4 ? 1 : 0),
        ),
      )
    );
  });
}
