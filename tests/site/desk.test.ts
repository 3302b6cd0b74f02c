import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { FileSystemConfigLoader, formatterFactory, HtmlValidate } from "html-validate";
import { build } from "../support/cli.ts";
import { startDevServer } from "../support/devServer.ts";
import { pagePaths, readTree } from "../support/files.ts";
import { soundArchive } from "../support/folder.ts";
import { copyProgram } from "../support/project.ts";

// The sound archive holds a draft, so that there is something to attend to, and something to hide.
suite("the curator’s desk", () => {
  const project = mkdtempSync(join(tmpdir(), "dossier-"));
  const preview = join(project, "_site.preview");
  const site = join(project, "_site");
  const draft = "articles/2022-02-09-norland-herald-toll-questions/index.html";

  before(async () => {
    copyProgram(project);
    cpSync(soundArchive, join(project, "articles"), { recursive: true });
    const server = await startDevServer(project);
    server.stop();
    await build(soundArchive, site);
  });
  after(() => rmSync(project, { recursive: true, force: true }));

  test("is a page of the dev server, to which every other leads", () => {
    const pages = pagePaths(preview);
    assert.ok(pages.includes("desk/index.html"));
    for (const path of pages) {
      assert.match(readFileSync(join(preview, path), "utf8"), /<a href="\/desk\/"[^>]*>Desk<\/a>/, path);
    }
  });

  test("is valid HTML, as is the page of a draft", async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader({ extends: ["html-validate:standard"] }));
    const report = await validator.validateMultipleFiles(["desk/index.html", draft].map((path) => join(preview, path)));
    assert.ok(report.valid, formatterFactory("stylish")(report.results));
  });

  test("is told of on the page of a draft, with what the draft lacks", () => {
    assert.match(readFileSync(join(preview, draft), "utf8"), /What it lacks: an original to be checked against\./);
  });

  test("is no part of a published site, whose pages say nothing of it", () => {
    assert.ok(!existsSync(join(site, "desk")));
    assert.ok(!existsSync(join(site, draft)));
    const files = Object.entries(readTree(site)).filter(([path]) => !path.endsWith(".css"));
    assert.ok(files.length > 10);
    for (const [path, text] of files)
      assert.doesNotMatch(text, /\/desk\/|masthead-desk|draft-banner|What it lacks/, path);
  });
});
