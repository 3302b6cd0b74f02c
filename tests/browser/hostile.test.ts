import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import type { Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { buildHere } from "../support/building.ts";
import { type DevServer, startDevServer } from "../support/devServer.ts";
import { isRedirect, pagePaths } from "../support/files.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";
import { leastPages, makeHostileArchive, texts } from "../support/hostileArchive.ts";
import { findIntruders } from "../support/intruder.ts";
import { payloads } from "../support/payloads.ts";
import { copyProgram } from "../support/project.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const browser = await launchBrowser();
const skip = browser ? false : "no browser";
const folder = temporaryFolderOf("hostile");

// Beyond what is looked for here, the browser itself fails a test on a dialog, an error and a violation of the policy.
suite("nothing in a record runs in a browser", { skip }, () => {
  const host = join(folder, "host");
  const site = join(host, "papers");
  let server: StaticServer;

  before(async () => {
    await buildHere({ content: makeHostileArchive(join(folder, "articles")), output: site });
    server = await serveFolder(host);
  });
  after(() => server?.close());

  test("on any page, with every payload in every field", async () => {
    const addresses = pagePaths(site).map((path) => `${server.url}/papers/${path.replace(/index\.html$/, "")}`);
    const pages = addresses.filter((address) => !isRedirect(pageAt(address)));
    assert.ok(pages.length > leastPages);
    await visit(pages, async (page, address) => {
      await page.goto(address);
      assert.deepEqual(await page.evaluate(findIntruders), [], address);
    });
  });

  test("on a page that has moved, which leads to the new one and nowhere else", async () => {
    const addresses = pagePaths(site).map((path) => `${server.url}/papers/${path.replace(/index\.html$/, "")}`);
    const redirects = addresses.filter((address) => isRedirect(pageAt(address)) && address.includes("/articles/"));
    assert.equal(redirects.length, payloads.length);
    await visit(redirects, async (page, address) => {
      await page.goto(address, { waitUntil: "commit" });
      await page.waitForURL(address.replace("former-", ""));
    });
  });

  test("nor in a search, whose results say what the records say", async () => {
    await visit([`${server.url}/papers/search/?q=hostile`], async (page, address) => {
      await page.goto(address);
      const status = page.locator("[role=status]");
      await status.filter({ hasText: /articles$/ }).waitFor();
      const more = page.locator(".search-more");
      while (await more.isVisible()) {
        const shown = await page.locator("#results h3").count();
        await more.click();
        await page.locator("#results h3").nth(shown).waitFor();
      }
      await page.getByText("Narrow down").click();
      await page.getByLabel("Topic").locator("option").nth(20).waitFor({ state: "attached" });
      const headlines = await page.locator("#results h3").allTextContents();
      assert.equal(`${headlines.length} articles`, await status.textContent());
      // A supplied one stands in square brackets.
      for (const headline of headlines) {
        assert.ok(texts.has(headline) || texts.has(headline.replace(/^\[(.*)\]$/s, "$1")), headline);
      }
      const topics = await page.getByLabel("Topic").locator("option").allTextContents();
      for (const topic of topics.slice(1)) assert.ok(texts.has(topic), topic);
      assert.deepEqual(await page.evaluate(findIntruders), []);
    });
  });

  /** Visits addresses, a few at a time, and sees that nothing beyond the site is asked for. */
  async function visit(addresses: readonly string[], look: (page: Page, address: string) => Promise<void>) {
    const context = await browser?.newContext();
    assert.ok(context);
    const strange: string[] = [];
    context.on("request", (request) => {
      if (!request.url().startsWith(`${server.url}/`)) strange.push(request.url());
    });
    const rest = [...addresses];
    const walk = async () => {
      const page = await context.newPage();
      for (let address = rest.pop(); address !== undefined; address = rest.pop()) await look(page, address);
    };
    await Promise.all([walk(), walk(), walk()]);
    await context.close();
    assert.deepEqual(strange, []);
  }

  function pageAt(address: string): string {
    const path = address.slice(`${server.url}/papers/`.length);
    return readFileSync(join(site, path.endsWith(".html") ? path : `${path}index.html`), "utf8");
  }
});

suite("nothing in a record runs in the dev server", { skip }, () => {
  const project = join(folder, "project");
  const record = join(project, "articles/2022-02-09-norland-herald-toll-questions.md");
  const payload = `'"></code><img src=x onerror=hostile=1 data-hostile><script>hostile=1</script>`;
  let server: DevServer;

  before(async () => {
    copyProgram(project);
    cpSync(soundArchive, join(project, "articles"), { recursive: true });
    edit(/^headline: .*$/m, `headline: ${JSON.stringify(payload)}`);
    server = await startDevServer(project);
  });
  after(async () => {
    server?.stop();
    await browser?.close();
  });

  test("on the desk, nor on the page of the problems that live reload brings", async () => {
    const page = await browser?.newPage();
    assert.ok(page);
    await page.goto(`${server.url}desk/`);
    await page.getByText(payload).first().waitFor(patience);
    assert.deepEqual(await page.evaluate(findIntruders), []);
    const quoted = JSON.stringify(payload);
    writeFileSync(join(project, `articles/${payload.replaceAll("/", "")}.md`), "no record");
    edit(/^topics: .*$/m, `topics: [${quoted}]\n${quoted}: ${quoted}`);
    await page.getByRole("heading", { name: /\d errors/ }).waitFor(patience);
    await page.getByText(payload).first().waitFor(patience);
    assert.deepEqual(await page.evaluate(findIntruders), []);
    await page.context().close();
  });

  function edit(from: RegExp, to: string): void {
    const before = readFileSync(record, "utf8");
    const afterwards = before.replace(from, () => to);
    assert.notEqual(afterwards, before);
    writeFileSync(record, afterwards);
  }
});

const patience = { timeout: 30_000 };
