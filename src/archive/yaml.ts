import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import type { Complaint, Position } from "./problem.ts";
import { fileStart } from "./problem.ts";

/** Where a value stands in a document: keys and, in lists, indexes from 0. */
export type Path = readonly (string | number)[];

export interface PlacedComplaint extends Complaint {
  readonly position: Position;
}

/** A YAML document as plain values, and where each of them stands. */
export interface YamlDocument {
  readonly value: unknown;
  /** Where the value at a path starts; for one that is not there, where the nearest thing around it does. */
  locate(path: Path): Position;
  /** Where the key at a path starts. */
  locateKey(path: Path): Position;
  /** Unquoted values with a ` #` behind them: what follows is a comment to YAML, and perhaps lost text to its writer. */
  readonly commented: readonly Path[];
}

export type YamlResult = { readonly document: YamlDocument } | { readonly complaints: readonly PlacedComplaint[] };

/**
 * Parses one [YAML 1.2](https://yaml.org/spec/1.2.2/) document into maps, lists and scalars. Duplicate keys, anchors,
 * aliases, tags, directives and further documents are refused. Never throws.
 */
export function parseYaml(text: string): YamlResult {
  const lines = new LineCounter();
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  try {
    const parsed = parseDocument(text, { version: "1.2", uniqueKeys: true, lineCounter: lines, prettyErrors: false });
    const complaints = [...findSyntaxFaults(parsed, place), ...findRefusedFeatures(parsed, place)];
    if (complaints.length > 0) return { complaints };
    return { document: toDocument(parsed, text, place) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const wrong = "is nested too deeply to read";
    return { complaints: [{ wrong, write: "write it with at most three levels", position: fileStart }] };
  }
}

type Place = (offset: number) => Position;

const cures: Partial<Record<YAMLError["code"], Complaint>> = {
  BLOCK_AS_IMPLICIT_KEY: { wrong: "the value holds a colon and a space", write: "put the value in quotation marks" },
  MULTILINE_IMPLICIT_KEY: {
    wrong: "a key runs over two lines",
    write: "indent the lines of a long value, or quote it",
  },
  TAB_AS_INDENT: { wrong: "the line is indented with a tab", write: "indent it with spaces" },
  BAD_INDENT: { wrong: "the indentation does not fit", write: "line it up with its neighbours, or close the bracket" },
  MISSING_CHAR: { wrong: "a quotation mark, bracket or comma is missing", write: "close what was opened before it" },
  BAD_SCALAR_START: {
    wrong: "an unquoted value starts with a character that YAML reserves",
    write: "put the value in quotation marks",
  },
  UNEXPECTED_TOKEN: {
    wrong: "something stands where nothing should",
    write: "put the whole value in quotation marks, or start a new line",
  },
  MULTIPLE_DOCS: { wrong: "a second YAML document starts here", write: "delete the line `---`" },
};

function findSyntaxFaults(parsed: Document, place: Place): PlacedComplaint[] {
  return [...parsed.errors, ...parsed.warnings].flatMap(({ code, message, pos }) => {
    // Tags are refused one by one below, with their own words.
    if (code === "TAG_RESOLVE_FAILED") return [];
    const known = cures[code] ?? { wrong: `is not YAML: ${lowerFirst(message)}`, write: "mend the line" };
    if (code === "DUPLICATE_KEY") {
      return [{ wrong: "the key stands here a second time", write: "keep one of the two", position: place(pos[0]) }];
    }
    return [{ ...known, position: place(pos[0]) }];
  });
}

function findRefusedFeatures(parsed: Document, place: Place): PlacedComplaint[] {
  const found: PlacedComplaint[] = [];
  const refuse = (node: Node, wrong: string, write: string) =>
    found.push({ wrong, write, position: place(node.range?.[0] ?? 0) });
  if (parsed.directives?.yaml.explicit) {
    found.push({ wrong: "a YAML directive is not allowed", write: "delete the line", position: fileStart });
  }
  visit(parsed, {
    Node(_, node) {
      if (isAlias(node)) refuse(node, `the alias *${node.source} is not allowed`, "write the value out, or quote it");
      else if (node.anchor) refuse(node, `the anchor &${node.anchor} is not allowed`, "delete it, or quote the value");
      if (node.tag) refuse(node, `the tag ${shortTag(node.tag)} is not allowed`, "delete it, or quote the value");
    },
  });
  return found;
}

function shortTag(tag: string): string {
  return tag.replace("tag:yaml.org,2002:", "!!");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function toDocument(parsed: Document.Parsed, text: string, place: Place): YamlDocument {
  const root = parsed.contents;
  const startOf = (node: Node | null | undefined) => (node?.range ? place(node.range[0]) : undefined);
  return {
    value: parsed.toJS() as unknown,
    locate(path) {
      for (let length = path.length; length > 0; length--) {
        const found = startOf(findNode(root, path.slice(0, length)));
        if (found) return found;
      }
      return startOf(root) ?? fileStart;
    },
    locateKey(path) {
      return startOf(findKey(root, path)) ?? this.locate(path);
    },
    commented: findCommented(root, text),
  };
}

function findNode(root: ParsedNode | null, path: Path): Node | undefined {
  let node: unknown = root;
  for (const step of path) {
    if (isMap(node)) node = node.get(step, true);
    else if (isSeq(node)) node = node.get(step, true);
    else return undefined;
  }
  // An empty value has a node of no length; the curator looks for it at its key.
  return node instanceof Object && "range" in node ? (node as Node) : undefined;
}

function findKey(root: ParsedNode | null, path: Path): Node | undefined {
  const around = path.length === 1 ? root : findNode(root, path.slice(0, -1));
  if (!isMap(around)) return undefined;
  const pair = around.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
  return pair && isScalar(pair.key) ? pair.key : undefined;
}

function findCommented(root: ParsedNode | null, text: string): Path[] {
  const found: Path[] = [];
  visit(root, {
    Scalar(key, node, ancestors) {
      const end = node.range?.[1];
      if (node.type !== "PLAIN" || key === "key" || end === undefined) return;
      if (/^[ \t]+#/.test(text.slice(end, end + 200))) found.push(pathOf(node, ancestors));
    },
  });
  return found;
}

function pathOf(node: Node, ancestors: readonly unknown[]): Path {
  const steps: (string | number)[] = [];
  [...ancestors, node].forEach((current, depth, line) => {
    const parent = line[depth - 1];
    if (isSeq(parent)) steps.push(parent.items.indexOf(current as Node));
    else if (isPair(parent) && isScalar(parent.key)) steps.push(String(parent.key.value));
  });
  return steps;
}
