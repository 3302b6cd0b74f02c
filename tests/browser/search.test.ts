import assert from "node:assert/strict";
import { cpSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { buildHere } from "../support/building.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const browser = await launchBrowser();
const skip = browser ? false : "no browser";
const host = join(temporaryFolderOf("search"), "host");

// The site stands in a subfolder, as its archive.yaml says: what works there works at a root.
suite("a reader who searches", () => {
  let server: StaticServer;

  before(async () => {
    if (!browser) return;
    const content = join(host, "..", "articles");
    cpSync(soundArchive, content, { recursive: true });
    const meetings = join(content, "meetings.yaml");
    const renamed = readFileSync(meetings, "utf8").replace(
      /(?<=- id: karsund-2021-05\n)/,
      "  formerly: [karsund-visit]\n",
    );
    writeFileSync(meetings, renamed);
    await buildHere({ content, output: join(host, "summits") });
    server = await serveFolder(host);
  });
  after(async () => {
    server?.close();
    await browser?.close();
  });

  test("gets from the field on every page to what has the words, and to the article", { skip }, async () => {
    await onPage("/about/", {}, async (page) => {
      await page.getByRole("searchbox", { name: "Search the archive" }).fill("bridges");
      await page.keyboard.press("Enter");
      await says(page, /^\d articles?$/);
      assert.equal(new URL(page.url()).search, "?q=bridges");
      assert.equal(await page.getByRole("searchbox", { name: "Words" }).inputValue(), "bridges");
      assert.match((await page.locator("#results mark").first().textContent()) ?? "", /^bridge/i);
      await page.getByRole("link", { name: "Bridge treaty signed in Karsund" }).click();
      await page.waitForURL(/\/summits\/articles\/2021-05-14-radio-sudmark-bridge-treaty\/$/);
    });
  });

  test("finds while typing, and is told where nothing has the words", { skip }, async () => {
    await onPage("/search/", {}, async (page) => {
      const words = page.getByRole("searchbox", { name: "Words" });
      await words.pressSequentially("herring");
      await says(page, /^\d articles?$/);
      await words.fill("xylophone quartet");
      await says(page, /^No article has all of this/);
      assert.equal(await page.locator("#results").isVisible(), false);
    });
  });

  test("narrows down without a word, newest first, shares the address, and goes back", { skip }, async () => {
    await onPage("/search/", {}, async (page) => {
      await page.getByText("Narrow down").click();
      await page.getByLabel("Year").locator("option", { hasText: "2021" }).waitFor({ state: "attached" });
      await page.getByLabel("Year").selectOption("2021");
      await says(page, "2 articles");
      assert.deepEqual(await headlines(page), [
        "Bridge treaty signed in Karsund",
        "Steel & salt: Ferro and Vale want tolls < 5 %",
      ]);
      await page.getByLabel("Outlet").selectOption("norland-herald");
      await says(page, "1 article");
      assert.equal(new URL(page.url()).search, "?outlet=norland-herald&year=2021");
      await page.goBack();
      await says(page, "2 articles");
      assert.equal(await page.getByLabel("Outlet").inputValue(), "");
      await page.goForward();
      await says(page, "1 article");
      await onPage(`/search/${new URL(page.url()).search}`, {}, async (shared) => {
        await says(shared, "1 article");
        assert.equal(await shared.getByLabel("Outlet").inputValue(), "norland-herald");
      });
    });
  });

  test("is led on from an id that was given up, and finds nothing by one that never was", { skip }, async () => {
    await onPage("/search/?meeting=karsund-visit", {}, async (page) => {
      await says(page, "2 articles");
      assert.equal(await page.getByLabel("Meeting").inputValue(), "karsund-2021-05");
    });
    await onPage("/search/?meeting=nonsense", {}, async (page) => {
      await says(page, /^No article has all of this/);
      assert.equal(await page.getByLabel("Meeting").inputValue(), "nonsense");
    });
  });

  test("has what has the words in the order of time, when asked for", { skip }, async () => {
    await onPage("/search/?q=treaty+toll&sort=date", {}, async (page) => {
      await says(page, /articles?$/);
      const dates = (await page.locator("#results .note").allTextContents()).map((note) =>
        Date.parse(note.match(/\d+\s\w+\s\d{4}/)?.[0].replaceAll("\u00a0", " ") ?? ""),
      );
      assert.ok(dates.every(Number.isFinite));
      assert.deepEqual(
        dates,
        [...dates].sort((a, b) => b - a),
      );
    });
  });

  test("needs no mouse", { skip }, async () => {
    await onPage("/search/", {}, async (page) => {
      await page.getByRole("searchbox", { name: "Words" }).focus();
      await page.keyboard.type("bridge");
      await page.keyboard.press("Enter");
      await says(page, /articles?$/);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Narrow down");
      await page.keyboard.press("Enter");
      await page.getByLabel("Topic").waitFor();
      assert.equal(await page.locator("[role=status]").isVisible(), true);
    });
  });

  test("loads nothing of the index before turning to the search", { skip }, async () => {
    await onPage("/search/", {}, async (page, asked) => {
      await page.waitForLoadState("networkidle");
      assert.deepEqual(asked(), []);
      await page.getByRole("searchbox", { name: "Words" }).focus();
      await page.waitForRequest(/\.pf_meta$/);
      assert.ok(asked().includes("/summits/pagefind/pagefind.js"));
    });
  });

  test("sees the indexes where no script runs, also when coming from the field", { skip }, async () => {
    await onPage("/about/", { javaScriptEnabled: false }, async (page) => {
      await page.getByRole("searchbox").fill("bridge");
      await page.keyboard.press("Enter");
      await page.getByText("The search needs a script").waitFor();
      assert.equal(await page.getByRole("searchbox").count(), 0);
      await page.locator("#indexes").getByRole("link", { name: "Topics" }).click();
      await page.waitForURL(/\/summits\/topics\/$/);
    });
  });

  test("is led to the indexes where the site has no search", { skip }, async () => {
    const [index, away] = [join(host, "summits/pagefind"), join(host, "away")];
    renameSync(index, away);
    try {
      await onPage("/search/?q=bridge", {}, async (page) => says(page, /^The search could not be loaded/));
      assert.match(browser?.takeComplaints().join("\n") ?? "", /^[^\n]*pagefind\.js: [^\n]*404[^\n]*$/);
    } finally {
      renameSync(away, index);
    }
  });

  test("meets no fault that axe finds at WCAG 2.2 AA, and no page wider than a phone", { skip }, async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const viewport = { width: 320, height: 700 };
      await onPage("/search/?q=bridge&meeting=karsund-2021-05", { colorScheme, viewport }, async (page) => {
        await says(page, /articles?$/);
        const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
        assert.deepEqual(violations, []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      });
    }
  });

  /** Uses a page of the site, and tells what it has asked of the index. */
  async function onPage(
    path: string,
    options: BrowserContextOptions,
    use: (page: Page, asked: () => readonly string[]) => Promise<void>,
  ): Promise<void> {
    assert.ok(browser);
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${server.url}/summits${path}`);
      await use(page, () => asked.filter((address) => /\/pagefind\/|filters\.json/.test(address)));
    } finally {
      await context.close();
    }
  }
});

async function says(page: Page, text: string | RegExp): Promise<void> {
  const exact = typeof text === "string" ? new RegExp(`^${text}$`) : text;
  await page.locator("[role=status]").filter({ hasText: exact }).waitFor();
}

function headlines(page: Page): Promise<string[]> {
  return page.locator("#results h3").allTextContents();
}
