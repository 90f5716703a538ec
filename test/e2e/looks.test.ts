import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { faultsOf } from "@/test/support/faults";
import { pdfFile, SUBPOENA } from "@/test/support/make-pdf";
import { beginWalk, handIn } from "@/test/support/walk";

let page: Page;
/** Where the pages of one matter are. */
const paths = { list: "/matters", intake: "/matters/new", matter: "", instrument: "" };
let complaints: string[];

beforeAll(async () => {
  // Nothing at all is let pass.
  const walk = await beginWalk({ look: { viewport: { width: 1440, height: 900 } }, but: /^$/ });
  ({ page, complaints } = walk);
  Object.assign(paths, await handIn(page, await pdfFile("subpoena.pdf", SUBPOENA)));
  await page.getByText(/\d to confirm/).waitFor({ timeout: 60_000 });
  return walk.end;
});

describe.each(["list", "intake", "matter", "instrument"] as const)("the %s", (name) => {
  test.each([
    [1440, "light"],
    [390, "dark"],
  ] as const)("can be used by everyone at %d pixels, %s", async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto(paths[name]);
    await page.getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.title()).toBe("Good Cause");
  });

  test("comes without a style attribute, so that the strictest policy can hold", async () => {
    const html = await (await page.request.get(paths[name])).text();
    expect(html).not.toMatch(/<[^>]+\sstyle="/);
  });
});

describe("by keyboard alone", () => {
  const chosen = () => page.evaluate(() => document.activeElement?.getAttribute("data-row") ?? null);

  /** Presses the key until the page, which shows before it listens, has chosen a row: that row. */
  const firstChosen = async () => {
    await expect
      .poll(async () => {
        await page.keyboard.press("j");
        return chosen();
      })
      .not.toBeNull();
    return chosen();
  };

  test("one goes through the findings, confirms one, and is led on to the next", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(paths.instrument);
    const left = page.getByText(/\d to confirm/);
    const before = Number.parseInt((await left.textContent()) ?? "", 10);
    const first = await firstChosen();
    const kept = page.waitForResponse((response) => response.request().method() === "POST");
    await page.keyboard.press("c");
    await page.getByText(`${before - 1} to confirm`).waitFor();
    await expect.poll(chosen).not.toBe(first);
    await kept;
    await page.reload();
    await page.getByText(`${before - 1} to confirm`).waitFor();
  });

  test("one opens a correction, leaves it, and is back where one was", async () => {
    const before = await firstChosen();
    await page.keyboard.press("e");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await chosen()).toBe(before);
  });

  test("one finds a word on the page", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("subpoena");
    await page.keyboard.press("Enter");
    await page.getByText(/^1 of \d+$/).waitFor();
    expect(await page.locator(".page-mark-hit.shown").count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await page.locator(".page-mark-hit").first().waitFor({ state: "detached" });
  });

  test("the keys can be switched off", async () => {
    await page.keyboard.press("?");
    await page.getByLabel("Use these keys").uncheck();
    await page.keyboard.press("Escape");
    await page.goto(paths.instrument);
    await page.locator('[data-row="returnOn"]').click();
    await page.locator("rect.page-mark.active").first().waitFor();
    const before = await chosen();
    await page.keyboard.press("j");
    expect(await chosen()).toBe(before);
    await page.evaluate(() => localStorage.clear());
  });
});

test("a page turned by hand takes its boxes with it", async () => {
  await page.goto(paths.instrument);
  await page.locator('[data-row="returnOn"]').click();
  const share = async () => {
    const mark = (await page.locator("rect.page-mark.active").first().boundingBox())!;
    const sheet = (await page.getByRole("img", { name: "Page 1", exact: true }).first().boundingBox())!;
    return {
      x: (mark.x - sheet.x) / sheet.width,
      y: (mark.y - sheet.y) / sheet.height,
      tall: sheet.height > sheet.width,
    };
  };
  const before = await share();
  expect(before.tall).toBe(true);
  await page.keyboard.press("r");
  await expect.poll(async () => (await share()).tall).toBe(false);
  // A quarter to the right: what was high stands far to the right, what was left stands high.
  const after = await share();
  expect(after.y).toBeCloseTo(before.x, 1);
  expect(after.x).toBeGreaterThan(0.4);
});

test("what is being typed outlives the session's page", async () => {
  await page.goto("/matters/new?form=oral");
  const kept = page.waitForResponse((response) => response.url().endsWith("/api/drafts") && response.status() === 204);
  await page.getByLabel("What was said?").fill("Two officers asked for the sign-up sheets.");
  await kept;
  await page.goto(paths.intake);
  expect(await page.getByLabel("What was said?").inputValue()).toBe("Two officers asked for the sign-up sheets.");
});

test("nothing was asked of another machine, refused by a policy, or complained of", () => {
  expect(complaints).toEqual([]);
});
