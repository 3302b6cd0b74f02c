import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";

/** An nginx of its own, which serves what stands in a folder as the sample configuration has it. */
export interface Nginx {
  /** Where it serves the root of a host, and the host with an archive in a subfolder. */
  readonly hosts: { readonly root: string; readonly subfolder: string };
  /** Ends it, and waits until it has ended. */
  stop(): Promise<void>;
}

/** The nginx of this machine: the one that NGINX_PATH names, or an installed one. */
export function findNginx(): string | undefined {
  const named = process.env["NGINX_PATH"];
  if (named && !existsSync(named)) throw new Error(`NGINX_PATH names ${named}, where there is nothing`);
  const installed = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx", "/usr/local/bin/nginx"];
  return [named, ...installed].find((path) => path !== undefined && existsSync(path));
}

/**
 * Starts an nginx on ports of 127.0.0.1 that are free. It reads the sample configuration as it stands, but for the ports,
 * and for `/srv` and `/etc/nginx`, which are `srv` and `etc` in a folder.
 */
export async function startNginx(program: string, folder: string): Promise<Nginx> {
  const [first, second] = [await freePort(), await freePort()];
  const ports = [first, second].values();
  const servers = readFileSync("docs/nginx/servers.conf", "utf8")
    .replaceAll("/etc/nginx/", `${folder}/etc/`)
    .replaceAll("/srv/", `${folder}/srv/`)
    .replaceAll("listen 80;", () => `listen 127.0.0.1:${ports.next().value};`);
  const shared = join(folder, "etc", "archive");
  mkdirSync(shared, { recursive: true });
  copyFileSync("docs/nginx/archive.conf", join(shared, "archive.conf"));
  writeFileSync(join(folder, "servers.conf"), servers);
  writeFileSync(join(folder, "nginx.conf"), mainConfiguration(program, folder));
  const nginx = spawn(program, ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"]);
  await hasStarted(nginx);
  return {
    hosts: { root: `http://127.0.0.1:${first}`, subfolder: `http://127.0.0.1:${second}` },
    stop: () =>
      new Promise((resolve) => {
        nginx.once("exit", () => resolve());
        nginx.kill("SIGTERM");
      }),
  };
}

/** What a system's own configuration says around its servers: Debian's, without its log and its user. */
function mainConfiguration(program: string, folder: string): string {
  const told = spawnSync(program, ["-V"], { encoding: "utf8" }).stderr;
  const types = join(dirname(/--conf-path=(\S+)/.exec(told)?.[1] ?? "/etc/nginx/nginx.conf"), "mime.types");
  const kinds = ["client_body", "fastcgi", "proxy", "scgi", "uwsgi"];
  return `daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
pid ${folder}/nginx.pid;
error_log stderr notice;
events {}
http {
  include ${types};
  default_type application/octet-stream;
  access_log off;
  ${kinds.map((kind) => `${kind}_temp_path ${folder}/temporary-${kind};`).join("\n  ")}
  include ${folder}/servers.conf;
}
`;
}

/** Waits until it serves; fails with what it says where it ends before. */
function hasStarted(nginx: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let told = "";
    nginx.stderr?.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes("start worker process")) resolve();
    });
    nginx.once("exit", () => reject(new Error(`nginx ended:\n${told}`)));
  });
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo; // a server on a port has no other kind of address
      server.close(() => resolve(port));
    });
  });
}
