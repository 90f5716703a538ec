import { defineFinder, notFound, read } from "../define-finder";
import { fold } from "../match/fold";
import { sentencesOf } from "../sentences";

// "the following described premises: …", "In the Matter of the Search of …", "ATTACHMENT A, property to be searched"
const PREMISES =
  /\b(?:described (?:premises|property|place)|premises|place described|search of|property to be searched|located (?:at|in)|situated (?:at|in))\b/i;
const ANY_LIBRARY = /\b((?:[A-Z][\w.'’-]+ ){1,4}(?:Public |Memorial |Free |Community )*Library)\b/g;

/** Whether a warrant names the premises of another library, and nowhere ours or its city. */
export default defineFinder({
  key: "otherPremises",
  needs: ["instrument", "caption"],
  find(paper, { instrument }, { library }) {
    if (instrument.value !== "search-warrant" || !library) return notFound(0.97);
    const own = [library.name, library.city, ...library.aliases].map(fold);
    if (own.some((name) => name && fold(paper.text).includes(name))) return read(false, 0.9, []);
    const named = sentencesOf(paper).find((s) => PREMISES.test(s.text) && s.text.search(ANY_LIBRARY) >= 0);
    return named ? read(true, 0.85, named.evidence("otherPremises")) : read(false, 0.6, []);
  },
});
