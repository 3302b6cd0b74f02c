import type { ParsedEntry } from "./authority.ts";
import type { IdKind } from "./id.ts";
import type { ParsedFolder } from "./parsing.ts";
import type { Part } from "./part.ts";
import type { Complaint, Problem } from "./problem.ts";
import type { UseCount } from "./references.ts";
import type { Reopen } from "./reopen.ts";
import { problemAt } from "./validation.ts";

/** What is not wrong but worth a look: what nothing refers to, and measures by which nothing can be compared. */
export function adviseOnUse(folder: ParsedFolder, counts: UseCount, reopen: Reopen): Problem[] {
  const warn = (part: Part, complaint: Complaint) => problemAt(reopen(part), ["id"], complaint, "warning");
  const countOf = (kind: IdKind, { id }: ParsedEntry<unknown>) => counts[kind].get(id) ?? 0;
  const unused = (kind: IdKind, entries: readonly ParsedEntry<unknown>[]): Problem[] =>
    entries
      .filter((entry) => countOf(kind, entry) === 0)
      .map(({ part }) =>
        warn(part, { wrong: `no record refers to this ${kind}`, write: "use it in a record, or delete it" }),
      );
  const lonely = folder.measures.filter((entry) => countOf("measure", entry) === 1);
  return [
    ...unused("meeting", folder.meetings),
    ...unused("topic", folder.topics),
    ...unused("person", folder.people),
    ...unused("outlet", folder.outlets),
    ...unused("measure", folder.measures),
    ...lonely.slice(0, 1).map(({ part }) => warn(part, complaintOfLonely(lonely))),
  ];
}

/** An address at which two records say that their article stands: one may hold the other's article again. */
export function adviseOnAddresses({ articles }: ParsedFolder, reopen: Reopen): Problem[] {
  const first = new Map<string, string>();
  return articles.flatMap(({ id, part, card }) => {
    const url = card?.url;
    if (url === undefined) return [];
    const other = first.get(url);
    first.set(url, other ?? id);
    if (other === undefined) return [];
    const complaint = { wrong: `is that of ${other} too`, write: "delete one of the two, or write the other address" };
    return [problemAt(reopen(part), ["url"], complaint, "warning")];
  });
}

/** Measures with a single figure are told in one line: in a young archive they are the rule. */
function complaintOfLonely([, ...others]: readonly ParsedEntry<unknown>[]): Complaint {
  const wrong =
    others.length === 0
      ? "only one figure has this measure"
      : `only one figure each has this measure and ${others.map(({ id }) => id).join(", ")}`;
  return { wrong, write: "look whether another measure says the same" };
}
