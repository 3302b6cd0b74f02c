import { type Document, isCollection, type Node, visit, type YAMLError } from "yaml";
import type { Complaint } from "./problem.ts";

/** A complaint with its offset into the text. */
export interface OffsetComplaint extends Complaint {
  readonly offset: number;
}

type Fault = Pick<YAMLError, "code" | "message" | "pos">;

/** What the faults of YAML's grammar mean to someone who does not know the grammar, and where each begins. */
export function explainSyntax(
  parsed: Document.Parsed,
  text: string,
  lineOf: (offset: number) => number,
): OffsetComplaint[] {
  // Tags are refused elsewhere, with their own words.
  const faults = [...parsed.errors, ...parsed.warnings].filter(({ code }) => code !== "TAG_RESOLVE_FAILED");
  const told = withoutConsequences(faults, lineOf)
    .slice(0, mostFaults)
    .map((fault) => explain(fault, parsed, text));
  // YAML makes many things of a line that a tab indents, and of those below it.
  const tab = told.length > 0 ? text.search(/^ *\t/m) : -1;
  if (tab < 0) return told;
  const above = told.filter(({ offset }) => lineOf(offset) < lineOf(tab));
  return [...above, { ...tabIndent, offset: tab }];
}

const tabIndent: Complaint = { wrong: "the line is indented with a tab", write: "indent it with spaces" };

// Where there are more, the file is something else altogether, and explaining each would take minutes.
const mostFaults = 100;

/** Behind a line that is not lined up, YAML misreads what follows until it finds its feet again. */
function withoutConsequences(faults: readonly Fault[], lineOf: (offset: number) => number): Fault[] {
  let lastMisread = Number.NEGATIVE_INFINITY;
  return faults.filter(({ code, message, pos }, index) => {
    const line = lineOf(pos[0]);
    const isConsequence = line <= lastMisread + 1 || (index > 0 && message.includes("in YAML stream"));
    if (isConsequence || code === "BAD_INDENT" || message.startsWith("Sequence item without")) lastMisread = line;
    return !isConsequence;
  });
}

function explain(fault: Fault, parsed: Document.Parsed, text: string): OffsetComplaint {
  const [offset] = fault.pos;
  const own =
    explainTyping(fault, text) ?? explainQuotation(fault, parsed, text) ?? explainBrackets(fault, parsed, text);
  if (own) return own;
  const complaint = explainLine(fault, parsed, text) ?? cures[fault.code];
  return { ...(complaint ?? { wrong: `is not YAML: ${lowerFirst(fault.message)}`, write: "mend the line" }), offset };
}

const quote = "put the whole value in quotation marks";

const cures: Partial<Record<YAMLError["code"], Complaint>> = {
  BLOCK_AS_IMPLICIT_KEY: { wrong: "the value holds a colon and a space", write: quote },
  BLOCK_IN_FLOW: {
    wrong: "a value in brackets holds a colon and a space, or a comma before it is missing",
    write: `${quote}, or write the comma`,
  },
  TAB_AS_INDENT: tabIndent,
  BAD_INDENT: { wrong: "the indentation does not fit", write: "line it up with its neighbours" },
  BAD_DQ_ESCAPE: {
    wrong: "a backslash has a meaning of its own in double quotation marks",
    write: "write it twice, or use single quotation marks",
  },
  BAD_SCALAR_START: { wrong: "an unquoted value starts with a character that YAML reserves", write: quote },
  DUPLICATE_KEY: { wrong: "the field stands here a second time", write: "keep one of the two" },
  KEY_OVER_1024_CHARS: { wrong: "what stands before the colon is too long for the name of a field", write: quote },
  MISSING_CHAR: { wrong: "a comma is missing", write: "write one between the two values" },
  MULTIPLE_DOCS: { wrong: "a second YAML document starts here", write: "delete the line of hyphens or dots before it" },
  UNEXPECTED_TOKEN: { wrong: "something stands where nothing should", write: `${quote}, or start a new line` },
};

/** What word processors type for a writer, and what writers type in numbers. */
function explainTyping({ code, pos }: Fault, text: string): OffsetComplaint | undefined {
  const [offset] = pos;
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const noBreak = /^[ -]*[\w-]+:\u00a0/.exec(text.slice(lineStart));
  if (noBreak) {
    const wrong = "a no-break space follows the colon";
    return { wrong, write: "type an ordinary space", offset: lineStart + noBreak[0].length - 1 };
  }
  if (code === "BLOCK_AS_IMPLICIT_KEY" && /^[“‘„«]/.test(text.slice(offset))) {
    return {
      wrong: "the value stands in curly quotation marks",
      write: 'put straight ones around it: “ becomes "',
      offset,
    };
  }
  if (code === "DUPLICATE_KEY" && /^\d{3}\b/.test(text.slice(offset)) && /\d,$/.test(text.slice(0, offset))) {
    return { wrong: "a number takes no commas", write: "write it in digits alone, like 240e9", offset };
  }
  return undefined;
}

/** A quotation that never ends, or that ends before the value does. */
function explainQuotation({ code, message, pos }: Fault, parsed: Document, text: string): OffsetComplaint | undefined {
  const [offset] = pos;
  const isOpen = message.startsWith("Missing closing");
  if (!isOpen && code !== "UNEXPECTED_TOKEN") return undefined;
  const quotation = lastBefore(offset, parsed, (node) => node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
  if (!quotation) return undefined;
  const [start, end] = quotation;
  if (isOpen || (end === offset && text.slice(start, end).includes("\n"))) {
    return { wrong: "the quotation mark is not closed", write: "close it at the end of the value", offset: start };
  }
  if (text.slice(end, offset).trim() !== "") return undefined;
  const write = `${quote}, and write those inside it as “ ” or ’`;
  return { wrong: "the value goes on behind its closing quotation mark", write, offset };
}

/** A list or map in brackets that never ends, perhaps because the end is taken for a comment. */
function explainBrackets({ code, message, pos }: Fault, parsed: Document, text: string): OffsetComplaint | undefined {
  const [offset] = pos;
  if (code !== "BAD_INDENT" || !message.startsWith("Flow")) return undefined;
  const [start] = lastBefore(offset, parsed, (node) => isCollection(node) && node.flow === true) ?? [offset];
  const comment = /[ \t]#.*[\]}]/.exec(text.slice(start, offset));
  if (comment) {
    const wrong = "YAML reads what follows ` #` as a comment, and the bracket that closes the list with it";
    return { wrong, write: quote, offset: start + comment.index + 1 };
  }
  const wrong = "the bracket is not closed, or what it holds is not indented";
  return { wrong, write: "close it, or indent the lines that it holds with spaces", offset: start };
}

/** A line that is not lined up, or is no field at all. */
function explainLine({ code, message, pos }: Fault, { errors }: Document, text: string): Complaint | undefined {
  const [offset] = pos;
  const isLineStart = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).trim() === "";
  const isItem = /^[ \t]*- /.test(text.slice(offset));
  if (isItem && !isLineStart) {
    return { wrong: "the list starts on the line of its field", write: "start it on the next line" };
  }
  if (isItem && code !== "BAD_INDENT" && code !== "TAB_AS_INDENT") {
    return { wrong: "the list item does not line up", write: "line it up with the others, below their field" };
  }
  if (message.startsWith("Sequence item without") || (code === "UNEXPECTED_TOKEN" && isLineStart)) {
    return cures.BAD_INDENT;
  }
  if (code === "MULTILINE_IMPLICIT_KEY" || message.startsWith("Implicit map keys")) {
    return {
      wrong: "the line is no field",
      write: "write it as “field: value”, or indent it if it goes on from above",
    };
  }
  const runsOn = errors.some((other) => other.code === "MULTILINE_IMPLICIT_KEY" && other.pos[0] === offset);
  if (!runsOn) return undefined;
  return { wrong: "the value runs on into the next line, which is indented", write: "start that line further left" };
}

/** Where the node starts and ends that ends last before an offset: the innermost of those that end together. */
function lastBefore(
  offset: number,
  parsed: Document,
  isWanted: (node: Node & { readonly type?: string }) => boolean,
): readonly [number, number] | undefined {
  let last: readonly [number, number] | undefined;
  visit(parsed, {
    Node(_, node) {
      if (!node.range || !isWanted(node)) return;
      const [start, end] = node.range;
      if (end <= offset && end >= (last?.[1] ?? 0)) last = [start, end];
    },
  });
  return last;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
