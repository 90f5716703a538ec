import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeMail } from "@/lib/mail/mail";
import { smtpTransport } from "@/lib/mail/smtp";
import { startFakeRelay } from "@/test/support/fake-relay";

const mail = {
  ...writeMail({
    to: "m.ortiz@waukee.test",
    subject: "A report from the desk",
    paragraphs: ["Somebody has left a report."],
  }),
  replyTo: "director@waukee.test",
};

let relay: Awaited<ReturnType<typeof startFakeRelay>>;
beforeAll(async () => {
  relay = await startFakeRelay();
});
afterAll(() => relay.stop());

const send = (id: string, more: object = {}) =>
  smtpTransport(
    {
      from: "Good Cause <desk@waukee.test>",
      host: "127.0.0.1",
      port: relay.port,
      security: "none",
      user: "desk",
      password: "s3cret",
      ...more,
    },
    1_500,
  )(id, mail);

describe("by a relay", () => {
  test("a mail arrives with a name of its own, both bodies and where answers go", async () => {
    expect(await send("one")).toEqual({ kind: "sent" });
    expect(relay.logins).toEqual(["desk s3cret"]);
    const { from, to, message } = relay.received.at(-1)!;
    expect([from, to]).toEqual([
      expect.stringContaining("<desk@waukee.test>"),
      expect.stringContaining("<m.ortiz@waukee.test>"),
    ]);
    expect(message).toContain("Message-ID: <one@waukee.test>");
    expect(message).toContain("Reply-To: director@waukee.test");
    expect(message).toMatch(/multipart\/alternative/);
  });

  test.each([
    ["nobody at the other end", null, { port: 1 }, "relay_unreachable"],
    ["a password that is wrong", { at: "AUTH", answer: "535 no" } as const, {}, "relay_login"],
    ["a relay that is busy", { at: "MAIL", answer: "451 later" } as const, {}, "relay_busy"],
    ["a relay that breaks off at once", { at: "EHLO", answer: "hang-up" } as const, {}, "relay_unreachable"],
  ])("%s is worth another try", async (_, misfortune, more, code) => {
    const before = relay.received.length;
    if (misfortune) relay.failNext(misfortune);
    expect(await send("two", more)).toEqual({ kind: "later", code });
    expect(relay.received).toHaveLength(before);
  });

  test("an address that the relay refuses is dead", async () => {
    relay.failNext({ at: "RCPT", answer: "550 no such user" });
    expect(await send("three")).toEqual({ kind: "refused", code: "address_refused", wrongAddress: true });
  });

  test("a relay that takes the mail and breaks off is not asked again, lest it arrive twice", async () => {
    relay.failNext({ at: ".", answer: "hang-up" });
    expect(await send("four")).toEqual({ kind: "refused", code: "interrupted" });
    expect(relay.received.at(-1)!.message).toContain("<four@waukee.test>");
  });

  test("encryption that was asked for and is not there sends nothing", async () => {
    const before = relay.received.length;
    expect(await send("five", { security: "starttls" })).toMatchObject({ kind: "later" });
    expect(relay.received).toHaveLength(before);
  });
});
