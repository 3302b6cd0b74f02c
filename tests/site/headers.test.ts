import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { buildHere } from "../support/building.ts";
import { readTree } from "../support/files.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";

suite("the headers that hosts are told to send", () => {
  for (const [place, baseUrl, path] of [
    ["at a root", "https://archive.example/", "/"],
    ["in a subfolder", "https://archive.example/papers/summits", "/papers/summits/"],
  ] as const) {
    const site = join(temporaryFolderOf("headers"), "site");
    let rules: readonly Rule[] = [];
    before(async () => {
      await buildHere({ content: soundArchive, output: site, baseUrl });
      rules = parse(readFileSync(join(site, "_headers"), "utf8"));
    });

    test(`have kept for ever what is named by its content, and nothing else, ${place}`, () => {
      const kept = Object.keys(readTree(site)).filter(
        (name) => sent(rules, path + name)["cache-control"] !== undefined,
      );
      assert.ok(kept.some((name) => name.startsWith("assets/")) && kept.some((name) => name.startsWith("pagefind/")));
      for (const name of kept) {
        assert.equal(sent(rules, path + name)["cache-control"], "public, max-age=31536000, immutable");
        assert.match(name, /^assets\/\w+\.[0-9a-f]{10}\.(css|js)$|^pagefind\/\w+\/\w+_[0-9a-f]{7,}\.pf_\w+$/);
      }
      const others = Object.keys(readTree(site)).filter((name) => !kept.includes(name));
      assert.deepEqual(
        others.filter((name) => name.startsWith("assets/")),
        [],
      );
    });

    test(`have no browser guess what a file is, ${place}`, () => {
      for (const name of ["index.html", "about/", "data/articles-2021.csv"]) {
        assert.equal(sent(rules, path + name)["x-content-type-options"], "nosniff", name);
      }
    });

    test(`tell of each page who may frame it, ${place}`, () => {
      for (const name of Object.keys(readTree(site)).filter((one) => one.endsWith(".html"))) {
        const policy = sent(rules, path + name.replace(/index\.html$/, ""))["content-security-policy"];
        assert.match(policy ?? "", /frame-ancestors 'none'$/, name);
      }
    });

    test(`are within what Cloudflare and Netlify take, ${place}`, () => {
      assert.ok(rules.length <= 100);
      for (const { pattern, headers } of rules) {
        assert.match(pattern, /^\/[^*]*\*?$/, "nothing stands behind a star");
        for (const [name, value] of headers) assert.ok(`${name}: ${value}`.length <= 2_000, name);
      }
    });
  }

  test("are not named where nobody knows at which path the site will stand", async () => {
    const site = join(temporaryFolderOf("headers"), "site");
    await buildHere({ content: soundArchive, output: site, baseUrl: "./" });
    assert.ok(existsSync(join(site, "index.html")));
    for (const name of ["_headers", "_redirects"]) assert.ok(!existsSync(join(site, name)), name);
  });
});

interface Rule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

function parse(text: string): Rule[] {
  return text.split(/\n(?=\/)/).map((block) => {
    const [pattern = "", ...lines] = block.trimEnd().split("\n");
    const headers = lines.filter(Boolean).map((line): Rule["headers"][number] => {
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      assert.ok(name, line);
      return [name, value];
    });
    return { pattern, headers };
  });
}

/** What a host sends for a path: of each header what all rules say that fit, together. */
function sent(rules: readonly Rule[], path: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { pattern, headers } of rules) {
    const fits = pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    for (const [name, value] of fits ? headers : []) {
      const key = name.toLowerCase();
      found[key] = found[key] === undefined ? value : `${found[key]}, ${value}`;
    }
  }
  return found;
}
