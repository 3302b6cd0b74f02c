import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

/** A plain static server on this machine. */
export interface StaticServer {
  readonly url: string;
  close(): void;
}

/** Serves a folder on 127.0.0.1 as any static host would: where a file has a compressed one beside it, that. */
export function serveFolder(folder: string): Promise<StaticServer> {
  const serve = sirv(folder, { dev: true, gzip: true });
  const server = createServer((request, response) =>
    serve(request, response, () => {
      response.statusCode = 404;
      response.end("not found");
    }),
  );
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo; // a server on a port has no other kind of address
      resolve({ url: `http://127.0.0.1:${port}`, close: () => server.close() });
    });
  });
}
