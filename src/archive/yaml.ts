import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
  type Scalar,
  visit,
} from "yaml";
import type { Complaint, Position } from "./problem.ts";
import { fileStart } from "./problem.ts";
import { explainSyntax, type OffsetComplaint } from "./syntax.ts";

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
  /** Whether a key stands in braces between commas, with no value: what a comma makes of the rest of a text. */
  isCutOff(path: Path): boolean;
  /** Values next to a ` #`: what follows it is a comment to YAML, and perhaps lost text to its writer. */
  readonly commented: readonly Path[];
}

/** A document as far as it could be read, and what is wrong with it; of a broken one nothing could. */
export interface YamlResult {
  readonly document: YamlDocument | undefined;
  readonly complaints: readonly PlacedComplaint[];
}

/**
 * Parses one [YAML 1.2](https://yaml.org/spec/1.2.2/) document into maps, lists and scalars. Duplicate keys, anchors,
 * aliases, tags, directives and further documents are refused. What is refused but leaves no doubt of what is meant is
 * read all the same, so that its other faults are told in the same run. Never throws.
 */
export function parseYaml(text: string): YamlResult {
  const lines = new LineCounter();
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  try {
    const options = { version: "1.2", uniqueKeys: true, prettyErrors: false, logLevel: "error" } as const;
    const parsed = parseDocument(text, { ...options, lineCounter: lines });
    const faults = findFaults(parsed, text, (offset) => place(offset).line);
    const complaints = oneForEachLine(faults.map(({ offset, ...rest }) => ({ ...rest, position: place(offset) })));
    return { document: isReadable(parsed) ? toDocument(parsed, text, place) : undefined, complaints };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { document: undefined, complaints: [{ ...tooDeep, position: fileStart }] };
  }
}

/** Whether nothing is in doubt but the right to say it so: of a key that stands twice the last is read. */
function isReadable(parsed: Document.Parsed): boolean {
  let hasAlias = false;
  visit(parsed, {
    Alias() {
      hasAlias = true;
      return visit.BREAK;
    },
  });
  const isSound = parsed.errors.every(({ code }) => code === "DUPLICATE_KEY");
  return isSound && !hasAlias && parsed.warnings.length === 0;
}

const tooDeep: Complaint = { wrong: "is nested too deeply to read", write: "write it with at most three levels" };

function findFaults(parsed: Document.Parsed, text: string, lineOf: (offset: number) => number): OffsetComplaint[] {
  if (parsed.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION")) return [{ ...tooDeep, offset: 0 }];
  const directive = findDirective(parsed, text);
  if (directive) return [directive];
  return [...findRefusedFeatures(parsed, text), ...explainSyntax(parsed, text, lineOf)];
}

type Place = (offset: number) => Position;

/** Of several faults of a line the first is told: the others mostly follow from it. */
function oneForEachLine(complaints: readonly PlacedComplaint[]): PlacedComplaint[] {
  const told = new Map<number, PlacedComplaint>();
  for (const complaint of complaints) {
    if (!told.has(complaint.position.line)) told.set(complaint.position.line, complaint);
  }
  return [...told.values()];
}

function findDirective(parsed: Document.Parsed, text: string): OffsetComplaint | undefined {
  const { yaml, tags } = parsed.directives;
  const isUnknown = parsed.warnings.some(({ code }) => code === "BAD_DIRECTIVE");
  // Every document knows of the tag handle `!!`; a directive adds others.
  if (!yaml.explicit && Object.keys(tags).length < 2 && !isUnknown) return undefined;
  return { wrong: "a YAML directive is not allowed", write: "delete the line", offset: text.search(/^%/m) };
}

function findRefusedFeatures(parsed: Document, text: string): OffsetComplaint[] {
  const found: OffsetComplaint[] = [];
  const refuse = (node: Node, mark: string, what: string, cure: string) => {
    // An anchor or tag stands before the value that it belongs to.
    const end = node.range?.[0] ?? 0;
    const offset = text.startsWith(mark, end) ? end : text.lastIndexOf(mark, end);
    const wrong = `YAML reads ${mark} as ${what}, which is not allowed`;
    found.push({ wrong, write: `put the whole value in quotation marks, or ${cure}`, offset: Math.max(offset, 0) });
  };
  visit(parsed, {
    Node(_, node) {
      if (isAlias(node)) refuse(node, `*${node.source}`, "an alias", "write out what it stands for");
      else if (node.anchor) refuse(node, `&${node.anchor}`, "an anchor", `delete &${node.anchor}`);
      const tag = node.tag?.replace("tag:yaml.org,2002:", "!!");
      if (tag) refuse(node, tag, "a tag", `delete ${tag}`);
    },
    Pair(_, { key }) {
      // Where the lines do not fit together, what looks like brackets may be a list that begins too far left.
      if (!isCollection(key) || parsed.errors.length > 0) return;
      const wrong = "brackets stand where the name of a field should";
      found.push({ wrong, write: "put the whole value in quotation marks", offset: key.range?.[0] ?? 0 });
    },
  });
  return found;
}

function toDocument(parsed: Document.Parsed, text: string, place: Place): YamlDocument {
  const root = parsed.contents;
  const startOf = (node: Node | null | undefined) => (node?.range ? place(node.range[0]) : undefined);
  const locate = (path: Path): Position => {
    for (let length = path.length; length > 0; length--) {
      const found = startOf(findNode(root, path.slice(0, length)));
      if (found) return found;
    }
    return startOf(root) ?? fileStart;
  };
  return {
    value: parsed.toJS() as unknown,
    locate,
    locateKey(path) {
      const key = findPair(root, path)?.key;
      return (isScalar(key) ? startOf(key) : undefined) ?? locate(path);
    },
    isCutOff: (path) => findPair(root, path)?.value === null,
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

function findPair(root: ParsedNode | null, path: Path): Pair<unknown, unknown> | undefined {
  const around = path.length === 1 ? root : findNode(root, path.slice(0, -1));
  if (!isMap(around)) return undefined;
  return around.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
}

function findCommented(root: ParsedNode | null, text: string): Path[] {
  const found: Path[] = [];
  visit(root, {
    Scalar(key, node, ancestors) {
      if (key !== "key" && node.range && losesText(node, text, keyOf(ancestors))) found.push(pathOf(node, ancestors));
    },
  });
  return found;
}

/** The key of the field in which a value stands, if it is one of a map. */
function keyOf(ancestors: readonly unknown[]): Node | undefined {
  const parent = ancestors.at(-1);
  return isPair(parent) && isScalar(parent.key) ? parent.key : undefined;
}

/**
 * Whether a comment cuts a text short: behind it, before it, on the line of a block's `>` or `|`, or on a line below
 * that is indented as if the text went on.
 */
function losesText(node: Scalar, text: string, key: Node | undefined): boolean {
  const [start = 0, end = 0] = node.range ?? [];
  const before = key?.range ? text.slice(key.range[1], start) : "";
  if (/(^|\s)#/.test(before)) return true;
  if (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL") return /^[^\n]*\s#/.test(text.slice(start, end));
  if (node.type !== "PLAIN") return false;
  const [, gap = "", indent = ""] = /^([ \t]*)(?:\n([ \t]*))?#/.exec(text.slice(end, end + 500)) ?? [undefined, "", ""];
  const isBehind = /^[ \t]+#/.test(text.slice(end, end + 500));
  const column = key?.range ? key.range[0] - text.lastIndexOf("\n", key.range[0]) - 1 : 0;
  return isBehind || (gap !== undefined && indent.length > column);
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
