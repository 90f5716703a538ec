import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { behindTheGuards } from "@/test/support/behind-the-guards";
import { faultsOf } from "@/test/support/faults";
import type { Server } from "@/test/support/server";
import { beginWalk } from "@/test/support/walk";

let server: Server;
let browser: Browser;
let director: Page;
let desk: Page;
/** What the browsers complained of, but for requests that a test breaks itself. */
let complaints: string[];

const PHONE = { width: 390, height: 844 };
// A picture of one dark dot: enough to be photographed, filed and looked at.
const PHOTO = {
  name: "paper.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  ),
};

beforeAll(async () => {
  const walk = await beginWalk();
  ({ server, browser, page: director, complaints } = walk);
  desk = await walk.open({ viewport: PHONE, hasTouch: true });
  walk.watch(desk);
  return walk.end;
});

const next = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

/** Enrols a browser: the director makes a code, the machine opens the link and presses the button. */
async function enrol(name: string, page: Page): Promise<void> {
  await director.goto("/settings/desk");
  await director.getByLabel("Name of the machine").fill(name);
  await next(director, "Enroll a machine");
  const link = await director.getByText(/\/desk\/enrol\?code=/).textContent();
  await page.goto(link!.trim());
  await next(page, "Enroll this machine");
  await heading(page, "Did they say not to tell anyone?");
}

describe("the director", () => {
  test("sets whom the desk calls, in order, with numbers for after hours", async () => {
    await director.goto("/settings/desk");
    await director.getByLabel("1. Name").fill("Maria Ortiz");
    await director.getByLabel("1. Number").fill("(515) 555-0101");
    await director.getByLabel("1. After hours").fill("(515) 555-0199");
    await next(director, "Another number");
    await director.getByLabel("2. Name").fill("J. Feld");
    await director.getByLabel("2. Who this is").fill("City attorney");
    await next(director, "Save the list");
    await director.getByText("Each line needs a number.").waitFor();
    await director.getByLabel("2. Number").fill("515-555-0120 ext. 4");
    await next(director, "Save the list");
    await director.getByText("Called from the top.").waitFor();
    expect(await faultsOf(director)).toEqual([]);
  });

  test("says what the library holds, beginning with what libraries are likely to", async () => {
    await director.goto("/settings/holdings");
    await director.getByLabel(/^Circulation: Library system/).check();
    await director.getByLabel(/^Circulation: E-books/).check();
    await next(director, "We have these");
    await director.getByRole("heading", { name: "On the table" }).waitFor();
    await director.getByText("not in our custody").first().waitFor();
    expect(await faultsOf(director)).toEqual([]);
  });
});

describe("a machine at the desk", () => {
  test("that is not enrolled sees how it is enrolled, and nothing else, on every page of the desk", async () => {
    for (const path of ["/desk", "/desk/card", "/desk/policy", "/desk/drill"]) {
      await desk.goto(path);
      await heading(desk, "This machine is not enrolled");
      expect(await desk.content()).not.toContain("Waukee");
    }
    expect(await faultsOf(desk)).toEqual([]);
    await desk.getByLabel("Code").fill("AAAAA-AAAAA");
    await next(desk, "Enroll this machine");
    await desk.getByText("This code does not work").waitFor();
  });

  test("is enrolled by a link that works once, and from then on opens without signing in", async () => {
    await enrol("The desk’s phone", desk);
    await desk.goto("/desk");
    await heading(desk, "Did they say not to tell anyone?");
    expect(await faultsOf(desk)).toEqual([]);
    const used = await director.getByText(/\/desk\/enrol\?code=/).textContent();
    const second = await browser.newContext({ baseURL: server.url });
    const page = await second.newPage();
    await page.goto(used!.trim());
    await next(page, "Enroll this machine");
    await page.getByText("This code does not work").waitFor();
    await second.close();
  });

  test("leads step by step through a demand, to a report with a photograph, under a network that fails", async () => {
    await desk.goto("/desk");
    await next(desk, "They did not say");
    await next(desk, "They ask, or hand over a paper");
    await heading(desk, "Say this");
    expect(await faultsOf(desk)).toEqual([]);
    await next(desk, "I said it");
    await heading(desk, "Do not");
    await next(desk, "Next");
    await desk.getByLabel("Agency").fill("Dallas County Sheriff");
    await desk.getByLabel("Name").fill("R. Hale");
    await desk.getByLabel("Call-back number").fill("515-555-0177");
    // What was typed survives a reload.
    await desk.reload();
    await heading(desk, "Ask who they are");
    expect(await desk.getByLabel("Agency").inputValue()).toBe("Dallas County Sheriff");
    await next(desk, "Next");
    await heading(desk, "Call, in this order");
    const dialled = await desk
      .locator('a[href^="tel:"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(dialled.toSorted()).toEqual(["tel:5155550101", "tel:5155550120;ext=4", "tel:5155550199"]);
    expect(await faultsOf(desk)).toEqual([]);
    await next(desk, "I have called");
    await desk.getByLabel("What did they ask for, in their words?").fill("What Jamie Doe has out.");
    await desk.locator('input[type="file"]').last().setInputFiles([PHOTO]);
    await desk.getByText("paper.png").first().waitFor();
    expect(await faultsOf(desk)).toEqual([]);
    await desk.reload();
    await desk.getByText("paper.png").first().waitFor();

    await desk.route("**/api/intake/desk", (route) => route.abort());
    await next(desk, "Send the report");
    await desk.getByText("Not sent yet").waitFor();
    await desk.unroute("**/api/intake/desk");
    // Tried again by itself.
    await heading(desk, "Sent");
    expect(await faultsOf(desk)).toEqual([]);
  });

  test("keeps nothing of what was sent, and says the same of every report", async () => {
    const said = await desk.getByRole("main").textContent();
    expect(await desk.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
    await next(desk, "Back to the start");
    const start = await desk.getByRole("main").textContent();

    await next(desk, "Yes");
    await next(desk, "A breach, or another privacy problem");
    const answered = desk.waitForResponse("**/api/intake/desk");
    await desk.getByLabel("What happened?").fill("A list lay on the printer.");
    await next(desk, "Send the report");
    expect(await (await answered).text()).toBe("{}");
    await heading(desk, "Sent");
    expect(await desk.getByRole("main").textContent()).toBe(said);
    await next(desk, "Back to the start");
    await heading(desk, "Did they say not to tell anyone?");
    expect(await desk.getByRole("main").textContent()).toBe(start);
  });

  test("files a report that is sent twice once", async () => {
    const count = async () =>
      Number(((await behindTheGuards(server, "select count(*)::int as n from reports")) as { n: number }[])[0]!.n);
    const before = await count();
    await desk.goto("/desk");
    await next(desk, "No");
    await next(desk, "A threat, or pressure");
    await next(desk, "Report at once");
    await desk.getByLabel("What happened?").fill("“You will be sorry.”");
    // The first one arrives, and its answer is lost on the way back.
    let lost = 0;
    await desk.route("**/api/intake/desk", async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await next(desk, "Send the report");
    await heading(desk, "Sent");
    await desk.unroute("**/api/intake/desk");
    expect(lost).toBeGreaterThan(1);
    expect(await count()).toBe(before + 1);
  });

  test("lists what is taken under a warrant, by whom, and the receipt", async () => {
    await desk.goto("/desk");
    await next(desk, "No");
    await next(desk, "They have a warrant and are acting now");
    await heading(desk, "Do not stand in the way");
    await desk.getByText("I do not consent to anything beyond the warrant.").waitFor();
    await next(desk, "I said it");
    await next(desk, "I have called");
    await heading(desk, "Ask for a copy");
    await next(desk, "Next");
    await heading(desk, "Stay and observe");
    await next(desk, "Next");
    await desk.getByLabel("Thing 1").fill("Staff computer 4");
    await desk.getByLabel("Taken by").fill("Agent Poe");
    await desk.getByLabel("They refused").check();
    expect(await faultsOf(desk)).toEqual([]);
    await next(desk, "Next");
    await next(desk, "Send the report");
    await heading(desk, "Sent");
  });

  test("tells in an emergency to call the director and counsel now, and advises neither way", async () => {
    await desk.goto("/desk");
    await next(desk, "No");
    await next(desk, "They claim an emergency");
    await next(desk, "I said it");
    await heading(desk, "Call the director and counsel now");
    await desk.getByText("written up within 24 hours").waitFor();
    await next(desk, "Begin again, and forget this");
    await heading(desk, "Did they say not to tell anyone?");
  });

  test("prints a card, and a page of the policy for who asks", async () => {
    await desk.goto("/desk/card");
    await desk.getByText("(515) 555-0199").waitFor();
    expect(await faultsOf(desk)).toEqual([]);
    await desk.goto("/desk/policy");
    await desk.getByText("Section 4.1").first().waitFor();
    expect(await faultsOf(desk)).toEqual([]);
    // One page, as it prints.
    const pdf = await desk.pdf({ format: "Letter" });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test("holds a drill, which is logged and reports nothing", async () => {
    await desk.goto("/desk/drill");
    await next(desk, "They say that it is an emergency");
    for (const answer of [
      /calling our director and our attorney/,
      /next number on the list/,
      /what they want and by when/,
    ]) {
      await desk.getByRole("button", { name: answer }).click();
      await desk.getByText("Yes.").waitFor();
      await next(desk, "Next");
    }
    await heading(desk, "3 of 3 as the policy has it");
    await desk.getByLabel("Who took part?").fill("Ana and Ben");
    await next(desk, "Put it into the drill log");
    await desk.getByText("It is in the drill log.").waitFor();
    await director.goto("/settings/desk");
    await director.getByText("Ana and Ben").waitFor();
  });
});

describe("the custodian", () => {
  const open = async (label: RegExp) => {
    await director.goto("/matters");
    const links = await director
      .getByRole("main")
      .getByRole("link")
      .evaluateAll((all) =>
        [...new Set(all.map((link) => link.getAttribute("href") ?? ""))].filter((href) =>
          /^\/matters\/[0-9a-f-]{36}/.test(href),
        ),
      );
    for (const link of links) {
      await director.goto(link.replace(/^(\/matters\/[0-9a-f-]{36}).*/, "$1"));
      if ((await director.getByText(label).count()) > 0) return;
    }
    throw new Error("No matter says so.");
  };

  test("finds the report in its matter, with who came and the paper", async () => {
    await open(/What Jamie Doe has out/);
    await director.getByText("515-555-0177, as they gave it").waitFor();
    await director.getByRole("link", { name: "What they brought or said, as it is read" }).waitFor();
    await director.getByText("The desk’s phone").waitFor();
    expect(await faultsOf(director)).toEqual([]);
  });

  test("notes a call to a number that she found herself, and not to the one on the paper", async () => {
    await director.getByText("Note a call").click();
    await director.getByLabel("Number called").fill("515-555-0100");
    await director.getByLabel("Where you found it").selectOption("agency-site");
    await director.getByLabel("Spoke with").fill("Sgt. Lund, records");
    await director.getByLabel("They confirmed the paper and the person").check();
    await next(director, "Note the call");
    await director.getByText("Call a number that you found yourself").waitFor();
    expect(await director.getByLabel("Number called").inputValue()).toBe("515-555-0100");
    await director.getByLabel("I found this number myself").check();
    await director.getByLabel("They confirmed the paper and the person").check();
    await next(director, "Note the call");
    await director.getByText("The agency confirmed it.").waitFor();
  });

  test("cresco:5h ames:vendor: notes that deletion was stopped; what a vendor holds is marked as not in our custody", async () => {
    await director.getByText("Every kind of record").click();
    const row = director.locator("li", { has: director.getByText("Library system (ILS)", { exact: true }) }).first();
    await row.getByText("Note it", { exact: false }).first().click();
    await row.getByLabel("How", { exact: true }).fill("Nightly clearing switched off.");
    await row.getByRole("button", { name: "Note it" }).click();
    await director.getByText("Nightly clearing switched off.").waitFor();
    await director.getByText("Held by The e-book vendor, not in the library’s custody.").waitFor();
  });

  test("sees what was taken under the warrant, by whom, and that a receipt was refused", async () => {
    await open(/Staff computer 4/);
    await director.getByRole("cell", { name: "Agent Poe" }).waitFor();
    await director.getByText("A receipt was refused.").waitFor();
    await director.getByText("They take, you do not release").waitFor();
  });

  test("writes down what the desk noted as taken, which stands in the form already", async () => {
    await director.goto(`${new URL(director.url()).pathname}/production`);
    await director.getByText("From the report at the desk").waitFor();
    expect(await director.getByLabel("What, exactly").inputValue()).toBe("Staff computer 4");
    expect(await director.getByLabel("To whom").inputValue()).toContain("Agent Poe");
    expect(await director.getByLabel("Receipt").inputValue()).toBe("A receipt was refused");
    expect(await faultsOf(director)).toEqual([]);
    await next(director, "Write it down");
    await director.getByText("From the report at the desk").waitFor({ state: "detached" });
    await director.getByText("Staff computer 4").first().waitFor();
  });

  test("is told, where silence is asked about, what the desk heard; telling patrons of a breach is not there yet", async () => {
    await open(/A list lay on the printer/);
    await director.getByText("At the desk they said not to tell anyone.").waitFor();
    await director.getByText("The practice was looked at again", { exact: true }).waitFor();
    expect(await director.getByText("Patrons were told").count()).toBe(0);
  });

  test("revokes the machine, which from then on sees nothing but how it is enrolled", async () => {
    // Somebody is in the middle of a report.
    await desk.goto("/desk");
    await next(desk, "No");
    await next(desk, "A threat, or pressure");
    await next(desk, "Report at once");
    await desk.getByLabel("What happened?").fill("He came back.");
    await director.goto("/settings/desk");
    await next(director, "Revoke The desk’s phone");
    await director.getByText(/^Revoked on/).waitFor();
    await next(desk, "Send the report");
    await desk.getByText("This machine is not enrolled any more.").waitFor();
    expect(await desk.getByLabel("What happened?").inputValue()).toBe("He came back.");
    await desk.goto("/desk");
    await heading(desk, "This machine is not enrolled");
    const answer = await desk.request.post("/api/intake/desk", { headers: { "sec-fetch-site": "same-origin" } });
    expect(answer.status()).toBe(403);
  });

  test("a signed-in member comes to the desk by the header, and reports as herself", async () => {
    await director.goto("/matters");
    await director.getByRole("link", { name: "Report a visit" }).first().click();
    await heading(director, "Did they say not to tell anyone?");
    await next(director, "They did not say");
    await next(director, "They ask, or hand over a paper");
    await next(director, "Report at once");
    await director.getByLabel("They only looked or asked around").check();
    await director.getByLabel("What did they ask for, in their words?").fill("When we close.");
    await next(director, "Send the report");
    await heading(director, "Sent");
    await open(/When we close/);
    await director.getByText(/from Maria Ortiz/).waitFor();
  });
});

test("the desk’s pages complain of nothing", () => {
  expect(complaints).toEqual([]);
});
