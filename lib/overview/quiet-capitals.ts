/** What is written in capitals wherever it stands: kinds of company, ordinals, agencies. */
const STAYS =
  /^(?:LLC|LLP|LP|PLC|PLLC|PC|PA|NA|INC|USA|US|FBI|DHS|ICE|IRS|DEA|ATF|DCI|DNR|IP|ID|ISP|NE|IA|[IVX]+|[A-Z]\d.*)$/;
const SMALL = /^(?:and|or|of|the|in|for|to|by|on|at|re|held|vs?)$/i;

/**
 * A caption for a list or a heading: what the paper shouts is said in an ordinary voice, `PRAIRIE CROSSING HOMES, LLC`
 * as `Prairie Crossing Homes, LLC`. Words that are not all capitals, numbers and initials stay as they are.
 */
export function quietCapitals(caption: string): string {
  return caption.replace(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu, (word, at: number) => {
    if (word.length < 2 || word !== word.toUpperCase() || !/\p{L}/u.test(word) || STAYS.test(word)) return word;
    if (at > 0 && SMALL.test(word)) return word.toLowerCase();
    const lower = word.toLowerCase();
    // O'BRIEN, but PLAINTIFF'S.
    return lower.replace(/^\p{L}(?:['’]\p{L}(?=\p{L}))?/u, (first) => first.toUpperCase());
  });
}
