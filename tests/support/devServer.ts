import { type ChildProcess, spawn } from "node:child_process";

/** The dev server at work in a process of its own. */
export interface DevServer {
  readonly url: string;
  /** Waits until the server says something that it has not said before. */
  says(pattern: RegExp): Promise<string>;
  stop(): void;
}

/** Starts the dev server in a folder that holds the program and an archive. */
export async function startDevServer(cwd: string, program = "bin/dossier.js"): Promise<DevServer> {
  const server: ChildProcess = spawn(process.execPath, [program, "serve", "--port", "0"], { cwd });
  let told = "";
  const says = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(told)?.[0];
        if (found === undefined) return;
        told = told.slice(told.indexOf(found) + found.length);
        server.off("told", look);
        resolve(found);
      };
      server.on("told", look);
      server.once("exit", () => reject(new Error(`the dev server ended:\n${told}`)));
      look();
    });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      server.emit("told");
    });
  }
  return { url: await says(/http:\/\/\S+/), says, stop: () => server.kill() };
}
