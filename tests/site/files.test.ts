import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "node:test";
import { testCases } from "../support/cases.ts";
import { build } from "../support/cli.ts";
import { readTree } from "../support/files.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";

// What every file beside the pages of the small archive says, so that nothing that a program reads changes unseen.
suite("the files of", () => {
  testCases("tests/cases/files", async () => {
    const site = join(temporaryFolderOf("files"), "site");
    await build(soundArchive, site);
    const paths = Object.keys(readTree(site)).filter((path) => !/\.(html|css|js|png)$/.test(path));
    return Object.fromEntries(paths.map((path) => [path.replaceAll("/", "."), readFileSync(join(site, path), "utf8")]));
  });
});
