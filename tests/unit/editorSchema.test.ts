import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { Ajv, type ValidateFunction } from "ajv";
import { authorityFiles, listFolder } from "../../src/archive/folder.ts";
import { findFrontMatter } from "../../src/archive/frontMatter.ts";
import { parseAuthorities } from "../../src/archive/parsing.ts";
import { formatProblem, isError } from "../../src/archive/problem.ts";
import { readArchive } from "../../src/archive/reading.ts";
import { bareShelf } from "../../src/archive/shelf.ts";
import { decodeText } from "../../src/archive/text.ts";
import { parseYaml } from "../../src/archive/yaml.ts";
import {
  type EditorSchema,
  type EditorSchemaName,
  editorSchemaNames,
  editorSchemaOf,
} from "../../src/curation/editorSchema.ts";
import { knownThings } from "../../src/curation/known.ts";
import { schemaFiles, writeSchemas } from "../../src/curation/schemaFiles.ts";
import { runCli } from "../support/cli.ts";
import { copyOfSoundArchive, soundArchive, temporaryFolder } from "../support/folder.ts";

suite("the schemas for editors", () => {
  test("stand beside the records as the generator makes them: run npm run schemas", () => {
    for (const { path, text } of schemaFiles("articles", authoritiesOf("articles"))) {
      assert.equal(readFileSync(path, "utf8"), text, path);
    }
    assert.equal(readdirSync("articles/.schemas").length, editorSchemaNames.length);
  });

  test("let every record and authority of both archives through", () => {
    for (const folder of ["articles", soundArchive]) {
      const validated = validateFolder(folder);
      assert.ok(validated.length >= 10, `${validated.length} files in ${folder}`);
      assert.deepEqual(validated.flatMap(faultsOf), []);
    }
  });

  test("let through whatever the check lets through", (context) => {
    const sound = readdirSync("tests/cases/reading").filter((name) => {
      const folder = layCase(context, name);
      const isSound = !readArchive(listFolder(folder), "with-drafts").problems.some(isError);
      if (isSound) assert.deepEqual(validateFolder(folder).flatMap(faultsOf), [], name);
      return isSound;
    });
    assert.ok(sound.length > 10, `${sound.length} sound cases`);
  });

  test("mark an unknown id, a misspelt field, a wrong date, an address of no web and a topic named twice", () => {
    const validate = validatorsFor(soundArchive).record;
    const [record] = validateFolder(soundArchive).filter(({ path }) => path.endsWith(".md"));
    assert.ok(record);
    const sound = Object(record.value) as Record<string, unknown>;
    assert.ok(validate(sound), "the record is right before it is spoiled");
    const spoiled = {
      meeting: "karsund",
      topics: ["herring", "herring"],
      published: "2021-13-01",
      url: "ftp://example.org",
      language: "English",
      status: "publishd",
      hedline: "A headline",
      people: ["nobody"],
      corrections: [{ date: "2021-05", note: "The day is missing." }],
      figures: [{ measure: "bridge-cost", value: 1, at: 0 }],
    };
    for (const [field, value] of Object.entries(spoiled)) {
      assert.equal(validate({ ...sound, [field]: value }), false, `${field}: ${JSON.stringify(value)}`);
    }
    const { headline: _, ...headless } = sound;
    assert.equal(validate(headless), false, "a record without a headline");
  });

  test("explain every field, and every id by what people call it", () => {
    const known = knownThings(authoritiesOf(soundArchive));
    for (const name of editorSchemaNames) {
      for (const [path, field] of fieldsOf(editorSchemaOf(name, known))) {
        assert.ok(field.description, `${name}: ${path} has no description`);
      }
    }
    const { meeting } = editorSchemaOf("record", known).properties as Record<string, EditorSchema>;
    const { enum: ids, enumDescriptions } = meeting ?? {};
    assert.deepEqual(ids, [...known.meeting.map(({ id }) => id)].sort());
    assert.equal((enumDescriptions as string[])[0], "Ferro’s state visit to Sudmark (2021-05-12)");
  });

  test("let any id be written of a kind of which nothing is known", (context) => {
    const folder = copyOfSoundArchive(context);
    rmSync(join(folder, "measures.yaml"));
    const text = JSON.stringify(editorSchemaOf("record", knownThings(authoritiesOf(folder))));
    assert.doesNotMatch(text, /"enum":\[\]/);
  });

  test("are written where they are not as they should be, and nowhere else", (context) => {
    const folder = copyOfSoundArchive(context);
    const write = () => {
      const writing = writeSchemas(folder, authoritiesOf(folder));
      assert.ok("changed" in writing);
      return writing.changed.map((path) => path.replace(`${folder}/.schemas/`, ""));
    };
    assert.equal(write().length, editorSchemaNames.length);
    assert.deepEqual(write(), []);
    writeFileSync(join(folder, "measures.yaml"), "[]\n");
    assert.deepEqual(write(), ["record.schema.json"]);
  });

  test("are no part of what is read", (context) => {
    const folder = copyOfSoundArchive(context);
    const before = listFolder(folder);
    writeSchemas(folder, authoritiesOf(folder));
    const { problems, records } = listFolder(folder);
    assert.deepEqual({ problems, ids: [...records.keys()] }, { problems: [], ids: [...before.records.keys()] });
  });

  test("are one warning where they can't be written", (context) => {
    const folder = copyOfSoundArchive(context);
    writeFileSync(join(folder, ".schemas"), "a file in the place of the folder");
    const writing = writeSchemas(folder, authoritiesOf(folder));
    assert.ok("problem" in writing);
    assert.match(
      formatProblem(writing.problem),
      /\.schemas:1:1: warning: file: can't be written \(.+\), so the editor/,
    );
  });

  test("are written by a command, which leaves them alone where an authority can't be read", async (context) => {
    const folder = copyOfSoundArchive(context);
    const first = await runCli(["schemas", folder]);
    assert.deepEqual(first, { status: 0, stdout: `${folder}/.schemas: 8 schemas written\n`, stderr: "" });
    const path = join(folder, ".schemas/record.schema.json");
    const before = statSync(path).mtimeMs;
    writeFileSync(join(folder, "topics.yaml"), "topics: none\n");
    const second = await runCli(["schemas", folder]);
    assert.equal(second.status, 1);
    assert.match(second.stderr, /topics\.yaml:1:1: file: is not a list/);
    assert.equal(statSync(path).mtimeMs, before);
  });

  test("are found by the editor's settings, and by the first line of every file here", () => {
    const settings = JSON.parse(readFileSync(".vscode/settings.json", "utf8")) as Record<string, object>;
    const authorities = editorSchemaNames.filter((name) => name !== "record");
    const expected = authorities.map((name) => [`./articles/.schemas/${name}.schema.json`, `articles/${name}.yaml`]);
    assert.deepEqual(settings["yaml.schemas"], Object.fromEntries(expected));
    for (const { path, name } of validateFolder("articles")) {
      const [first, second] = readFileSync(path, "utf8").split("\n");
      const line = `# yaml-language-server: $schema=.schemas/${name}.schema.json`;
      assert.equal(name === "record" ? second : first, line, path);
    }
  });
});

function authoritiesOf(folder: string) {
  return parseAuthorities(listFolder(folder), bareShelf);
}

/** A folder in which a case lies over the sound archive. */
function layCase(context: TestContext, name: string): string {
  const folder = join(temporaryFolder(context), "articles");
  mkdirSync(folder);
  cpSync(soundArchive, folder, { recursive: true });
  cpSync(join("tests/cases/reading", name, "input"), folder, { recursive: true });
  return folder;
}

/** What a file says, and its schema's opinion of it. */
interface Validated {
  readonly name: EditorSchemaName;
  readonly path: string;
  readonly value: unknown;
  readonly errors: ValidateFunction["errors"];
}

function validatorsFor(folder: string): Readonly<Record<EditorSchemaName, ValidateFunction>> {
  // What is there for editors alone, no validator knows.
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const known = knownThings(authoritiesOf(folder));
  const validators = editorSchemaNames.map((name) => [name, ajv.compile(editorSchemaOf(name, known))] as const);
  return Object.fromEntries(validators) as Record<EditorSchemaName, ValidateFunction>; // of all names
}

function validateFolder(folder: string): Validated[] {
  const validators = validatorsFor(folder);
  const names = readdirSync(folder).filter((name) => Object.hasOwn(authorityFiles, name) || name.endsWith(".md"));
  return names.map((file) => {
    const path = join(folder, file);
    const decoded = decodeText(readFileSync(path));
    assert.ok("text" in decoded);
    const isRecord = file.endsWith(".md");
    const name = isRecord ? "record" : (file.replace(".yaml", "") as EditorSchemaName); // an authority
    const { document } = parseYaml(isRecord ? (findFrontMatter(decoded.text)?.head ?? "") : decoded.text);
    const validate = validators[name];
    validate(document?.value);
    return { name, path, value: document?.value, errors: validate.errors };
  });
}

function faultsOf({ path, errors }: Validated): string[] {
  return (errors ?? []).map(({ instancePath, message }) => `${path}: ${instancePath} ${message}`);
}

/** Every field of a schema with the way to it. */
function fieldsOf(schema: EditorSchema, path = ""): (readonly [string, EditorSchema])[] {
  const { properties, items, anyOf } = schema;
  const fields = Object.entries((properties ?? {}) as Record<string, EditorSchema>);
  const inner = [items, ...(anyOf ?? [])].filter((one) => one instanceof Object) as EditorSchema[]; // no lists of items
  return [
    ...fields.map(([name, field]) => [`${path}.${name}`, field] as const),
    ...fields.flatMap(([name, field]) => fieldsOf(field, `${path}.${name}`)),
    ...inner.flatMap((one) => fieldsOf(one, path)),
  ];
}
