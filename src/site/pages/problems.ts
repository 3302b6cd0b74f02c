import { formatCount, isError, type Problem } from "../../archive/problem.ts";
import { type Address, addresses } from "../address.ts";
import type { Frame, Page } from "../frame.ts";

/** A problem as the dev server shows it. */
export interface ProblemEntry {
  readonly place: string;
  readonly field: string;
  readonly wrong: string;
  readonly write: string;
  readonly isError: boolean;
}

/** What stands at every address of the dev server while the archive has errors. Never part of a published site. */
export interface ProblemsPage extends Page<"problems"> {
  readonly count: string;
  readonly problems: readonly ProblemEntry[];
}

/** The page of problems, at the home page's address and, through the page for what is not found, at every other. */
export function problemsPages(problems: readonly Problem[], stylesheet: Address): ProblemsPage[] {
  const count = formatCount(problems);
  const entries = problems.map((problem) => {
    const { file, line, column, field, wrong, write } = problem;
    return { place: `${file}:${line}:${column}`, field, wrong, write, isError: isError(problem) };
  });
  return [addresses.home, addresses.notFound].map((address) => ({
    kind: "problems",
    address,
    frame: problemFrame(count, stylesheet),
    count,
    problems: entries,
  }));
}

function problemFrame(count: string, stylesheet: Address): Frame {
  return {
    language: "en",
    title: count,
    description: "What is wrong with the archive, where, and what to write.",
    canonical: addresses.home,
    stylesheet,
    home: { text: "The archive has errors", href: addresses.home, isCurrent: true },
    navigation: [],
    trail: [],
    colophon: undefined,
  };
}
