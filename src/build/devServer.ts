import type { IncomingMessage, ServerResponse } from "node:http";
import EleventyDevServer from "@11ty/eleventy-dev-server";

/** A page that listens for what the server has to tell. */
interface Listener {
  send(message: string): void;
}

/** What is to be done before an address is answered. */
type Preparation = (address: string) => Promise<void>;

/** A dev server that listens where it is told: Eleventy's own answers every host on the network. */
class HostedDevServer extends EleventyDevServer {
  readonly #host: string;
  readonly #prepare: Preparation;

  constructor(folder: string, host: string, prepare: Preparation) {
    // Pages are reloaded whole: with the DOM patched in place a reader would not see what a first visit shows.
    super("dossier", folder, { domDiff: false, messageOnStart: () => undefined, logger: quiet });
    this.#host = host;
    this.#prepare = prepare;
  }

  /** The address of the page that is shown at every other, if there is one. */
  instead: string | undefined;

  // When a page was asked for last, and when all were to load themselves again.
  #asked = 0;
  #reloaded = 0;

  /** An address that makes no sense is answered with what is wrong with it; Eleventy's server would end on it. */
  override async onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const isPage = request.headers.accept?.includes("text/html");
      if (isPage) this.#asked = performance.now();
      if (this.instead && isPage) request.url = this.instead;
      await this.#prepare(request.url ?? "/");
      await super.onRequestHandler(request, response);
    } catch (error) {
      response.statusCode = 400;
      response.setHeader("Content-Type", "text/plain; charset=utf-8");
      response.end(`This address can't be served: ${error instanceof Error ? error.message : error}`);
    }
  }

  override reload(): void {
    this.#reloaded = performance.now();
    super.reload();
  }

  /** A page that loads itself can't be told that it is to do so once more: it is told when it listens again. */
  override setupReloadNotifier(): void {
    super.setupReloadNotifier();
    this.updateServer?.on("connection", (socket: Listener) => {
      if (this.#asked < this.#reloaded) socket.send(JSON.stringify({ type: "eleventy.reload" }));
    });
  }

  override _serverListen(port: number): void {
    this.server.listen({ port, host: this.#host });
  }
}

const quiet = { info() {}, log() {}, error() {} };

/** A dev server at work. */
export interface DevServer {
  /** Where it answers: `http://127.0.0.1:8080/`. */
  readonly url: string;
  /** Has every open page load itself again. */
  reload(): void;
  /** Shows one page at every address, or again each page at its own. */
  showInstead(address: string | undefined): void;
}

/** Serves a folder and puts into its pages what reloads them. Takes the next free port where one is taken. */
export async function startDevServer(
  folder: string,
  host: string,
  port: number,
  prepare: Preparation,
): Promise<DevServer> {
  const server = new HostedDevServer(folder, host, prepare);
  const listening = new Promise<number>((resolve, reject) => {
    server.getPort().then((actual: unknown) => resolve(Number(actual)), reject);
    server.server.on("error", (error: NodeJS.ErrnoException) => {
      // A port that is taken is followed by the next one.
      if (error.code !== "EADDRINUSE") reject(error);
    });
  });
  server.serve(port);
  const actual = await listening;
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${actual}/`,
    reload: () => server.reload(),
    showInstead(address) {
      server.instead = address;
    },
  };
}
