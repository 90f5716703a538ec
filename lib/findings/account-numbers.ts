import type { Named } from "./people";

// "the sessions of K.R.D.": a child is named by initials.
export function initialsIn(text: string): Pick<Named, "name" | "from" | "to">[] {
  return [...text.matchAll(/(?<![\p{L}.])(?:\p{Lu}\. ?){2,4}(?! ?(?:\p{Lu}\p{Ll}|§|\d))/gu)].flatMap((hit) => {
    const from = hit.index ?? 0;
    const name = hit[0].trim();
    const plain = name.replace(/ /g, "");
    if (
      /^(?:U\.S\.|P\.[MCOL]\.|A\.[MD]\.|D\.C\.|L\.P\.|N\.[EWA]\.|S\.[EWDC]\.|U\.S\.[CA]\.|C\.F\.R\.|N\.[YJ]\.|P\.A\.|F\.R\.|I\.[CD]\.|P\.L\.C\.|L\.L\.[PC]\.)/.test(
        plain,
      )
    )
      return [];
    const before = text.slice(0, from);
    return /\b(?:of|by|for|to|child,?|minor,?|juvenile,?|student,?|and|named|concerning|in the name of) $/i.test(before)
      ? [{ name: plain, from, to: from + name.length }]
      : [];
  });
}

// "card 2 1550 00081 3376", "account jml-wifi-0093", "203.0.113.44", "9A:14:0E:C2:55:3D", "r.szabo@library.example"
export function numbersIn(text: string): Pick<Named, "name" | "from" | "to">[] {
  const found: Pick<Named, "name" | "from" | "to">[] = [];
  const put = (name: string, from: number, to: number) => {
    if (!found.some((f) => from < f.to && to > f.from)) found.push({ name, from, to });
  };
  for (const m of text.matchAll(/\b(?:\d{1,3}\.){3}\d{1,3}\b/g)) put(m[0], m.index ?? 0, (m.index ?? 0) + m[0].length);
  for (const m of text.matchAll(/\b(?:[0-9A-F]{2}[:-] ?){5}[0-9A-F]{2}\b/gi))
    put(m[0].replace(/ /g, ""), m.index ?? 0, (m.index ?? 0) + m[0].length);
  for (const m of text.matchAll(/\b(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}\b/gi))
    put(m[0], m.index ?? 0, (m.index ?? 0) + m[0].length);
  for (const m of text.matchAll(
    /\b(?:user ?names?|user ids?|user i\.d\.|(?:log|sign)-?(?:in|on) (?:name|id)|screen ?name|handle|reservation code|booking code|device(?: name| named)?|host ?name)[ :]+["'(]{0,2}([a-z][\w.-]{3,})["')]?/gi,
  )) {
    const name = (m[1] ?? "").replace(/[.]+$/, "");
    const quoted = /["']/.test(m[0]);
    if (/^(?:belongs?|to|whom|of|in|given|when|below|above|shown)$/i.test(name)) continue;
    if (
      !quoted &&
      (/^device/i.test(m[0])
        ? !/\d/.test(name)
        : /^(?:and|that|used|with|from|for|which|were|was|the|who|history|records?|logs?|assigned|names?|numbers?|information|associated|at|or|is|are|each|used|during)$/i.test(
            name,
          ))
    )
      continue;
    const at = (m.index ?? 0) + m[0].lastIndexOf(name);
    put(name, at, at + name.length);
  }
  // "any person residing at 1410 Walnut Street"
  for (const m of text.matchAll(
    /\b(?:resid(?:es?|ing|ents?)|liv(?:es?|ing)|household|registered|cardholders?|patrons?|accounts?|holders?|persons?) (?:\w+ ){0,3}(?:at|with (?:an|the) address (?:of|at)|of) (\d{1,6} (?:[NSEW]\.? |North |South |East |West )?[A-Z0-9][\w.]*(?: [A-Z][\w.]*){0,3} (?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Place|Circle|Trail|Way|Parkway)\b)/g,
  )) {
    const place = m[1] ?? "";
    const at = (m.index ?? 0) + m[0].lastIndexOf(place);
    put(place, at, at + place.length);
  }
  for (const m of text.matchAll(
    /\b(?:(?:library|patron|borrower|guest|wireless) )?(?:cards?|accounts?|patron|borrower|bar ?codes?|guest pass(?:es)?)(?: (?:numbers?|numbered|nos?\.?|id|i\.d\.|#|ending(?: in| with)?|bearing(?: number| the number| bar ?code)?|bar ?code|with (?:the )?number|whose (?:number|bar ?code) is|is|,))*[ :#(]{1,3}(\d[\d -]{2,22}\d)\b/gi,
  )) {
    const number = (m[1] ?? "").trim();
    const at = (m.index ?? 0) + m[0].lastIndexOf(number);
    put(number.replace(/\D/g, "").length < 6 ? `card ${number}` : number, at, at + number.length);
  }
  for (const m of text.matchAll(
    /\b(?:account|user ?name|login|sign-on name|user id) (?:name |named |id )?"?([a-z][a-z0-9]*(?:[-_.][a-z0-9]+)+|[a-z]+\d+)\b(?!@|[.-]?[\w.+-]*@)/gi,
  )) {
    const name = m[1] ?? "";
    const at = (m.index ?? 0) + m[0].lastIndexOf(name);
    put(name, at, at + name.length);
  }
  if (/\be-?mail\b|\baddress\b|\bsubscriber\b|\baccount\b|\bassigned\b/i.test(text) || /^\s*\S+@\S+\.?\s*$/.test(text))
    for (const m of text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g))
      if (!/\b(?:to|at|reach\w*|send|me)\s*$/i.test(text.slice(0, m.index ?? 0)))
        put(m[0], m.index ?? 0, (m.index ?? 0) + m[0].length);
  return found;
}
