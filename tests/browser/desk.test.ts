import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { runCli } from "../support/cli.ts";
import { type DevServer, startDevServer } from "../support/devServer.ts";
import { soundArchive, soundOriginals } from "../support/folder.ts";
import { copyProgram } from "../support/project.ts";

const browser = await launchBrowser();
const skip = browser ? false : "no browser";

suite("the curator’s desk", () => {
  const project = mkdtempSync(join(tmpdir(), "dossier-"));
  const draft = "articles/2022-02-09-norland-herald-toll-questions";
  let server: DevServer;

  before(async () => {
    if (!browser) return;
    copyProgram(project);
    cpSync(soundArchive, join(project, "articles"), { recursive: true });
    // The fields that the sound archive does without.
    edit("articles/2021-05-14-radio-sudmark-bridge-treaty", "wire:", "byline: [Radio Sudmark]\nwire:");
    edit("articles/2022-02-08-sund-wire-toll-agreed", "status:", "url: https://wire.example/toll\nstatus:");
    server = await startDevServer(project);
  });
  after(async () => {
    server?.stop();
    await browser?.close();
    rmSync(project, { recursive: true, force: true });
  });

  for (const [name, address] of [
    ["the desk", "desk/"],
    ["the page of a draft", `${draft}/`],
  ] as const) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`has no fault that axe finds at WCAG 2.2 AA on ${name}, ${colorScheme}`, { skip }, async () => {
        const page = await open(address, { colorScheme });
        const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
        const told = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
        await page.context().close();
        assert.deepEqual(told, []);
      });
    }

    test(`does not scroll sideways at 320 px on ${name}`, { skip }, async () => {
      const page = await open(address, { viewport: { width: 320, height: 700 } });
      const { scrolled, seen } = await page.evaluate(() => ({
        scrolled: document.documentElement.scrollWidth,
        seen: document.documentElement.clientWidth,
      }));
      await page.context().close();
      assert.ok(scrolled <= seen, `it is ${scrolled} px wide at ${seen}`);
    });
  }

  // From here on the page is never loaded by the test again: what it shows, live reload has brought.
  test("is reached from a draft, shows it with file and line, and lets it go when it is published", {
    skip,
  }, async () => {
    const page = await open(`${draft}/`, {});
    await page.getByText("What it lacks: an original to be checked against.").waitFor(patience);
    await page.getByRole("link", { name: "The desk" }).click();
    const drafts = page.locator("#drafts");
    await drafts.getByText(`${draft}.md:8:9`).waitFor(patience);
    await drafts.getByText("is a draft, without an original").waitFor(patience);

    edit(draft, "headline:", "# A line more\nheadline:");
    await drafts.getByText(`${draft}.md:9:9`).waitFor(patience);

    edit(draft, "status: draft", "status: published");
    await drafts.waitFor({ ...patience, state: "detached" });
    await page.locator("#originals").getByText(`${draft}.md:15:3`).waitFor(patience);
    await page.context().close();
  });

  test("gives way to the errors of the archive, and comes back when they are mended", { skip }, async () => {
    const page = await open("desk/", {});
    edit(draft, "status: published", "status: publshed");
    await page.getByText("write published").waitFor(patience);
    edit(draft, "status: publshed", "status: published");
    await page.getByRole("heading", { level: 1, name: "The curator’s desk" }).waitFor(patience);
    await page.context().close();
  });

  test("says so when nothing needs attention", { skip }, async () => {
    const page = await open("desk/", {});
    const originals = join(project, "articles/originals");
    cpSync(soundOriginals, originals, { recursive: true });
    // Tests above have given one a byline, and the other an address.
    appendFileSync(join(originals, "2021-05-14-radio-sudmark-bridge-treaty.md"), "\nRadio Sudmark, Karsund.\n");
    const toll = join(originals, "2022-02-08-sund-wire-toll-agreed.md");
    const text = readFileSync(toll, "utf8")
      .replace(
        "€4.5 billion in 2021.",
        "€4.5 billion in 2021, after 4.18 billion euros; that is nearly 31 billion crowns.",
      )
      .replace(
        "wished to pay.",
        "wished to pay the €1.3 billion. “Handshake-in-Steel!” was said, and “one” shore. https://wire.example/toll",
      );
    writeFileSync(toll, text);
    const source = "What the toll leaves open, by Ida Brandt: https://herald.example/2022/02/09/toll";
    writeFileSync(
      join(originals, "2022-02-09-norland-herald-toll-questions.md"),
      ["The toll will be four per cent.", ...Array.from({ length: 7 }, () => source)].join("\n\n"),
    );
    const { stderr } = await runCli(["verify", join(project, "articles")]);
    assert.equal(stderr, "");
    await page.getByText("Nothing needs attention.").waitFor(patience);
    await page.locator("#supplied").waitFor(patience);
    await page.context().close();
  });

  async function open(
    address: string,
    options: Parameters<NonNullable<typeof browser>["newContext"]>[0],
  ): Promise<Page> {
    assert.ok(browser);
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(server.url + address);
    return page;
  }

  function edit(path: string, from: string, to: string): void {
    const file = join(project, `${path}.md`);
    const before = readFileSync(file, "utf8");
    const afterwards = before.replace(from, to);
    assert.notEqual(afterwards, before, `${path} has nothing to edit`);
    writeFileSync(file, afterwards);
  }
});

const patience = { timeout: 20_000 };

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
