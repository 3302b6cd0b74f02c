import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { stringify } from "yaml";
import type * as z from "zod";
import { parseDigest } from "../../src/archive/digest.ts";
import { listFolder } from "../../src/archive/folder.ts";
import { isError } from "../../src/archive/problem.ts";
import { readArchive } from "../../src/archive/reading.ts";
import { metaAt } from "../../src/archive/schema/layer.ts";
import { type FieldPath, fieldsOf, type SchemaName, schemas } from "../support/fields.ts";
import { temporaryFolder } from "../support/folder.ts";
import { hostileValue, kinds, makeHostileArchive } from "../support/hostileArchive.ts";
import { disguises, payloads } from "../support/payloads.ts";

/** What no text may hold: it would be no text any more, or turn about what others wrote behind it. */
const unfit = ["a\u0000b", "a\u0007", "\u001b[2J", "a\u0085", "\ud800", "a\udc00b", "\ufffe", "a\u202eb", "\u2066a"];

const files = Object.entries(schemas) as [SchemaName, z.ZodType][];

for (const [name, schema] of files) {
  suite(`a ${name.replace(/\.\w+$/, "")}`, () => {
    test("takes every payload in every field of text and in every address", () => {
      for (const payload of payloads) {
        const { error } = schema.safeParse(hostileValue(name, 1, payload));
        assert.equal(error, undefined, payload);
      }
    });

    for (const { path, takes } of fieldsOf(schema)) {
      const { pattern, refers } = metaAt(schema, path);
      if (refers && !refers.startsWith("former")) continue;
      test(`refuses as ${path.join(".")} what is no ${takes}, and says so there`, () => {
        const refused = { form: [...payloads, ...unfit], address: [...disguises, ...unfit], text: unfit }[takes];
        for (const value of refused) {
          if (pattern !== undefined && new RegExp(pattern).test(value)) continue;
          const { error } = schema.safeParse(replaced(hostileValue(name, 1, "a"), path, value));
          const places = error?.issues.map((issue) => issue.path.join(".")) ?? [];
          assert.ok(
            places.some((place) => path.join(".").startsWith(place) && place !== ""),
            JSON.stringify(value),
          );
        }
      });
    }
  });
}

test("an id that is none of the archive’s is told with its file, whatever it is", (context) => {
  const folder = makeHostileArchive(join(temporaryFolder(context), "articles"));
  assert.deepEqual(readArchive(listFolder(folder), "with-drafts").problems.filter(isError), []);
  for (const [name, schema] of files) {
    for (const { path } of fieldsOf(schema)) {
      const { refers } = metaAt(schema, path);
      if (!refers || refers.startsWith("former")) continue;
      const file = join(folder, kinds[name] === "article" ? "article-1.md" : name);
      const before = readFileSync(file, "utf8");
      const value = replaced(hostileValue(name, 1, "a"), path, payloads[0]);
      writeFileSync(
        file,
        kinds[name] === "article" ? `---\n${stringify(value)}---\n\nA digest.\n` : stringify([value]),
      );
      const told = readArchive(listFolder(folder), "with-drafts").problems.filter(isError);
      writeFileSync(file, before);
      const found = told.some((problem) => problem.file === file && problem.wrong.includes(payloads[0] ?? "?"));
      assert.ok(found, `${name} ${path.join(".")}`);
    }
  }
});

suite("a digest", () => {
  test("links to no address in disguise, in any form of Markdown", () => {
    for (const address of disguises) {
      const forms = [
        `[a](${address})`,
        `[a](<${address}>)`,
        `![a](${address})`,
        `<${address}>`,
        `[a][b]\n\n[b]: ${address}`,
      ];
      for (const form of [...forms, ...forms.map((one) => `- *${one}*`)]) {
        const { html } = parseDigest(form);
        for (const [, href = ""] of html.matchAll(/(?:href|src)="([^"]*)"/g))
          assert.match(href, /^https?:\/\/\w/, form);
      }
    }
  });

  test("that holds what is no text is refused, as itself and as an entity", () => {
    for (const text of ["a\u202eb", "\u2066", "a &#x202E; b", "[a](https://a.example/&#1;x) &#8;", "&#x85; \ufffe"]) {
      const errors = parseDigest(text).notes.filter(({ severity }) => severity === "error");
      assert.equal(errors.length, 1, text);
      assert.match(errors[0]?.wrong ?? "", /^holds /);
      assert.ok(errors[0] && /[\u202e\u2066\ufffe&]/.test(text.charAt(errors[0].offset)), text);
    }
  });
});

/** A copy of a value in which another stands at a path. */
function replaced(holder: unknown, [step, ...rest]: FieldPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (step === 0) return [replaced((holder as unknown[])[0], rest, value)]; // the path leads into a list
  const fields = holder as Readonly<Record<string, unknown>>; // and here into a map
  return { ...fields, [step]: replaced(fields[step], rest, value) };
}
