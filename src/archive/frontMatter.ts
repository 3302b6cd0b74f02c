import matter from "gray-matter";
import type { Complaint, Position } from "./problem.ts";
import { fileStart } from "./problem.ts";
import type { PlacedComplaint, YamlDocument, YamlResult } from "./yaml.ts";
import { parseYaml } from "./yaml.ts";

/** A record's two halves. */
export interface FrontMatter {
  readonly head: YamlDocument;
  readonly body: string;
  /** The line of the file on which the body's first line stands. */
  readonly bodyLine: number;
}

export type FrontMatterResult =
  | { readonly frontMatter: FrontMatter }
  | { readonly complaints: readonly PlacedComplaint[] };

const fence = /^---[ \t]*$/;

/**
 * Splits a record into its YAML front matter and its digest. Only a bare `---` opens and closes front matter: a
 * language behind it would make gray-matter run the text as code, so it is refused before gray-matter sees it.
 */
export function parseFrontMatter(text: string): FrontMatterResult {
  const lines = text.split("\n");
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith("---"));
  const fault = findFenceFault(lines, close);
  if (fault) return { complaints: [fault] };

  let head: YamlResult | undefined;
  // Options make gray-matter skip its cache, which would hand out one mutable object and forget a failure.
  const { content } = matter(text, {
    language: "yaml",
    engines: {
      yaml: (yaml: string) => {
        head = parseYaml(yaml);
        return {};
      },
    },
  });
  if (!head) return { complaints: [at(2, "is empty", "write the fields between the two lines `---`")] };
  if ("complaints" in head) return head;
  return { frontMatter: { head: head.document, body: content, bodyLine: close + 2 } };
}

function findFenceFault(lines: readonly string[], close: number): PlacedComplaint | undefined {
  const first = lines[0] ?? "";
  if (!fence.test(first)) {
    if (!/^---[^-]/.test(first))
      return at(1, "the first line is not `---`", "start with `---`, then the fields, then `---` again");
    const language = first.slice(3).trim();
    return at(1, `is in “${language}”, which is not read`, "write YAML, and open it with a bare `---`");
  }
  if (close < 0) return at(1, "never closes", "write a line `---` before the digest");
  if (!fence.test(lines[close] ?? "")) {
    return at(close + 1, "a line in it starts with `---`", "close with a bare `---`, or indent the line");
  }
  return undefined;
}

function at(line: number, wrong: Complaint["wrong"], write: Complaint["write"]): PlacedComplaint {
  const position: Position = { ...fileStart, line };
  return { wrong, write, position };
}
