import { LEAVE } from "@/lib/mail/leave-token";
import { escapeHtml } from "@/lib/mail/mail";
import { monthWords, NO_REPLY_ALL, opening, type ReportSection, SCOPE, sectionsOf, subjectOf } from "./report";
import type { DigestContents, TrendMonth } from "./types";

// Mail programs read styles on the element; those that read a style sheet too get the phone and the dark room from it.
const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #1d1a15 !important; }
  .ink, .ink td, .ink th, h1, h2 { color: #ece5d6 !important; }
  .soft { color: #bdb4a2 !important; }
  .hair { border-color: #453f34 !important; }
  .bar { background: #8cc7a1 !important; }
  .ink a { color: #9bd3af !important; }
}
@media (max-width: 480px) {
  .sheet { padding: 20px 16px !important; }
  .trend td, .trend th { padding-left: 3px !important; font-size: 12px !important; }
}`;

const SERIF = "font-family:Georgia,'Times New Roman',serif";
const SANS = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const HAIR = "border-top:1px solid #ddd6c6";
const MOST_PX = 56;

/** The report as html that mail programs show without asking anybody: no picture, font or style sheet from elsewhere. */
export function renderHtml(contents: DigestContents): string {
  const subject = escapeHtml(subjectOf(contents));
  const closing = [SCOPE, NO_REPLY_ALL].map(
    (text) =>
      `<p class="ink" style="margin:0 0 8px;${SERIF};font-size:16px;color:#23201a"><em>${escapeHtml(text)}</em></p>`,
  );
  const lead = `<p class="ink" style="margin:0 0 8px;${SERIF};font-size:17px;color:#23201a">${escapeHtml(opening(contents))}</p>`;
  const body = contents.nothingNew
    ? [lead, ...closing]
    : [
        `<h1 style="margin:0 0 4px;${SERIF};font-size:22px;line-height:1.25;font-weight:600;color:#23201a">Requests for library records</h1>`,
        `<p class="soft" style="margin:0 0 4px;${SANS};font-size:14px;color:#5c564b">${escapeHtml(contents.library)}</p>`,
        lead,
        ...sectionsOf(contents).map(section),
        trend(contents.trend),
        `<div class="hair" style="${HAIR};margin:28px 0 0;padding:16px 0 0">${closing.join("")}</div>`,
      ];
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${subject}</title><style>${STYLE}</style></head>` +
    `<body class="paper" style="margin:0;padding:0;background:#fbf9f4"><div class="sheet ink" role="main" style="max-width:600px;margin:0 auto;padding:28px 24px">` +
    `${body.join("")}<p class="soft" style="margin:24px 0 0;${SANS};font-size:13px;line-height:1.5;color:#5c564b">${LEAVE}</p></div></body></html>`
  );
}

function section({ title, lines, note }: ReportSection): string {
  const rows = lines.map(({ label, value }) =>
    value
      ? `<tr><th scope="row" class="hair" style="${HAIR};padding:6px 12px 6px 0;${SANS};font-size:15px;font-weight:400;text-align:left;color:#23201a">${escapeHtml(label)}</th>` +
        `<td class="hair" style="${HAIR};padding:6px 0;${SANS};font-size:15px;text-align:right;white-space:nowrap;color:#23201a">${escapeHtml(value)}</td></tr>`
      : `<tr><td colspan="2" class="hair" style="${HAIR};padding:6px 0;${SANS};font-size:15px;color:#23201a">${escapeHtml(label)}</td></tr>`,
  );
  return (
    heading(title) +
    `<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;font-variant-numeric:tabular-nums">${rows.join("")}</table>` +
    (note ? `<p class="soft" style="margin:6px 0 0;${SANS};font-size:13px;color:#5c564b">${escapeHtml(note)}</p>` : "")
  );
}

function heading(title: string): string {
  return `<h2 style="margin:26px 0 6px;${SERIF};font-size:17px;font-weight:600;color:#23201a">${escapeHtml(title)}</h2>`;
}

/** The year as columns drawn by table cells, which every mail program has, and below it the numbers that they stand for. */
function trend(months: readonly TrendMonth[]): string {
  return heading("The last year, as it was reported") + columns(months) + numbers(months);
}

function columns(months: readonly TrendMonth[]): string {
  const most = Math.max(1, ...months.map(({ requests }) => requests));
  const cells = months.map(({ requests }) => {
    const height = requests === 0 ? 1 : Math.max(4, Math.round((requests / most) * MOST_PX));
    return (
      `<td valign="bottom" style="vertical-align:bottom;padding:0 2px;width:8.33%"><div class="bar" style="height:${height}px;line-height:${height}px;` +
      `font-size:1px;background:#2f6b4a">&#8203;</div></td>`
    );
  });
  const said = months.map(({ month, requests }) => `${monthWords(month)} ${requests}`).join(", ");
  return (
    `<div role="img" aria-label="Requests a month: ${escapeHtml(said)}"><table role="presentation" aria-hidden="true" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;height:${MOST_PX}px"><tr>` +
    `${cells.join("")}</tr></table></div><p class="soft" style="margin:4px 0 10px;${SANS};font-size:13px;color:#5c564b">Requests a month</p>`
  );
}

const COLUMNS = [
  ["requests", "Requests"],
  ["defective", "Defective"],
  ["cured", "Cured"],
  ["decisions", "Decided"],
  ["releases", "Released"],
] as const;

function numbers(months: readonly TrendMonth[]): string {
  const cell = `padding:4px 0 4px 6px;${SANS};font-size:13px;text-align:right;color:#23201a`;
  const head = COLUMNS.map(([, name]) => `<th scope="col" style="${cell};font-weight:600">${name}</th>`).join("");
  const rows = months.map(
    (month) =>
      `<tr><th scope="row" class="hair" style="${HAIR};padding:4px 0;${SANS};font-size:13px;font-weight:400;text-align:left;white-space:nowrap;color:#23201a">${monthWords(month.month)}</th>` +
      `${COLUMNS.map(([key]) => `<td class="hair" style="${HAIR};${cell}">${month[key]}</td>`).join("")}</tr>`,
  );
  return `<table class="trend" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;font-variant-numeric:tabular-nums"><tr><th scope="col" style="${cell};text-align:left;padding-left:0;font-weight:600">Month</th>${head}</tr>${rows.join("")}</table>`;
}
