import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before } from "node:test";
import { buildHere } from "./building.ts";
import { type Outcome, runCli } from "./cli.ts";
import type { DiskFault } from "./disk.ts";
import { faultIn } from "./diskFault.ts";
import { differencesOf, readTree } from "./files.ts";
import { soundArchive, temporaryFolderOf } from "./folder.ts";

/** A site on which three archives follow each other, so that nothing of the next one is left from before. */
export interface Succession {
  readonly folder: string;
  readonly site: string;
  readonly lock: string;
  /** The archive whose site stands, complete; fails where none does. */
  standing(): string;
  /** The archive whose turn it is. */
  next(): string;
  /** Builds an archive once more, after a build that failed. */
  rebuild(content: string): Promise<void>;
  /** Builds an archive in a process of its own, whose disk fails. */
  run(content: string, fault: Omit<DiskFault, "folder">): Promise<Outcome>;
}

/** Prepares the three archives, which differ in a record, before the tests of a file; the site of the first stands. */
export function prepareSuccession(name: string): Succession {
  const folder = temporaryFolderOf(name);
  const site = join(folder, "site");
  const archives = ["first", "second", "third"].map((one) => join(folder, one));
  const siteOf = new Map<string, ReturnType<typeof readTree>>();
  const standing = () => {
    const tree = readTree(site);
    const found = archives.find((content) => differencesOf(tree, siteOf.get(content) ?? {}).length === 0);
    assert.ok(found, "neither the old site nor the new one stands");
    return found;
  };
  const rebuild = async (content: string) => {
    await buildHere({ content, output: site });
    assert.equal(standing(), content);
  };
  before(async () => {
    for (const [index, content] of archives.entries()) {
      cpSync(soundArchive, content, { recursive: true });
      const record = join(content, "2022-02-08-sund-wire-toll-agreed.md");
      writeFileSync(record, readFileSync(record, "utf8").replace("headline: ", `headline: ${index} `));
      await buildHere({ content, output: `${content}.site` });
      siteOf.set(content, readTree(`${content}.site`));
    }
    await rebuild(archives[0] ?? "");
  });
  return {
    folder,
    site,
    lock: join(folder, ".site.dossier", "lock"),
    standing,
    next: () => archives[(archives.indexOf(standing()) + 1) % archives.length] ?? "",
    rebuild,
    run: (content, fault) => runCli(["build", content, "--output", site], faultIn({ folder, ...fault })),
  };
}

/** The number of a process that has died. */
export const dead = String(spawnSync(process.execPath, ["--version"]).pid);

/** Makes a lock, if there is one, that of a process that has died. */
export function leaveToTheDead(lock: string): void {
  if (existsSync(lock)) writeFileSync(lock, dead);
}
