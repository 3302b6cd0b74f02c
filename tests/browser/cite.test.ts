import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { build } from "../support/cli.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const browser = await launchBrowser();
const skip = browser ? false : "no browser";
const site = join(temporaryFolderOf("cite"), "site");
const id = "2021-05-13-norland-herald-steel-and-salt";

suite("a reader who cites an article", () => {
  let server: StaticServer;

  before(async () => {
    if (!browser) return;
    await build(soundArchive, site);
    server = await serveFolder(site);
  });
  after(async () => {
    server?.close();
    await browser?.close();
  });

  test("copies a reference by keyboard, with its italics, and hears that it is copied", { skip }, async () => {
    await onArticle({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      const button = page.getByRole("button", { name: "Copy the reference in MLA style" });
      await button.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("status").filter({ hasText: "Copied: the reference in MLA style" }).waitFor();
      assert.equal(await button.textContent(), "Copied");
      const plain = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(plain, /^Brandt, Ida, and Пётр Лесной\. “Steel & Salt: .* The Norland Herald, 13 May 2021, /);
      const html = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return (await item?.getType("text/html"))?.text() ?? "";
      });
      assert.match(html, /<i>The Norland Herald<\/i>/);
    });
  });

  test("saves each format under the record’s id, with and without scripts, in any script", { skip }, async () => {
    for (const javaScriptEnabled of [true, false]) {
      await onArticle({ javaScriptEnabled }, async (page) => {
        for (const [name, extension] of Object.entries({ BibLaTeX: "bib", RIS: "ris", "CSL-JSON": "csl.json" })) {
          const saved = page.waitForEvent("download");
          await page.locator("#cite").getByRole("link", { name }).click();
          const download = await saved;
          assert.equal(download.suggestedFilename(), `${id}.${extension}`);
          assert.match(readFileSync(await download.path(), "utf8"), /Пётр Лесной/);
        }
      });
    }
  });

  test("sees no button where no script runs", { skip }, async () => {
    await onArticle({ javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator("#cite dd p").count(), 3);
      assert.equal(await page.getByRole("button").count(), 0);
    });
  });

  async function onArticle(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
    assert.ok(browser);
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      await page.goto(`${server.url}/articles/${id}/`);
      await use(page);
    } finally {
      await context.close();
    }
  }
});
