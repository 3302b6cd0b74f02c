import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, suite, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { type DevServer, startDevServer } from "../support/devServer.ts";
import { soundArchive, temporaryFolder } from "../support/folder.ts";
import { copyProgram } from "../support/project.ts";

const browser = await launchBrowser();
const skip = browser ? false : "no browser";

// A page that is open in the browser is never loaded by the test again: what it shows, live reload has brought.
suite("the dev server shows in an open page, without a restart,", () => {
  const project = mkdtempSync(join(tmpdir(), "dossier-"));
  const record = "articles/2021-05-14-radio-sudmark-bridge-treaty.md";
  let server: DevServer;
  let page: Page;

  before(async () => {
    if (!browser) return;
    copyProgram(project);
    cpSync(soundArchive, join(project, "articles"), { recursive: true });
    server = await startDevServer(project);
    assert.ok(browser);
    page = await (await browser.newContext()).newPage();
    await page.goto(server.url);
  });
  after(async () => {
    server?.stop();
    await browser?.close();
    rmSync(project, { recursive: true, force: true });
  });

  test("an edit of a record", { skip }, async () => {
    edit(record, /^headline: .*$/m, "headline: An edited headline");
    await shows("An edited headline");
  });

  test("called from another folder, an edit of the archive there", { skip }, async (context) => {
    const elsewhere = temporaryFolder(context);
    const content = join(elsewhere, "articles");
    cpSync(soundArchive, content, { recursive: true });
    const other = await startDevServer(elsewhere, resolve("bin/dossier.js"));
    context.after(() => other.stop());
    const open = await page.context().newPage();
    await open.goto(other.url);
    const about = readFileSync(join(content, "archive.yaml"), "utf8");
    writeFileSync(join(content, "archive.yaml"), about.replace(/^subtitle: .*$/m, "subtitle: Edited elsewhere"));
    await open.getByText("Edited elsewhere").first().waitFor();
    await open.close();
  });

  test("which writes no page again that it does not concern", { skip }, async () => {
    const written = (page: string) => statSync(join(project, "_site.preview", page, "index.html")).mtimeMs;
    const before = [written("about"), written("topics/herring"), written("")];
    edit(record, /^headline: .*$/m, "headline: An edited headline, twice");
    await shows("An edited headline, twice");
    const after = [written("about"), written("topics/herring"), written("")];
    assert.equal(after[0], before[0], "the page on the method says nothing of it");
    assert.notEqual(after[1], before[1], "a topic lists it");
    assert.notEqual(after[2], before[2], "and so does the home page");
  });

  test("an edit of an authority", { skip }, async () => {
    edit("articles/archive.yaml", /^subtitle: .*$/m, "subtitle: An edited subtitle");
    await shows("An edited subtitle");
  });

  test("an edit of a meeting, of which editors know then, too", { skip }, async () => {
    edit("articles/meetings.yaml", "Ferro’s state visit to Sudmark", "An edited meeting");
    await shows("An edited meeting");
    const schema = readFileSync(join(project, "articles/.schemas/record.schema.json"), "utf8");
    assert.match(schema, /"An edited meeting \(2021-05-12\)"/);
  });

  test("an edit of a page", { skip }, async () => {
    edit("templates/pages/home.11ty.tsx", "Newest articles", "An edited page");
    await shows("An edited page");
  });

  test("an edit of a component within a component", { skip }, async () => {
    edit("templates/components/Colophon.tsx", "Kept by", "An edited component, by");
    await shows("An edited component");
  });

  test("an edit of a module that lays out pages", { skip }, async () => {
    edit("src/site/entry.ts", '"mentioned"', '"an edited module"');
    await shows("an edited module");
  });

  test("an edit of a style sheet", { skip }, async () => {
    edit("templates/styles/tokens.css", "--measure: 36rem", "--measure: 17rem");
    await page.waitForFunction(
      () => getComputedStyle(document.documentElement).getPropertyValue("--measure") === "17rem",
      undefined,
      patience,
    );
  });

  test("an edit of a block, which not all pages load", { skip }, async () => {
    edit("templates/styles/blocks/front.css", "font-style: italic", "font-style: oblique");
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector(".subtitle") ?? document.body).fontStyle === "oblique",
      undefined,
      patience,
    );
  });

  test("a card that is painted anew, though its painter was at work before", { skip, timeout: 120_000 }, async () => {
    const card = join(project, "_site.preview/card.png");
    const before = readFileSync(card);
    edit("src/site/card/ink.ts", "export const inks", "// An edited palette.\nexport const inks");
    edit("articles/archive.yaml", "the summits", "the painted summits");
    while (!existsSync(card) || readFileSync(card).equals(before)) await setTimeout(100);
  });

  test("a card in another colour after an edit of the palette alone", { skip, timeout: 120_000 }, async () => {
    const card = join(project, "_site.preview/card.png");
    const before = readFileSync(card);
    edit("src/site/card/ink.ts", 'ink: "#1b1a17"', 'ink: "#123456"');
    while (!existsSync(card) || readFileSync(card).equals(before)) await setTimeout(100);
  });

  test("the errors of a record, at every address, and the site again when they are mended", { skip }, async () => {
    edit(record, "status: published", "status: publshed");
    await shows("write published");
    await shows(`${record}:`);
    const other = await page.context().newPage();
    await other.goto(`${server.url}meetings/`);
    await other.getByText("write published").first().waitFor(patience);
    await other.close();
    edit(record, "status: publshed", "status: published");
    await shows("An edited headline");
  });

  test("the site again after a template and a module that failed", { skip }, async () => {
    for (const [path, broken] of [
      ["templates/components/Colophon.tsx", 'throw new Error("a broken template");\n'],
      ["src/site/entry.ts", 'throw new Error("a broken module");\n'],
      ["src/site/label.ts", "not a module {\n"],
    ] as const) {
      const sound = readFileSync(join(project, path), "utf8");
      writeFileSync(join(project, path), broken + sound);
      await server.says(/a broken|Transform failed/);
      writeFileSync(join(project, path), sound);
      edit("articles/archive.yaml", /^subtitle: .*$/m, `subtitle: Mended ${path}`);
      await shows(`Mended ${path}`);
    }
  });

  test("a new record, and no longer one that is gone", { skip }, async () => {
    const text = readFileSync(join(project, record), "utf8");
    const added = join(project, "articles", "2021-06-01-added.md");
    writeFileSync(added, text.replace(/^headline: .*$/m, "headline: A record added"));
    await shows("A record added");
    renameSync(added, join(project, "added.md"));
    await page
      .getByText("A record added")
      .first()
      .waitFor({ ...patience, state: "detached" });
  });

  test("nothing of a request that makes no sense, which it survives", { skip }, async () => {
    for (const path of ["..%2fx", "%E0%A4%A"]) {
      const status = await new Promise((resolve) =>
        request(`${server.url}${path}`, (r) => resolve(r.statusCode)).end(),
      );
      assert.equal(status, 400);
    }
    await page.goto(server.url);
    await shows("Meetings");
  });

  function edit(path: string, from: string | RegExp, to: string): void {
    const before = readFileSync(join(project, path), "utf8");
    const afterwards = before.replace(from, to);
    assert.notEqual(afterwards, before, `${path} has nothing to edit`);
    writeFileSync(join(project, path), afterwards);
  }

  async function shows(text: string): Promise<void> {
    await page.getByText(text).first().waitFor(patience);
  }
});

const patience = { timeout: 20_000 };
