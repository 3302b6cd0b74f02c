import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { buildHere } from "../support/building.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";
import { tab, tabThrough, tabTo, usableNames } from "../support/keyboard.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const browser = await launchBrowser();
const skip = browser ? false : "no browser";
const host = join(temporaryFolderOf("keyboard"), "host");
const meeting = "Ferro’s state visit to Sudmark";

// Each Tab makes sure that what it leads to has a ring and is not hidden.
suite("with nothing but a keyboard a reader", () => {
  let server: StaticServer;

  before(async () => {
    if (!browser) return;
    await buildHere({ content: soundArchive, output: join(host, "summits") });
    server = await serveFolder(host);
  });
  after(async () => {
    server?.close();
    await browser?.close();
  });

  test("finds a meeting, past what stands on every page", { skip }, async () => {
    await onPage("/", {}, async (page) => {
      assert.equal((await tab(page))?.name, "Skip to the content");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "content");
      await tabTo(page, meeting);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: meeting }).waitFor();
    });
  });

  test("compares the articles of a meeting: everything in the ledger and the matrix is reached", { skip }, async () => {
    for (const width of [320, 1280]) {
      await onPage("/meetings/karsund-2021-05/", { viewport: { width, height: 700 } }, async (page) => {
        const reached = await tabThrough(page);
        assert.deepEqual(reached, ["Skip to the content", ...(await usableNames(page)).slice(1)]);
        for (const section of ["#ledger", "#topics"]) {
          const links = await page.locator(`${section} a:visible`).allTextContents();
          assert.ok(links.length > 0, section);
          for (const link of links) assert.ok(reached.includes(link.trim()), `${section}: ${link}`);
        }
      });
    }
  });

  test("cites an article: copies its reference, and takes it along as a file", { skip }, async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    await onPage("/articles/2021-05-13-norland-herald-steel-and-salt/", { permissions }, async (page) => {
      await tabTo(page, /^Copy the reference in MLA style/);
      await page.keyboard.press("Space");
      await page.getByRole("status").filter({ hasText: "Copied" }).waitFor();
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^Brandt, Ida/);
      await tabTo(page, "BibLaTeX");
      const saved = page.waitForEvent("download");
      await page.keyboard.press("Enter");
      assert.equal((await saved).suggestedFilename(), "2021-05-13-norland-herald-steel-and-salt.bib");
    });
  });

  test("searches, narrows down, opens what was found, and comes back to it as it was", { skip }, async () => {
    await onPage("/about/", {}, async (page) => {
      await tabTo(page, "Search the archive");
      await page.keyboard.type("treaty");
      await page.keyboard.press("Enter");
      const status = page.getByRole("status");
      await status.filter({ hasText: /^[2-9] articles$/ }).waitFor();
      await tabTo(page, "Narrow down");
      await page.keyboard.press("Enter");
      await page.getByLabel("Outlet").locator("option", { hasText: "Radio Sudmark" }).waitFor({ state: "attached" });
      for (const field of ["Meeting", "Topic", "Outlet"]) {
        await tab(page);
        assert.ok(await page.getByLabel(field).evaluate((select) => select === document.activeElement), field);
      }
      await page.keyboard.type("Radio");
      await status.filter({ hasText: "1 article" }).waitFor();
      await tabTo(page, "Bridge treaty signed in Karsund");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Bridge treaty signed in Karsund" }).waitFor();
      await page.goBack();
      await status.filter({ hasText: "1 article" }).waitFor();
      assert.equal(await page.getByRole("searchbox", { name: "Words" }).inputValue(), "treaty");
      assert.equal(await page.getByLabel("Outlet").inputValue(), "radio-sudmark");
    });
  });

  for (const [look, options] of Object.entries({
    "by day": { colorScheme: "light" },
    "by night": { colorScheme: "dark" },
    "in colours of the reader’s own": { forcedColors: "active" },
  } as const)) {
    test(`sees where the focus is, ${look}, from the first thing to the last`, { skip }, async () => {
      for (const address of [
        "/",
        "/search/?q=treaty&year=2021",
        "/articles/2021-05-13-norland-herald-steel-and-salt/",
      ]) {
        await onPage(address, options, async (page) => {
          if (address.includes("?")) await page.locator("#results li").nth(1).waitFor();
          const usable = await usableNames(page);
          const reached = await tabThrough(page);
          assert.ok(usable.length > 15, address);
          assert.deepEqual(reached, usable, address);
        });
      }
    });
  }

  async function onPage(
    path: string,
    options: BrowserContextOptions,
    use: (page: Page) => Promise<void>,
  ): Promise<void> {
    assert.ok(browser);
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      await page.goto(`${server.url}/summits${path}`);
      await use(page);
    } finally {
      await context.close();
    }
  }
});
