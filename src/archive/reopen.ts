import { decodeSource, readBytes, type SourceFile } from "./file.ts";
import { parseFrontMatter } from "./frontMatter.ts";
import type { Part } from "./part.ts";
import { fileStart } from "./problem.ts";
import type { Section } from "./validation.ts";
import { type Path, parseYaml, type YamlDocument } from "./yaml.ts";

/** Opens the file of a part again, to find the place of something in it: what was parsed keeps no places. */
export type Reopen = (part: Part) => Section;

/** Opens each file once, however many of its parts are asked for. */
export function reopener(): Reopen {
  const documents = new Map<string, YamlDocument>();
  return (part) => {
    const document = documents.get(part.file) ?? openDocument(part.file);
    documents.set(part.file, document);
    return { ...part, document, value: valueAt(document.value, part.base) };
  };
}

function openDocument(path: string): YamlDocument {
  const bytes = readBytes({ path });
  const source = bytes instanceof Uint8Array ? decodeSource({ path }, bytes) : bytes;
  return "severity" in source ? gone : (documentIn(source) ?? gone);
}

/** The document in a file: the front matter of a record, the whole of any other. */
export function documentIn({ path, text }: SourceFile): YamlDocument | undefined {
  return path.endsWith(".md") ? parseFrontMatter(text).frontMatter?.head : parseYaml(text).document;
}

/** What stands in for a file that has been changed or deleted since it was parsed. */
const gone: YamlDocument = {
  value: undefined,
  locate: () => fileStart,
  locateKey: () => fileStart,
  isCutOff: () => false,
  commented: [],
};

/** What stands at a path in a value; undefined where nothing does. */
export function valueAt(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return value;
  if (!(value instanceof Object && Object.hasOwn(value, step))) return undefined;
  return valueAt((value as Readonly<Record<string | number, unknown>>)[step], rest); // it has just been asked
}
