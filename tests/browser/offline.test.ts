import assert from "node:assert/strict";
import { cpSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { buildHere } from "../support/building.ts";
import { pagePaths } from "../support/files.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";
import { serveFolder } from "../support/server.ts";

const browser = await launchBrowser();
const skip = browser ? false : "no browser";
const folder = temporaryFolderOf("offline");
const site = join(folder, "a folder", "site #1");
const moved = [
  "articles/2021-05-13-norland-herald-bridge/index.html",
  "articles/2021-05-13-norland-herald-steel-and-salt/index.html",
] as const;

suite("a site that is opened from the disk", { skip }, () => {
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    assert.ok(browser);
    await buildHere({ content: soundArchive, output: site, baseUrl: "./" });
    page = await browser.newPage();
    page.on("console", (message) => complaints.push(`${message.text()} on ${page.url()}`));
    page.on("pageerror", (error) => complaints.push(`${error.message} on ${page.url()}`));
    page.on("requestfailed", (request) => {
      // What a page still asks for when the next one is opened is given up.
      const reason = request.failure()?.errorText;
      if (reason !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${reason} for ${page.url()}`);
    });
    page.on("request", (request) => {
      if (!/^(file|data):/.test(request.url())) complaints.push(`${request.url()} is asked for on ${page.url()}`);
    });
  });
  after(() => browser?.close());

  test("leads by its links to every page, and none leads nowhere", async () => {
    const start = urlOf("index.html");
    const names = new Map<string, readonly string[]>();
    const links: { readonly href: string; readonly from: string }[] = [];
    for (const open = new Set([start]), next = open.values(); ; ) {
      const { value: url, done } = next.next();
      if (done) break;
      await page.goto(url);
      const seen = await look(page);
      assert.deepEqual(seen.unstyled, [], `style sheets of ${url}`);
      assert.equal(seen.measure, "36rem", `${url} is styled`);
      names.set(url, seen.names);
      for (const href of seen.hrefs.filter((one) => one.startsWith("file:"))) {
        links.push({ href, from: url });
        const [file = ""] = href.split("#");
        if (file.endsWith(".html") && isFile(file)) open.add(file);
      }
    }
    const broken = links.filter(({ href }) => {
      const [file = "", fragment] = href.split("#");
      return !isFile(file) || (fragment !== undefined && !names.get(file)?.includes(fragment));
    });
    assert.deepEqual(broken, []);
    const unreached = pagePaths(site).filter((path) => !names.has(urlOf(path)));
    assert.deepEqual(unreached, ["404.html", moved[0]], "only what no page links to");
    assert.ok(links.some(({ href }) => href.includes("#")));
    assert.ok(links.some(({ href }) => href.endsWith(".csv")));
    assert.deepEqual(complaints, []);
  });

  test("leads on from an address that was given up", async () => {
    await page.goto(urlOf(moved[0]));
    await page.waitForURL(urlOf(moved[1]));
    assert.deepEqual(complaints, []);
  });

  test("says that its search needs a host, and leads to the indexes", async () => {
    await page.goto(urlOf("about/index.html"));
    await page.getByRole("searchbox").fill("bridge");
    await page.keyboard.press("Enter");
    await page.getByText("does not work in pages that are opened from a disk").waitFor();
    assert.equal(await page.getByRole("searchbox").count(), 0);
    await page.locator("#indexes").getByRole("link", { name: "Topics" }).click();
    await page.waitForURL(urlOf("topics/index.html"));
    assert.deepEqual(complaints, []);
  });

  test("is searched as soon as a host serves it, in whatever folder", async (context) => {
    cpSync(site, join(folder, "host", "below"), { recursive: true });
    const server = await serveFolder(join(folder, "host"));
    context.after(() => server.close());
    assert.ok(browser);
    const hosted = await browser.newPage();
    await hosted.goto(`${server.url}/below/about/index.html`);
    await hosted.getByRole("searchbox").fill("bridges");
    await hosted.keyboard.press("Enter");
    await hosted.getByRole("link", { name: "Bridge treaty signed in Karsund" }).click();
    await hosted.waitForURL(/\/below\/articles\/2021-05-14-radio-sudmark-bridge-treaty\/$/);
    await hosted.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Home" }).click();
    await hosted.waitForURL(/\/below\/index\.html$/);
    await hosted.close();
  });

  test("gives its files to whoever saves them", async () => {
    await page.goto(urlOf(moved[1]));
    const saved = page.waitForEvent("download");
    await page.locator("#cite").getByRole("link", { name: "RIS" }).click();
    assert.match((await saved).suggestedFilename(), /\.ris$/);
    await page.getByRole("button", { name: "Copy the reference in MLA style" }).waitFor();
  });
});

function urlOf(path: string): string {
  return pathToFileURL(join(site, path)).href;
}

/** Whether a file stands at a URL: a browser would show a folder as a list of names. */
function isFile(url: string): boolean {
  return statSync(fileURLToPath(url.replace(/\?.*/, "")), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** What a page leads to and loads, the names of its parts, and whether its styles apply. */
function look(page: Page) {
  return page.evaluate(() => ({
    hrefs: [...document.querySelectorAll("a, link, script, form")].flatMap((element) => {
      const written = ["href", "src", "action"].flatMap((name) => element.getAttribute(name) ?? []);
      return written.map((target) => new URL(target, document.baseURI).href);
    }),
    names: [...document.querySelectorAll("[id]")].map(({ id }) => id),
    unstyled: [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")]
      .filter(({ sheet }) => sheet === null)
      .map(({ href }) => href),
    measure: getComputedStyle(document.documentElement).getPropertyValue("--measure"),
  }));
}
