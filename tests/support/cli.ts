import { execFile, spawnSync } from "node:child_process";

/** What a command put out and how it ended. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the project as a person would, in a process of its own. */
export function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
  program = "bin/dossier.js",
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...args],
      { cwd, env: { ...process.env, ...env }, maxBuffer: 1e8 },
      (error, stdout, stderr) => resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });
}

/** Runs a command while everything else waits for it. */
export function runCliMeanwhile(args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/dossier.js", ...args], {
    encoding: "utf8",
  });
  return { status: status ?? 1, stdout, stderr };
}

const root = "https://archive.example/";

/** Builds an archive into a folder; fails loudly where the build does. */
export async function build(
  content: string,
  output: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  // Wherever archive.yaml says that the site will stand, the tests serve it at a root.
  const { status, stderr } = await runCli(["build", content, "--output", output], { BASE_URL: root, ...env });
  if (status !== 0) throw new Error(`the build of ${content} failed:\n${stderr}`);
}
