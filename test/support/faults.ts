import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What is wrong with a page as it stands for who sees, hears or reaches less, and whether it is to be pushed sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Our pages have no frames of others, without which axe needs no second page to sum up in: half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ...(wider > 0 ? [`${wider} px too wide`] : []),
  ];
}

/** The same at a desk and on a phone, in both lights; each fault begins with the width. The page stays at the desk's. */
export async function faultsEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [width, colorScheme] of [
    [390, "dark"],
    [1440, "light"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    found.push(...(await faultsOf(page)).map((fault) => `${width}: ${fault}`));
  }
  return found;
}
