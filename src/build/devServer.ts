import EleventyDevServer from "@11ty/eleventy-dev-server";

/** A dev server that listens where it is told: Eleventy's own answers every host on the network. */
class HostedDevServer extends EleventyDevServer {
  readonly #host: string;

  constructor(folder: string, host: string) {
    // Pages are reloaded whole: with the DOM patched in place a reader would not see what a first visit shows.
    super("dossier", folder, { domDiff: false, messageOnStart: () => undefined, logger: quiet });
    this.#host = host;
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
}

/** Serves a folder and puts into its pages what reloads them. Takes the next free port where one is taken. */
export async function startDevServer(folder: string, host: string, port: number): Promise<DevServer> {
  const server = new HostedDevServer(folder, host);
  const listening = server.getPort();
  server.serve(port);
  const actual = (await listening) as number;
  return { url: `http://${host}:${actual}/`, reload: () => server.reload() };
}
