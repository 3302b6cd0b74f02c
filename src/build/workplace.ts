import { resolve } from "node:path";

/** The variable in which the command tells where the project is: what was compiled stands elsewhere. */
const projectVariable = "DOSSIER_PROJECT";

/**
 * Goes to the folder of the project, for Eleventy finds its templates from where the process is. Returns what finds a path
 * as whoever called the program wrote it: from where he called.
 */
export function goToProject(): (path: string) => string {
  const caller = process.cwd();
  const project = resolve(process.env[projectVariable] ?? ".");
  if (project === caller) return (path) => path;
  process.chdir(project);
  return (path) => resolve(caller, path);
}
