import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { importFinder, readSources } from "../../src/build/sources.ts";
import { readStylesheets } from "../../src/build/stylesheet.ts";
import { noPlans, type PageKind } from "../../src/site/pageKind.ts";
import { build, runCli } from "../support/cli.ts";
import { pagePaths, readTree } from "../support/files.ts";
import { soundArchive, temporaryFolder, temporaryFolderOf } from "../support/folder.ts";
import { copyProgram, editProgram } from "../support/project.ts";
import { sheetsOf } from "../support/sheets.ts";

const kinds = Object.keys(noPlans) as PageKind[]; // the keys of the plans are the kinds
const sources = readSources(["templates"]);
const blocks = [...sources].filter(([path]) => path.startsWith("templates/styles/blocks/"));
const styled = classesLed(blocks.map(([, css]) => css));

suite("the style sheets", () => {
  const site = join(temporaryFolderOf("styles"), "site");
  before(() => build(soundArchive, site));

  test("that a page loads hold the rules of every class that stands in it", () => {
    const tree = readTree(site);
    for (const path of pagePaths(site)) {
      const page = tree[path] ?? "";
      assert.deepEqual(lacking(page, sheetsOf(page, tree)), [], path);
    }
  });

  test("that a kind of page loads hold the rules of every class that its components name", () => {
    const importsOf = importFinder(sources);
    const sheets = readStylesheets("hashed");
    for (const kind of kinds) {
      const modules = [...importsOf([`templates/pages/${kind}.11ty.tsx`])].map((path) => sources.get(path) ?? "");
      const texts = sheets(kind).map(({ text }) => text);
      assert.deepEqual(lacking(modules.join(), texts), [], kind);
    }
  });

  test("hold every block, for each goes with a component that a page shows", () => {
    const loaded = kinds.flatMap(readStylesheets("hashed")).map(({ text }) => text);
    const names = classesLed(loaded);
    for (const [path, css] of blocks) {
      for (const name of classesLed([css])) assert.ok(names.has(name), `${path} has .${name}, which no page loads`);
    }
  });

  test("are two for a page, of which the first begins with the order of the layers", () => {
    const tree = readTree(site);
    for (const path of pagePaths(site)) {
      const [common = "", ...own] = sheetsOf(tree[path] ?? "", tree);
      assert.match(common, /^@layer tokens, base, compositions, blocks;/);
      assert.ok(own.length <= 1, path);
      for (const css of own) assert.match(css, /^@layer blocks\{/);
    }
  });

  test("are published where a page loads them, and nowhere else", () => {
    const tree = readTree(site);
    const loaded = pagePaths(site).flatMap((path) =>
      [...(tree[path] ?? "").matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, sheet]) => sheet),
    );
    assert.deepEqual(
      [...new Set(loaded)].sort(),
      Object.keys(tree).filter((path) => path.endsWith(".css")),
    );
  });

  test("have pages rendered again that load a block which has changed, and no others", async (context) => {
    const folder = temporaryFolder(context);
    copyProgram(folder);
    cpSync(soundArchive, join(folder, "articles"), { recursive: true });
    await runCli(["build"], {}, folder);
    const first = readTree(join(folder, "_site"));
    editProgram(folder, "templates/styles/blocks/matrix.css", "gap: 0.3rem ", 9);
    const { stdout, stderr } = await runCli(["build"], {}, folder);
    const second = readTree(join(folder, "_site"));
    const changed = pagePaths(join(folder, "_site")).filter((path) => first[path] !== second[path]);
    assert.ok(changed.some((path) => path.startsWith("meetings/")));
    assert.ok(changed.every((path) => /^(meetings|coverage)\//.test(path)));
    assert.match(stdout + stderr, new RegExp(`\\b${changed.length} pages rendered`));
  });
});

/** The classes in a page or a template that blocks have rules for, and these sheets have none. */
function lacking(markup: string, sheets: readonly string[]): string[] {
  const named = [...markup.matchAll(/\bclass="([^"]+)"/g)].flatMap(([, names = ""]) => names.split(" "));
  const known = classesLed(sheets);
  return [...new Set(named)].filter((name) => styled.has(name) && !known.has(name));
}

/** The classes with which selectors begin: where others stand in a selector, it is the rule of another block. */
function classesLed(sheets: readonly string[]): ReadonlySet<string> {
  const names = sheets.flatMap((css) =>
    [...css.matchAll(/(?:^|[{};,/])\s*\.([a-z][a-z-]*)(?=[^;{}]*\{)/g)].map(([, name = ""]) => name),
  );
  return new Set(names);
}
