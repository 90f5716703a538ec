import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { openBrowser } from "./browser";
import { type Director, LIBRARIES, setUpAtOnce } from "./director";
import { type Server, startServer } from "./server";

/** A library that is set up, and its director before it in a browser: where most browser tests begin. */
export interface Walk {
  server: Server;
  browser: Browser;
  context: BrowserContext;
  page: Page;
  director: Director;
  /** What the watched pages complained of: errors, warnings, and whatever they asked of another address. */
  complaints: string[];
  /** Another browser, with nothing of the first one's. */
  open(look?: BrowserContextOptions): Promise<Page>;
  /** Lists a page's complaints with the others. */
  watch(page: Page): void;
  /** Stops all of it; fails where a page complained. */
  end(): Promise<void>;
}

interface Given {
  library?: keyof typeof LIBRARIES;
  /** How the director's browser looks. */
  look?: BrowserContextOptions;
  env?: Record<string, string>;
  /** What a page may say: that a request failed, unless told otherwise, for tests make them fail. */
  but?: RegExp;
}

/** Begins a walk; hand `end` back from `beforeAll`, and it is ended after the file's last test. */
export async function beginWalk(given: Given = {}): Promise<Walk> {
  const { library = "waukee", look, env, but = /Failed to load resource/ } = given;
  const [server, browser] = await Promise.all([startServer({ ...(env && { env }) }), openBrowser()]);
  const complaints: string[] = [];
  const open = async (how?: BrowserContextOptions) =>
    (await browser.newContext({ baseURL: server.url, ...how })).newPage();
  const watch = (page: Page) => listComplaints(page, server.url, but, complaints);
  const stop = async () => {
    await browser.close();
    await server.dispose();
  };
  const end = async () => {
    await stop();
    expect(complaints).toEqual([]);
  };
  try {
    const page = await open(look);
    watch(page);
    const director = await setUpAtOnce(server, page, LIBRARIES[library]);
    return { server, browser, context: page.context(), page, director, complaints, open, watch, end };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listComplaints(page: Page, home: string, but: RegExp, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !but.test(message.text())) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && new URL(request.url()).origin !== home)
      complaints.push(`asked ${request.url()}`);
  });
}

/** Hands files in as a member does, and waits for their page. */
export async function handIn(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]) {
  await page.goto("/matters/new");
  await page.locator('input[type="file"]').first().setInputFiles(files);
  return takeIn(page);
}

/** Presses the button of an upload that is filled in, and waits for the paper's page; gives its address and its matter's. */
export async function takeIn(page: Page): Promise<{ instrument: string; matter: string }> {
  await page.getByRole("button", { name: "Take it in and read it" }).click();
  await page.waitForURL(/\/matters\/[0-9a-f-]{36}\/instruments\/[0-9a-f-]{36}$/);
  const instrument = new URL(page.url()).pathname;
  return { instrument, matter: instrument.replace(/\/instruments\/.*/, "") };
}
