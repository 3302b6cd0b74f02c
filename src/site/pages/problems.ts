import { seal } from "../../archive/fingerprint.ts";
import { formatCount, isError, type Problem } from "../../archive/problem.ts";
import { type Address, addresses } from "../address.ts";
import type { Frame, Page } from "../frame.ts";
import type { Plan } from "../plan.ts";
import { formatPolicy } from "../policy.ts";

/** A problem as the dev server shows it. */
export interface ProblemEntry {
  readonly place: string;
  readonly field: string;
  readonly wrong: string;
  readonly write: string;
  readonly isError: boolean;
}

/** What stands at every address of the dev server while the archive has errors. Never part of a published site. */
export interface ProblemsPage extends Page {
  readonly count: string;
  readonly problems: readonly ProblemEntry[];
}

/** Plans the page of problems, which the dev server shows at every address. */
export function planProblems(problems: readonly Problem[], stylesheets: readonly Address[]): Plan<ProblemsPage> {
  const fingerprint = seal([problems, stylesheets]);
  return Object.freeze({ address: problemsAddress, fingerprint, props: () => problemsPage(problems, stylesheets) });
}

/** Where the page of problems stands: at an address that no published site has. */
export const problemsAddress: Address = "/problems/";

function problemsPage(problems: readonly Problem[], stylesheets: readonly Address[]): ProblemsPage {
  const count = formatCount(problems);
  return {
    frame: problemFrame(count, stylesheets),
    count,
    problems: problems.map((problem) => {
      const { file, line, column, field, wrong, write } = problem;
      return { place: `${file}:${line}:${column}`, field, wrong, write, isError: isError(problem) };
    }),
  };
}

function problemFrame(count: string, stylesheets: readonly Address[]): Frame {
  return {
    language: "en",
    title: count,
    description: "What is wrong with the archive, where, and what to write.",
    canonical: addresses.home,
    policy: formatPolicy({ runsScripts: false, searches: false, reloads: true }),
    stylesheets,
    head: {},
    home: { text: "The archive has errors", href: addresses.home, isCurrent: true },
    navigation: [],
    search: undefined,
    desk: undefined,
    trail: [],
    colophon: undefined,
    isReadingCopy: false,
  };
}
