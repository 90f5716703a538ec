/** A mail as it is sent. It names no matter, patron or paper: whoever carries mail is one more reader. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The first link in it, if any: it leaves this machine only when it leads to the library's checked public address. */
  link?: string;
  /** Where answers go; without it, to whom it came from. */
  replyTo?: string;
  /** Further headers: `List-Unsubscribe`. */
  headers?: Record<string, string>;
}

/** A letter in plain sentences, of which `writeMail` makes both forms. */
export interface Letter {
  to: string;
  subject: string;
  /** Plain sentences, a paragraph each. */
  paragraphs: string[];
  link?: { href: string; label: string };
  /** Several links, one below the other, in place of the one. */
  links?: { href: string; label: string }[];
  /** What stands small below everything. */
  footnote?: string;
}

/** Writes the same letter twice, as plain text and as html that needs no picture, style sheet or font from elsewhere. */
export function writeMail({ to, subject, paragraphs, link, links = link ? [link] : [], footnote }: Letter): Mail {
  const text = [
    ...paragraphs,
    ...links.map(({ label, href }) => `${label}:\n${href}`),
    ...(footnote ? [`--\n${footnote}`] : []),
  ].join("\n\n");
  const body = [
    ...paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph)}</p>`),
    ...links.map(
      ({ href, label }) =>
        `<p style="margin:0 0 16px"><a href="${escapeHtml(href)}" style="color:#1f5136">${escapeHtml(label)}</a></p>`,
    ),
    link &&
      `<p style="margin:0 0 16px;font-size:14px;color:#5c564b">Or copy this address: ${escapeHtml(link.href)}</p>`,
    footnote && `<p style="margin:24px 0 0;font-size:14px;color:#5c564b">${escapeHtml(footnote)}</p>`,
  ];
  const html =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>` +
    `<body style="margin:0;padding:24px;background:#fbf9f4;color:#23201a;font:17px/1.5 Georgia,serif"><div style="max-width:34em">` +
    `${body.filter(Boolean).join("")}</div></body></html>`;
  return { to, subject, text: `${text}\n`, html, ...(links[0] && { link: links[0].href }) };
}

/** Text as it may stand in html, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
