import assert from "node:assert/strict";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { buildHere } from "../support/building.ts";
import { pagePaths } from "../support/files.ts";
import { copyOfSoundArchive, temporaryFolder } from "../support/folder.ts";

suite("a measure", () => {
  test("that no article reports has its place in the list and a page that says so", async (context) => {
    const content = copyOfSoundArchive(context);
    appendFileSync(
      join(content, "measures.yaml"),
      "- id: gulls\n  title: Gulls\n  unit: gulls\n  description: How many gulls there are.\n",
    );
    const output = join(temporaryFolder(context), "site");
    await buildHere({ content, output });
    const read = (path: string) => readFileSync(join(output, path), "utf8");
    assert.match(read("figures/index.html"), /figures\/gulls\/">Gulls<.*?0 articles/);
    assert.match(read("figures/gulls/index.html"), /No article reports it yet\./);
  });

  test("has every one of its figures on its pages, each linked with its article", async (context) => {
    const content = copyOfSoundArchive(context);
    const output = join(temporaryFolder(context), "site");
    await buildHere({ content, output });
    const pages = pagePaths(output).map((path) => [path, readFileSync(join(output, path), "utf8")] as const);
    const linksIn = (kind: string, pattern: RegExp) =>
      pages
        .filter(([path]) => path.startsWith(`${kind}/`))
        .flatMap(([path, html]) => {
          const id = path.split("/")[1];
          return [...html.matchAll(pattern)].map(([, other]) =>
            kind === "figures" ? `${other} ${id}` : `${id} ${other}`,
          );
        })
        .sort();
    const reported = linksIn("articles", /<th scope="row"><a href="[^"]*\/figures\/([^/]+)\//g);
    assert.ok(reported.length > 0);
    assert.deepEqual(
      linksIn("figures", /<th scope="row">(?:<span[^>]*>\[)?<a href="[^"]*\/articles\/([^/]+)\//g),
      reported,
    );
  });
});
