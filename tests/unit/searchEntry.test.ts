import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { listFolder } from "../../src/archive/folder.ts";
import { readArchive } from "../../src/archive/reading.ts";
import { planSearch } from "../../src/site/searchEntry.ts";
import { copyOfSoundArchive } from "../support/folder.ts";

const steel = "2021-05-13-norland-herald-steel-and-salt";

suite("the search index", () => {
  test("holds the published articles in order, each with what it is found and narrowed down by", (context) => {
    const entries = [...planOf(copyOfSoundArchive(context)).entries()];
    assert.deepEqual(
      entries.map(({ address }) => address),
      [
        "/articles/2021-05-13-norland-herald-steel-and-salt/",
        "/articles/2021-05-14-radio-sudmark-bridge-treaty/",
        "/articles/2022-02-08-sund-wire-toll-agreed/",
      ],
    );
    const [, bridge] = entries;
    assert.deepEqual(bridge?.shown, {
      title: "Bridge treaty signed in Karsund",
      source: "Radio Sudmark, from Sund Wire",
      date: "14 May 2021",
      meeting: "Ferro’s state visit to Sudmark, 12–13 May 2021",
    });
    assert.deepEqual(bridge?.filters.meeting, ["karsund-2021-05"]);
    assert.deepEqual(bridge?.filters.outlet, ["radio-sudmark"]);
    assert.deepEqual(bridge?.filters.year, ["2021"]);
    assert.deepEqual(bridge?.filters.language, ["en-GB"]);
  });

  test("holds the plain words of a digest, without marks of paragraphs, and what looks like HTML as text", (context) => {
    const folder = copyOfSoundArchive(context);
    setDigest(folder, "Steel *and*  salt [1, 2]. A <b>bold</b> man & a [link](https://a.example/).\n\n- one\n- two");
    const [entry] = planOf(folder).entries();
    const [digest] = entry?.text.split("\n\n\n") ?? [];
    assert.match(digest ?? "", /^Steel and\s+salt\. A <b>bold<\/b> man & a link\.\s+one\s+two\s/);
  });

  test("holds what is said, with the names of those who say it", (context) => {
    const [entry] = planOf(copyOfSoundArchive(context)).entries();
    assert.match(entry?.text ?? "", /\n(Ama Ferro|Jon Vale).*: .+/);
  });

  test("tells what the archive supplied by square brackets", (context) => {
    const folder = copyOfSoundArchive(context);
    const path = join(folder, `${steel}.md`);
    const record = readFileSync(path, "utf8");
    const reasons = "supplied:\n  headline: Of our making.\n  outlet: By its style.\n  published: By what it tells.\n";
    writeFileSync(path, record.replace(/^(supplied:\n)?(?=rights:)/m, reasons));
    const [entry] = planOf(folder).entries();
    const { title, source, date } = entry?.shown ?? {};
    assert.match(title ?? "", /^\[.+\]$/);
    assert.match(source ?? "", /^\[.+\]$/);
    assert.match(date ?? "", /^\[.+\]$/);
  });

  test("is another as soon as one record is", (context) => {
    const folder = copyOfSoundArchive(context);
    const before = planOf(folder).fingerprint;
    assert.equal(planOf(folder).fingerprint, before);
    setDigest(folder, "Something else.");
    assert.notEqual(planOf(folder).fingerprint, before);
  });
});

function planOf(folder: string) {
  const { archive } = readArchive(listFolder(folder), "published-only");
  assert.ok(archive);
  return planSearch(archive);
}

function setDigest(folder: string, digest: string): void {
  const path = join(folder, `${steel}.md`);
  writeFileSync(path, readFileSync(path, "utf8").replace(/\n---\n[\s\S]*$/, `\n---\n\n${digest}\n`));
}
