import assert from "node:assert/strict";
import { cpSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { suite, test } from "node:test";
import { untilFollowed } from "../../src/build/following.ts";
import { soundArchive, temporaryFolder } from "../support/folder.ts";

const names = readdirSync(soundArchive);

suite("the dev server waits for its watcher", () => {
  test("until it follows every record, though it comes to them one after the other", async () => {
    let looks = 0;
    const watcher = { getWatched: () => ({ [resolve(soundArchive)]: names.slice(0, looks++ * 4) }) };
    await untilFollowed(watcher, soundArchive);
    const followed = names.slice(0, (looks - 1) * 4);
    assert.deepEqual(
      names.filter((name) => name.endsWith(".md") && !followed.includes(name)),
      [],
    );
  });

  test("and gives up, with the reason, where it takes the folder's name for a pattern", async (context) => {
    const watcher = { getWatched: () => ({ "another/folder": names }) };
    const copy = join(temporaryFolder(context), "articles (2)");
    cpSync(soundArchive, copy, { recursive: true });
    await assert.rejects(untilFollowed(watcher, copy), { name: "UnfollowedFolderError" });
    await untilFollowed(watcher, soundArchive);
  });

  test("no longer than it comes any further", async () => {
    let looks = 0;
    const watcher = {
      getWatched: () => ({ "another/folder": names, [soundArchive]: names.slice(0, Math.min(looks++, 3)) }),
    };
    await untilFollowed(watcher, soundArchive);
    assert.ok(looks > 3);
  });
});
