import type { Taken } from "./act";
import { type Answers, type Ask, ask, sendForm } from "./ask";
import { ABSENT } from "./routes";
import type { Visitors } from "./visitors";

/** What is done where. */
interface Errand {
  server: string;
  visitors: Visitors;
  open: Taken | undefined;
  sealed: Taken;
  consultationId: string | null;
}

/** Words of papers that come in the open and in sealed matters alike, and words of none. */
const SOUGHT = ["circulation records", "18 USC 2709", "nowhere at all"];

/** What the uncleared do by themselves, one thing after the other: take in, report, search, and try what is not theirs. */
export async function runErrands({ server, visitors, open, sealed, consultationId }: Errand): Promise<Answers> {
  const answers: Answers = new Map();
  const cookieOf = (who: string) => visitors.cookies.get(who)!;
  const send = async (what: string, asked: Omit<Ask, "cookie">) =>
    answers.set(`${asked.who} ${what}`, await ask(server, { cookie: cookieOf(asked.who), ...asked }));
  const members = ["director", "designee", "staff"].filter((who) => visitors.cookies.has(who));
  const takeIn = (what: string, fields: Record<string, string>) =>
    send(`takes in ${what}`, {
      ...multipart({
        form: "letter",
        how: "mail",
        statement: "Please send his records.",
        receivedOn: "2026-03-09",
        ...fields,
      }),
      ...{ who: "staff", address: "/api/intake" },
    });

  await takeIn("a demand", {});
  if (open) await takeIn("more of the open matter", { matterId: open.matterId });
  for (const [what, matterId] of [
    ["sealed", sealed.matterId],
    ["absent", ABSENT],
  ] as const) {
    await takeIn(`more of what is ${what}`, { matterId });
    const draft = JSON.stringify({ form: "bar", matterId, body: { forbids: "x" } });
    await send(`drafts in what is ${what}`, {
      ...{ who: "staff", address: "/api/drafts", method: "PUT", type: "application/json", body: () => draft },
    });
    await send(`keeps a scan in what is ${what}`, {
      ...multipart({ matterId }, new Blob(["%PDF-1.7"])),
      ...{ who: "staff", address: "/api/intake/signed-papers" },
    });
    await send(`keeps a file in what is ${what}`, {
      ...multipart({ matterId }, new Blob(["%PDF-1.7"])),
      ...{ who: "staff", address: `/api/matters/${matterId}/kept-files` },
    });
  }
  await send("reports", {
    ...multipart({
      submission: ABSENT,
      kind: "demand",
      silence: "no",
      asked: "Who sat at that computer?",
      taken: "[]",
      at: "",
    }),
    ...{ who: "desk", address: "/api/intake/desk" },
  });
  for (const who of members) {
    const search: Ask = { who, cookie: cookieOf(who), address: "/search" };
    for (const words of SOUGHT)
      answers.set(`${who} looks for ${words}`, await sendForm(server, search, "words", { words }));
  }
  const uses: Ask = { who: "staff", cookie: cookieOf("staff"), address: "/settings/uses" };
  answers.set("staff fails at a form", await sendForm(server, uses, "usedBy", { usedBy: "" }));
  const door: Ask = { who: "nobody", cookie: "", address: "/sign-in/counsel" };
  answers.set("nobody asks for a link", await sendForm(server, door, "email", { email: "counsel@sealed.test" }));
  if (consultationId) {
    const desk: Ask = { who: "guest", cookie: cookieOf("guest"), address: `/consultations/${consultationId}` };
    answers.set("guest has no conflict", await sendForm(server, desk, "consultationId", { conflict: "none" }));
  }
  return answers;
}

function multipart(fields: Record<string, string>, file?: Blob): Pick<Ask, "method" | "body"> {
  const body = () => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    if (file) data.append("file", file, "scan.pdf");
    return data;
  };
  return { method: "POST", body };
}
