/** What was answered, by who asked what. */
export type Answers = Map<string, string>;

/** A request of somebody's: what is asked, and what with. */
export interface Ask {
  who: string;
  cookie: string;
  address: string;
  method?: "GET" | "POST" | "PUT";
  body?: () => BodyInit;
  type?: string;
}

// The moment, and how the bytes are parcelled, are left out; the number used once of each page is masked.
const LEFT_OUT = new Set(["date", "connection", "keep-alive", "transfer-encoding", "content-encoding"]);

/** Asks, and gives all that came back as text, the same for the same. */
export async function ask(server: string, { who, cookie, address, method = "GET", body, type }: Ask): Promise<string> {
  const stop = new AbortController();
  const answer = await fetch(`${server}${address}`, {
    headers: {
      cookie,
      origin: server,
      // Packing says nothing that is not in what is packed, and takes its time.
      "accept-encoding": "identity",
      "x-played": `${who} ${method} ${address}`,
      ...(type && { "content-type": type }),
    },
    method,
    redirect: "manual",
    signal: stop.signal,
    ...(body && { body: body() }),
  });
  // What goes on for ever, such as progress, is looked at to its first piece.
  const live = answer.headers.get("content-type")?.includes("event-stream");
  const text = live ? "" : await answer.text();
  stop.abort();
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
  const headers = [...answer.headers].filter(([name]) => !LEFT_OUT.has(name));
  const all = JSON.stringify({ status: answer.status, headers, ...settled(text) });
  return nonce ? all.replaceAll(nonce, "nonce") : all;
}

const PIECE = /<script[^>]*>self\.__next_f\.push\((\[.*?\])\)<\/script>/gs;

/**
 * A page's markup as it came, and beside it the rows from which the browser builds it again. A layout and its page are
 * made at the same time, and whichever is ready first sends its rows first: their order and numbers are the
 * scheduler's, and are left out; their words are not.
 */
function settled(body: string): { markup: string; rows: string[] } {
  // A piece that begins or ends within a letter comes as bytes.
  const pieces = [...body.matchAll(PIECE)].map(([, piece]) => {
    const [kind, text] = JSON.parse(piece!) as [number, unknown?];
    return typeof text === "string" ? Buffer.from(text, kind === 3 ? "base64" : "utf8") : Buffer.alloc(0);
  });
  const rows = rowsOf(Buffer.concat(pieces));
  return {
    // So is the number of a form's action.
    markup: body.replace(PIECE, "").replace(/\$ACTION_(REF_)?\d+/g, "$$ACTION_$1"),
    rows: rows.map((row) => row.replace(/\$([A-Za-z@]?)[0-9a-f]+\b/g, "$$$1")).sort(),
  };
}

/** The rows without their numbers: `1a:…` to the end of its line, or `1a:T4f,` and as many bytes of text. */
function rowsOf(bytes: Buffer): string[] {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const begins = bytes.indexOf(":", at) + 1;
    const long = /^T([0-9a-f]+),/.exec(bytes.toString("latin1", begins, begins + 12));
    const text = long ? begins + long[0].length : begins;
    const line = bytes.indexOf("\n", begins);
    const ends = long ? text + Number.parseInt(long[1]!, 16) : line === -1 ? bytes.length : line;
    rows.push(bytes.toString("utf8", text, ends));
    at = begins === 0 ? bytes.length : long ? ends : ends + 1;
  }
  return rows;
}

/** Fills in the form on a page that has a field of that name, and sends it as a browser without scripts would. */
export async function sendForm(
  server: string,
  asked: Ask,
  field: string,
  fields: Record<string, string>,
): Promise<string> {
  const body = await filledIn(server, asked, field, fields);
  return body ? ask(server, { ...asked, method: "POST", body }) : "no such form";
}

/** Looks at a page, and gives its form that has a field of that name as it would be sent; `null` where there is none. */
export async function filledIn(
  server: string,
  { who, cookie, address }: Ask,
  field: string,
  fields: Record<string, string>,
): Promise<(() => FormData) | null> {
  const headers = { cookie, "x-played": `${who} looks` };
  const page = await (await fetch(`${server}${address}`, { headers })).text();
  const form = page.split("<form").find((part) => part.includes(`name="${field}"`) && part.includes("$ACTION"));
  if (!form) return null;
  const hidden = [...form.split("</form>")[0]!.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)];
  return () => {
    const data = new FormData();
    for (const [, name, value = ""] of hidden) data.append(unescaped(name!), unescaped(value));
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    return data;
  };
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** What differs between two sets of answers, cut to where it begins. */
export function differences(one: Answers, other: Answers): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => one.get(key) !== other.get(key))
    .map((key) => {
      const [a = "nothing", b = "nothing"] = [one.get(key), other.get(key)];
      const at = Math.max(0, [...a].findIndex((letter, index) => letter !== b[index]) - 80);
      return `${key}\n  with:    ${a.slice(at, at + 240)}\n  without: ${b.slice(at, at + 240)}`;
    });
}
