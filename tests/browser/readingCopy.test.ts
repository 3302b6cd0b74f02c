import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { launchBrowser } from "../support/browser.ts";
import { buildHere } from "../support/building.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const browser = await launchBrowser();
const skip = browser ? false : "no browser";
const article = "/articles/2022-02-08-sund-wire-toll-agreed/";

suite("a page of a reading copy", { skip }, () => {
  const output = join(temporaryFolderOf("reading-copy"), "copy");
  let server: StaticServer;

  before(async () => {
    await buildHere({ content: soundArchive, output, purpose: "reading" });
    server = await serveFolder(output);
  });
  after(async () => {
    server.close();
    await browser?.close();
  });

  for (const width of [320, 1280]) {
    test(`can be used by everyone at ${width} pixels`, async () => {
      const context = await browser?.newContext({ viewport: { width, height: 900 } });
      const page = await context?.newPage();
      if (!page) return;
      await page.goto(server.url + article);
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
      );
      assert.ok(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing is cut off");
      await context?.close();
    });
  }

  test("leads from a locator to its paragraph, and from what is marked there back to the claim", async () => {
    const page = await browser?.newPage();
    if (!page) return;
    await page.goto(server.url + article);
    await page.locator("#figures").getByRole("link", { name: "¶ 4", exact: true }).first().click();
    assert.equal(await page.locator("p:target").innerText(), await page.locator("#p4").innerText());
    await page.locator("#p4 mark a").first().click();
    assert.match(page.url(), /#figure-1$/);
    assert.ok(await page.locator("#figure-1:target").isVisible());
  });

  test("says on paper too, on every sheet, that it is not for publication", async () => {
    const page = await browser?.newPage();
    if (!page) return;
    await page.goto(server.url + article);
    await page.emulateMedia({ media: "print" });
    const notice = page.locator(".reading-copy-notice");
    assert.ok(await notice.isVisible());
    assert.equal(await notice.evaluate((element) => getComputedStyle(element).position), "fixed");
  });
});
