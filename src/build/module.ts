// The program runs as it was written, through a loader, or compiled; compiled modules stand as their sources do, and
// whatever they share stands in this folder.
const root = new URL("../../", import.meta.url);

/** Whether the program runs as compiled JavaScript. */
export const isCompiled = import.meta.url.endsWith(".js");

/** The address of a module of the program, from the path of its source. */
export function moduleUrl(source: string): URL {
  return new URL(isCompiled ? source.replace(/\.tsx?$/, ".js") : source, root);
}
