import { findFrontMatter } from "../archive/frontMatter.ts";
import type { Complaint } from "../archive/problem.ts";
import type { Section } from "../archive/validation.ts";
import type { Path } from "../archive/yaml.ts";
import type { Change } from "./change.ts";
import { type Edit, formatId, lineEndFrom, type Manuscript, offsetOf, replaceId } from "./manuscript.ts";

/**
 * What changes in a thing's list `formerly` when it gets another id: it gains the old one. Where the new id is one that
 * the thing had before, the old one takes its place in the list.
 */
export function changeFormerly(
  manuscript: Manuscript,
  section: Section,
  from: string,
  to: string,
): readonly Change[] | Complaint {
  const { base, value } = section;
  const path = [...base, "formerly"];
  const former: unknown = value instanceof Object && "formerly" in value ? value.formerly : [];
  if (!Array.isArray(former)) return { wrong: "is no list", write: "write ids in brackets, or delete it" };
  const again = former.indexOf(to);
  if (again < 0 && former.includes(from)) return [];
  const edit =
    again < 0 ? addFormer(manuscript, section, former, from) : replaceFormer(manuscript, path, again, to, from);
  if (!edit) return { wrong: "is written in an unusual way", write: "write the ids in brackets, as they are" };
  return [again < 0 ? { path, value: [...former, from], edit } : { path: [...path, again], value: from, edit }];
}

function replaceFormer(manuscript: Manuscript, path: Path, index: number, to: string, from: string): Edit | undefined {
  return replaceId(manuscript, manuscript.document.locate([...path, index]), to, from);
}

function addFormer(manuscript: Manuscript, section: Section, former: readonly unknown[], id: string): Edit | undefined {
  const { base, value } = section;
  if (former.length > 0) return addItem(manuscript, [...base, "formerly"], former, id);
  if (value instanceof Object && "formerly" in value) return openList(manuscript, [...base, "formerly"], id);
  return base.length === 0 ? addToRecord(manuscript, value, id) : addToEntry(manuscript, section, id);
}

/** Adds an item to a list behind its last: in brackets, or on a line of its own. */
function addItem(manuscript: Manuscript, path: Path, items: readonly unknown[], id: string): Edit | undefined {
  const { text, document } = manuscript;
  const last = document.locate([...path, items.length - 1]);
  if (text.charAt(offsetOf(text, document.locate(path))) === "[") {
    const end = endOf(manuscript, last, items.at(-1));
    return end === undefined ? undefined : insertAt(end, `, ${formatId(id)}`);
  }
  const at = offsetOf(text, last);
  const bullet = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return insertAt(lineEndFrom(text, at), `\n${bullet}${formatId(id)}`);
}

/** Puts the first item into brackets that hold nothing. */
function openList({ text, document }: Manuscript, path: Path, id: string): Edit {
  return insertAt(offsetOf(text, document.locate(path)) + 1, formatId(id));
}

/** Adds the list to a record: as its last field. */
function addToRecord({ text, document }: Manuscript, record: unknown, id: string): Edit | undefined {
  const halves = findFrontMatter(text);
  const [field] = Object.keys(Object(record));
  if (!halves || field === undefined) return undefined;
  const indent = " ".repeat(document.locateKey([field]).column - 1);
  const fence = offsetOf(text, { line: halves.bodyLine - 1, column: 1 });
  return insertAt(fence, `${indent}formerly: [${formatId(id)}]\n`);
}

/** Adds the list to an entry of an authority file: behind its id. */
function addToEntry(manuscript: Manuscript, { base, value }: Section, id: string): Edit | undefined {
  const { text, document } = manuscript;
  const at = document.locate([...base, "id"]);
  const field = `formerly: [${formatId(id)}]`;
  if (text.charAt(offsetOf(text, document.locate(base))) === "{") {
    const end = endOf(manuscript, at, Object(value).id);
    return end === undefined ? undefined : insertAt(end, `, ${field}`);
  }
  const indent = " ".repeat(document.locateKey([...base, "id"]).column - 1);
  return insertAt(lineEndFrom(text, offsetOf(text, at)), `\n${indent}${field}`);
}

/** Where an id ends, its quotation marks included; undefined where it does not stand there as it is. */
function endOf(manuscript: Manuscript, position: Parameters<typeof offsetOf>[1], id: unknown): number | undefined {
  const found = replaceId(manuscript, position, String(id), "");
  if (!found) return undefined;
  return found.start === offsetOf(manuscript.text, position) ? found.end : found.end + 1;
}

function insertAt(offset: number, replacement: string): Edit {
  return { start: offset, end: offset, replacement };
}
