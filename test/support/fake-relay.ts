import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";

/** What the relay does at a step of the next conversation, in place of consenting: answers so, or hangs up without a word. */
type Misfortune = { at: "EHLO" | "AUTH" | "MAIL" | "RCPT" | "DATA" | "."; answer: string | "hang-up" };

/** A relay that speaks SMTP on this machine, without encryption, and keeps what it is handed. */
export async function startFakeRelay() {
  const received: { from: string; to: string; message: string }[] = [];
  const logins: string[] = [];
  let misfortune: Misfortune | null = null;

  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    converse(socket);
  });

  function converse(socket: Socket) {
    const mail = { from: "", to: "", message: "" };
    let inData = false;
    let text = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    const consent = (at: Misfortune["at"], line: string): boolean => {
      if (misfortune?.at !== at) {
        say(line);
        return true;
      }
      const { answer } = misfortune;
      misfortune = null;
      if (answer === "hang-up") socket.destroy();
      else say(answer);
      return false;
    };
    say("220 relay.test ESMTP");
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      for (let end = text.indexOf("\r\n"); end >= 0; end = text.indexOf("\r\n")) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        if (inData && line !== ".") {
          mail.message += `${line}\n`;
        } else if (inData) {
          inData = false;
          if (misfortune?.at !== "." || misfortune.answer === "hang-up") received.push({ ...mail });
          consent(".", "250 taken");
        } else command(line);
      }
    });
    function command(line: string) {
      const [verb = ""] = line.toUpperCase().split(" ");
      if (verb === "EHLO") consent("EHLO", "250-relay.test\r\n250 AUTH PLAIN");
      else if (verb === "AUTH") {
        logins.push(
          Buffer.from(line.split(" ")[2] ?? "", "base64")
            .toString()
            .replaceAll("\0", " ")
            .trim(),
        );
        consent("AUTH", "235 welcome");
      } else if (verb === "MAIL") {
        mail.from = line;
        consent("MAIL", "250 ok");
      } else if (verb === "RCPT") {
        mail.to = line;
        consent("RCPT", "250 ok");
      } else if (verb === "DATA") inData = consent("DATA", "354 go on");
      else if (verb === "QUIT") socket.end("221 bye\r\n");
      else say("250 ok");
    }
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    received,
    logins,
    failNext: (next: Misfortune) => {
      misfortune = next;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
