import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import type { Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { buildHere } from "../support/building.ts";
import { onePathOfEachKind } from "../support/files.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const browser = await launchBrowser();
const skip = browser ? false : "no browser";
const site = join(temporaryFolderOf("paper"), "site");
const meeting = "meetings/karsund-2021-05/";

suite("on paper", () => {
  let server: StaticServer;

  before(async () => {
    if (!browser) return;
    await buildHere({ content: soundArchive, output: site, baseUrl: "https://archive.example/" });
    server = await serveFolder(site);
  });
  after(async () => {
    server?.close();
    await browser?.close();
  });

  test("a meeting is a dossier: its sources with their addresses, and its own", { skip }, async () => {
    await onPaper(meeting, async (page) => {
      const printed = await page.locator(".printed-address:visible").allTextContents();
      assert.deepEqual(printed, [
        "https://herald.example/2021/05/13/steel-and-salt?from=front&page=1",
        "https://radio.example/news/bridge-treaty",
        "https://archive.example/meetings/karsund-2021-05/",
      ]);
      for (const section of ["#coverage", "#ledger", "#topics", "#said"]) {
        assert.ok(await page.locator(section).isVisible(), section);
      }
    });
  });

  test("a source whose outlet has it nowhere is shown with its address in the archive", { skip }, async () => {
    await onPaper("meetings/video-link-2022-02/", async (page) => {
      const [first] = await page.locator(".printed-address:visible").allTextContents();
      assert.equal(first, "https://archive.example/articles/2022-02-08-sund-wire-toll-agreed/");
    });
  });

  test("no screen shows those addresses", { skip }, async () => {
    await onPage(meeting, async (page) => assert.equal(await page.locator(".printed-address:visible").count(), 0));
  });

  test("nothing is left that only a screen can do: no control, no navigation, no file for a program", {
    skip,
  }, async () => {
    const paths = onePathOfEachKind(site).map((path) => path.replace(/index\.html$/, ""));
    for (const path of paths) {
      await onPaper(path, async (page) => {
        const controls = await page
          .locator("button:visible, input:visible, select:visible, nav:visible")
          .allTextContents();
        assert.deepEqual(controls, [], path);
        // The page on the data is about its files.
        if (path === "data/") return;
        const files = page.locator(
          'a:visible:is([href$=".json"], [href$=".xml"], [href$=".bib"], [href$=".ris"], [download])',
        );
        assert.deepEqual(await files.allTextContents(), [], path);
      });
    }
  });

  test("a search shows what was asked and found, and not where else to look", { skip }, async () => {
    await onPaper("search/?q=treaty", async (page) => {
      await page
        .getByRole("status")
        .filter({ hasText: /articles?$/ })
        .waitFor();
      assert.equal(await page.getByRole("searchbox").inputValue(), "treaty");
      assert.ok(await page.locator("#results li").first().isVisible());
      assert.equal(await page.locator("#indexes").isVisible(), false);
      assert.equal(await page.getByRole("button").count(), 0);
    });
  });

  test("no row, statement or fact is torn, and no heading is left behind", { skip }, async () => {
    await onPaper(meeting, async (page) => {
      const kept = await page.locator("tr, li, .facts > div").evaluateAll(breaksOf, "break-inside");
      const bound = await page.locator("h1, h2, .section-head, h3:not(li h3)").evaluateAll(breaksOf, "break-after");
      assert.deepEqual(kept, ["avoid"]);
      assert.deepEqual(bound, ["avoid"]);
      assert.equal(
        await page.locator(".ledger thead").evaluate((head) => getComputedStyle(head).display),
        "table-header-group",
      );
    });
  });

  test("a meeting is printed on A4 and on Letter, in pages that say their number", { skip }, async () => {
    for (const [format, size] of Object.entries({
      A4: /\[0 0 59[45][.\d]* 84[12]/,
      Letter: /\[0 0 612 792\]/,
    } as const)) {
      await onPage(meeting, async (page) => {
        const printed = (await page.pdf({ format: format as "A4" | "Letter" })).toString("latin1");
        const pages = printed.match(/\/Type \/Page\b[^s]/g)?.length ?? 0;
        assert.ok(pages >= 2 && pages <= 4, `${pages} pages`);
        assert.match(printed, size);
      });
    }
    await onPage(meeting, async (page) => {
      const numbers = await page.evaluate(() =>
        [...document.styleSheets].some((sheet) =>
          [...sheet.cssRules].some((rule) => /@bottom-right[^}]*counter\(page\)/.test(rule.cssText)),
        ),
      );
      assert.ok(numbers);
    });
  });

  async function onPaper(path: string, use: (page: Page) => Promise<void>): Promise<void> {
    await onPage(path, async (page) => {
      await page.emulateMedia({ media: "print" });
      await use(page);
    });
  }

  async function onPage(path: string, use: (page: Page) => Promise<void>): Promise<void> {
    assert.ok(browser);
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(`${server.url}/${path}`);
      await use(page);
    } finally {
      await context.close();
    }
  }
});

/** How pages may break inside some elements or after them, each way once. Runs in the page. */
function breaksOf(elements: readonly Element[], property: string): string[] {
  const shown = elements.filter((element) => element.checkVisibility());
  return [...new Set(shown.map((element) => getComputedStyle(element).getPropertyValue(property)))];
}
