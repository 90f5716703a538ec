import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type Director, totpCode } from "@/test/support/director";
import type { Server } from "@/test/support/server";
import { beginWalk } from "@/test/support/walk";

let server: Server;
let browser: Browser;
let director: Director;
let page: Page;

beforeAll(async () => {
  const walk = await beginWalk();
  ({ server, browser, page, director } = walk);
  return walk.end;
});

/** A link from the command line, beside the running server. */
async function linkFromCommand(email: string) {
  const env = { ...process.env, GOODCAUSE_DATA: server.dataFolder, PORT: new URL(server.url).port };
  const command = promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/sign-in-link.ts", email], { env });
  return command.then(
    ({ stdout }) => ({ code: 0, stdout: stdout.trim(), stderr: "" }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

describe("npm run sign-in-link", () => {
  test("prints a link beside the running server, which asks for the second factor as ever", async () => {
    const { stdout } = await linkFromCommand(" M.Ortiz@waukee.test");
    expect(stdout).toMatch(
      new RegExp(`^${server.url}/sign-in/confirm\\?email=m\\.ortiz%40waukee\\.test&token=[\\w-]{43}$`),
    );
    const other = await (await browser.newContext({ baseURL: server.url })).newPage();
    await other.goto(stdout);
    await other.getByRole("button", { name: "Sign in" }).click();
    await other.waitForURL("**/sign-in/second-factor");
    await other.context().close();
  });

  test("says so where nobody has the address", async () => {
    expect(await linkFromCommand("nobody@waukee.test")).toEqual({
      code: 1,
      stdout: "",
      stderr: "Nobody here has this address.\n",
    });
  });
});

describe("the settings", () => {
  test("a session that is signed out from here is over there", async () => {
    const other = await (await browser.newContext({ baseURL: server.url })).newPage();
    await other.goto((await linkFromCommand(director.email)).stdout);
    await other.getByRole("button", { name: "Sign in" }).click();
    await other.getByLabel("Code", { exact: true }).fill(totpCode(director.totpSecret, 1));
    await other.getByRole("button", { name: "Go on" }).click();
    await other.waitForURL("**/matters");

    await page.goto("/settings");
    await page.getByRole("button", { name: "Sign out everywhere else" }).click();
    await expect.poll(() => page.getByRole("button", { name: "Sign it out" }).count()).toBe(0);
    await other.goto("/matters");
    await other.waitForURL("**/sign-in?next=%2Fmatters");
    await other.context().close();
  });

  test("limits are kept, and a number that is none comes back as it was typed", async () => {
    await page.goto("/settings");
    await page.getByText("Change the limits").click();
    await page.getByLabel("Pages").fill("many");
    const section = page.locator("section", { has: page.getByRole("heading", { name: "Uploads" }) });
    await section.getByRole("button", { name: "Save" }).click();
    await page.getByText("Give a number of pages.").waitFor();
    expect(await page.getByLabel("Pages").inputValue()).toBe("many");
    await page.getByLabel("Pages").fill("120");
    await section.getByRole("button", { name: "Save" }).click();
    await page.getByText("At most 100 megabytes and 120 pages a paper.").waitFor();
  });

  test("a public address that does not lead here is not taken", async () => {
    await page.goto("/settings");
    await page.getByText("Change and check it").click();
    await page.getByLabel("Public address").fill("https://records.waukee.invalid");
    await page.getByRole("button", { name: "Check and save" }).click();
    await page.getByRole("alert").filter({ hasText: "records.waukee.invalid" }).waitFor();
    await page.reload();
    await page.getByText("None yet. No link goes to anybody outside").waitFor();
  });

  test("new recovery codes replace the earlier ones", async () => {
    await page.goto("/settings");
    await page.getByRole("button", { name: "Make ten new ones" }).click();
    await page.getByText("the earlier ones work no more").waitFor();
    const codes = await page.locator("ol code").allInnerTexts();
    expect(codes).toHaveLength(10);
    expect(codes).not.toContain(director.recoveryCodes[0]);
  });

  test("the only second factor stays", async () => {
    await page.goto("/settings");
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByText("This is your only second factor.").waitFor();
  });
});

test("a passkey, where the program is reached by a name, is made and signs in", async () => {
  const named = server.url.replace("127.0.0.1", "localhost");
  const own = await (await browser.newContext({ baseURL: named })).newPage();
  const devtools = await own.context().newCDPSession(own);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const signIn = async () => {
    const { stdout } = await linkFromCommand(director.email);
    await own.goto(stdout.replace("127.0.0.1", "localhost"));
    await own.getByRole("button", { name: "Sign in" }).click();
    await own.waitForURL("**/sign-in/second-factor");
  };

  await signIn();
  const fresh = await (async () => {
    await page.goto("/settings");
    await page.getByRole("button", { name: "Make ten new ones" }).click();
    return (await page.locator("ol code").first().textContent()) ?? "";
  })();
  await own.getByText("Use a recovery code instead").click();
  await own.getByLabel("Recovery code").fill(fresh);
  await own.getByRole("button", { name: "Go on" }).click();
  await own.waitForURL("**/matters");

  await own.goto("/settings");
  await own.getByRole("button", { name: "Make a passkey" }).click();
  await own.getByText("Passkey (localhost)").waitFor();

  await own.context().clearCookies();
  await signIn();
  await own.getByRole("button", { name: "Use your passkey" }).click();
  await own.waitForURL("**/matters");
  await own.context().close();
});
