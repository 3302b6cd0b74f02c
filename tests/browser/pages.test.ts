import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { build } from "../support/cli.ts";
import { pagePaths } from "../support/files.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const browser = await launchBrowser();
const skip = browser ? false : "no browser";

/** One page of each kind, and of those that differ within a kind each. */
const kinds = {
  "the home page": "/",
  "the list of articles": "/articles/",
  "an article with all its parts": "/articles/2023-10-18-moscow-times-conflicts-strengthen-ties/",
  "an article that lost its headline": "/articles/2022-12-30-unknown-talks-by-video-link/",
  "the list of meetings": "/meetings/",
  "a meeting with articles": "/meetings/beijing-2023-10/",
  "a meeting that is only mentioned": "/meetings/russia-2019/",
  "the list of topics": "/topics/",
  "a topic": "/topics/belt-and-road/",
  "the list of people": "/people/",
  "a person": "/people/vladimir-putin/",
  "the list of outlets": "/outlets/",
  "an outlet": "/outlets/moscow-times/",
  "an agency": "/outlets/afp/",
  "the page on the data": "/data/",
  "the page on the method": "/about/",
  "the page for what is not found": "/404.html",
} as const;

suite("in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "dossier-"));
  const site = join(folder, "site");
  let server: StaticServer;

  before(async () => {
    if (!browser) return;
    await build("articles", site);
    server = await serveFolder(site);
  });
  after(async () => {
    server?.close();
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [kind, address] of Object.entries(kinds)) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`${kind} has no fault that axe finds at WCAG 2.2 AA, ${colorScheme}`, { skip }, async () => {
        await withPage({ colorScheme }, async (page) => {
          await page.goto(server.url + address);
          const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
          const told = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
          assert.deepEqual(told, []);
        });
      });
    }
  }

  test("no page scrolls sideways at 320 px, nor at 1280", { skip }, async () => {
    for (const width of [320, 1280]) {
      await withPage({ viewport: { width, height: 700 } }, async (page) => {
        for (const address of pagePaths(site)) {
          await page.goto(`${server.url}/${address}`);
          const { scrolled, seen } = await page.evaluate(() => ({
            scrolled: document.documentElement.scrollWidth,
            seen: document.documentElement.clientWidth,
          }));
          assert.ok(scrolled <= seen, `${address} is ${scrolled} px wide at ${seen}`);
        }
      });
    }
  });

  test("every section stands in one line of the masthead at 320 px, each a target 44 px high", { skip }, async () => {
    await withPage({ viewport: { width: 320, height: 700 } }, async (page) => {
      await page.goto(`${server.url}/`);
      const boxes = await page.locator(".masthead nav a").evaluateAll((links) =>
        links.map((link) => {
          const { top, height } = link.getBoundingClientRect();
          return { top, height };
        }),
      );
      assert.equal(boxes.length, 6);
      assert.equal(new Set(boxes.map(({ top }) => top)).size, 1);
      for (const { height } of boxes) assert.ok(height >= 44, `${height} px`);
    });
  });

  test("pages ask for nothing outside the site and leave the console empty", { skip }, async () => {
    await withPage({}, async (page) => {
      const strange: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(server.url)) strange.push(request.url());
      });
      page.on("console", (message) => strange.push(message.text()));
      page.on("pageerror", (error) => strange.push(error.message));
      for (const address of Object.values(kinds)) await page.goto(server.url + address);
      assert.deepEqual(strange, []);
    });
  });

  test("a table that a phone shows as sheets is a table still to a screen reader", { skip }, async () => {
    await withPage({ viewport: { width: 320, height: 700 } }, async (page) => {
      await page.goto(`${server.url}${kinds["an article with all its parts"]}`);
      // What the browser tells a screen reader, which an element's name does not decide once it is laid out otherwise.
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const count = (role: string) => nodes.filter((node) => node.role?.value === role).length;
      assert.deepEqual(
        { table: count("table"), rows: count("row"), measures: count("rowheader"), columns: count("columnheader") },
        { table: 1, rows: 11, measures: 10, columns: 4 },
      );
    });
  });

  test("the first Tab offers to skip to the content, and the keyboard gets there", { skip }, async () => {
    await withPage({}, async (page) => {
      await page.goto(`${server.url}/meetings/beijing-2023-10/`);
      await page.keyboard.press("Tab");
      const skipLink = page.getByRole("link", { name: "Skip to the content" });
      assert.ok(await skipLink.evaluate((link) => link === document.activeElement));
      assert.ok(await skipLink.evaluate((link) => link.getBoundingClientRect().top >= 0), "it can be seen");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "content");
    });
  });

  test("a reader gets from the home page to a meeting, its articles and back", { skip }, async () => {
    await withPage({}, async (page) => {
      await page.goto(`${server.url}/`);
      await page.getByRole("link", { name: "Talks beside the third Belt and Road Forum" }).first().click();
      await page.getByRole("heading", { level: 1, name: "Talks beside the third Belt and Road Forum" }).waitFor();
      assert.equal(await page.locator("#coverage li").count(), 2);
      await page.locator("#coverage").getByRole("link").first().click();
      await page.getByRole("heading", { level: 2, name: "Digest" }).waitFor();
      await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Home" }).click();
      assert.equal(new URL(page.url()).pathname, "/");
    });
  });
});

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function withPage(
  options: Parameters<Browser["newContext"]>[0],
  use: (page: Page) => Promise<void>,
): Promise<void> {
  assert.ok(browser);
  const context = await browser.newContext(options);
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
}
