import { resolve } from "node:path";

/** The variable in which the command tells where the project is: what was compiled stands elsewhere. */
const projectVariable = "DOSSIER_PROJECT";

/** What lets whoever called the program not notice that it works in another folder. */
export interface Workplace {
  /** Finds a path as the caller wrote it: from the folder of the call. */
  readonly find: (path: string) => string;
  /** A message in which what was found, and what stands in it, is named as the caller wrote it. */
  readonly tell: (message: string) => string;
}

/** Goes to the folder of the project, for Eleventy finds its templates from where the process is. */
export function goToProject(): Workplace {
  const caller = process.cwd();
  const project = resolve(process.env[projectVariable] ?? ".");
  if (project === caller) return { find: (path) => path, tell: (message) => message };
  process.chdir(project);
  const written = new Map<string, string>();
  return {
    find(path) {
      const place = resolve(caller, path);
      written.set(place, path);
      return place;
    },
    tell: (message) =>
      [...written].reduce((told, [place, path]) => told.replace(patternOf(place), () => path), message),
  };
}

/** A path, also at the beginning of another, but neither within one nor in a name that only begins alike. */
function patternOf(place: string): RegExp {
  return new RegExp(`(?<![^\\s(“])${place.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}._-])`, "gu");
}
