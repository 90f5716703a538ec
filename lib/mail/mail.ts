/** A mail as it is queued. It names no matter, patron or paper: whoever carries mail is one more reader. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The one link in it, if any: it leaves this machine only when it leads to the library's checked public address. */
  link?: string;
}

interface Letter {
  to: string;
  subject: string;
  /** Plain sentences, a paragraph each. */
  paragraphs: string[];
  link?: { href: string; label: string };
  /** What stands small below everything. */
  footnote?: string;
}

/** Writes the same letter twice, as plain text and as html that needs no picture, style sheet or font from elsewhere. */
export function writeMail({ to, subject, paragraphs, link, footnote }: Letter): Mail {
  const text = [
    ...paragraphs,
    ...(link ? [`${link.label}:\n${link.href}`] : []),
    ...(footnote ? [`--\n${footnote}`] : []),
  ].join("\n\n");
  const body = [
    ...paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph)}</p>`),
    link &&
      `<p style="margin:0 0 16px"><a href="${escapeHtml(link.href)}" style="color:#1f5136">${escapeHtml(link.label)}</a></p>`,
    link &&
      `<p style="margin:0 0 16px;font-size:14px;color:#5c564b">Or copy this address: ${escapeHtml(link.href)}</p>`,
    footnote && `<p style="margin:24px 0 0;font-size:14px;color:#5c564b">${escapeHtml(footnote)}</p>`,
  ];
  const html =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>` +
    `<body style="margin:0;padding:24px;background:#fbf9f4;color:#23201a;font:17px/1.5 Georgia,serif"><div style="max-width:34em">` +
    `${body.filter(Boolean).join("")}</div></body></html>`;
  return { to, subject, text: `${text}\n`, html, ...(link && { link: link.href }) };
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
