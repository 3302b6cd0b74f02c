/** What a process needs in its environment for its machine to seem to have so many processors, in its threads too. */
export function processorsOf(number: number): Readonly<Record<string, string>> {
  const code = `import os from "node:os"; import { syncBuiltinESMExports } from "node:module";
    os.availableParallelism = () => ${number}; syncBuiltinESMExports();`;
  // As an address, since threads load no TypeScript.
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}` };
}
