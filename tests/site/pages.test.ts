import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "node:test";
import { testCases } from "../support/cases.ts";
import { build } from "../support/cli.ts";
import { pagePaths } from "../support/files.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";

// What every page of the small archive says, so that nothing that a reader sees changes unseen.
suite("the pages of", () => {
  testCases("tests/cases/site", async () => {
    const site = join(temporaryFolderOf("pages"), "site");
    await build(soundArchive, site);
    return Object.fromEntries(
      pagePaths(site).map((path) => {
        const page = readFileSync(join(site, path), "utf8");
        const name = path.replace(/(^|\/)index\.html$|\.html$/, "").replaceAll("/", ".") || "home";
        // One element a line, so that a difference can be read.
        return [
          `${name}.html`,
          page.replaceAll(/(style|blocks|copy)\.[0-9a-f]+\.(css|js)/g, "$1.$2").replaceAll("><", ">\n<"),
        ];
      }),
    );
  });
});
