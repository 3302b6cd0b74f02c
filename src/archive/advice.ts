import { inspectDigest } from "./digest.ts";
import type { IdKind } from "./id.ts";
import type { Parsed, ParsedArticle, ParsedFolder } from "./parsing.ts";
import type { Problem } from "./problem.ts";
import type { Reference } from "./references.ts";
import { positionAt } from "./text.ts";
import { problemAt } from "./validation.ts";

/*
 * What is not wrong but worth a look. Warnings stop nothing.
 */

/** What is worth a look in the digests. */
export function adviseOnDigests({ articles }: ParsedFolder): Problem[] {
  return articles.flatMap(adviseOnDigest);
}

function adviseOnDigest({ section, digest, digestLine }: ParsedArticle): Problem[] {
  return inspectDigest(digest).map(({ offset, severity, wrong, write }) => {
    const { line, column } = positionAt(digest, offset);
    const position = { line: line + digestLine - 1, column };
    return { severity: severity ?? "warning", file: section.file, ...position, field: "digest", wrong, write };
  });
}

/** What nothing refers to, and measures by which nothing can be compared. */
export function adviseOnUse(folder: ParsedFolder, references: readonly Reference[]): Problem[] {
  const uses = new Map<string, number>();
  for (const { kind, id } of references) uses.set(`${kind} ${id}`, (uses.get(`${kind} ${id}`) ?? 0) + 1);
  const usesOf = (kind: IdKind, { id }: Parsed<unknown>) => uses.get(`${kind} ${id}`) ?? 0;

  const unused = (kind: IdKind, entries: readonly Parsed<unknown>[]): Problem[] =>
    entries
      .filter((entry) => usesOf(kind, entry) === 0)
      .map(({ section }) =>
        warn(section, { wrong: `no record refers to this ${kind}`, write: "use it in a record, or delete it" }),
      );

  return [
    ...unused("meeting", folder.meetings),
    ...unused("topic", folder.topics),
    ...unused("person", folder.people),
    ...unused("outlet", folder.outlets),
    ...unused("measure", folder.measures),
    ...adviseOnLonely(folder.measures.filter((entry) => usesOf("measure", entry) === 1)),
  ];
}

/** Measures with a single figure are told in one line: in a young archive they are the rule. */
function adviseOnLonely(measures: readonly Parsed<unknown>[]): Problem[] {
  const [first, ...others] = measures;
  if (!first) return [];
  const wrong =
    others.length === 0
      ? "only one figure has this measure"
      : `only one figure each has this measure and ${others.map(({ id }) => id).join(", ")}`;
  return [warn(first.section, { wrong, write: "look whether another measure says the same" })];
}

function warn(section: Parsed<unknown>["section"], complaint: Pick<Problem, "wrong" | "write">): Problem {
  return problemAt(section, ["id"], complaint, "warning");
}
