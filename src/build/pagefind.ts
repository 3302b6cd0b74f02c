import type { SearchEntry } from "../site/searchEntry.ts";
import { keepHeapsSmall } from "./heap.ts";

/** Thrown where the search index can't be made, because Pagefind has no program for this machine. */
export class NoSearchError extends Error {
  override readonly name = "NoSearchError";
}

/** A file of the search index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

// A large archive would have more files than hosts take, if each article had a file of its own in the index.
const mostFragments = 1_000;

// What the search page asks for: not the interfaces that Pagefind brings along, nor its worker.
const published = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_[a-z]+)$/;

/**
 * Has [Pagefind](https://pagefind.app/docs/node-api/) index some articles. The same articles give the same files.
 *
 * @throws {NoSearchError} where this machine can't
 */
export async function indexEntries(entries: Iterable<SearchEntry>): Promise<readonly IndexFile[]> {
  const pagefind = await import("pagefind");
  const program = watchProgram();
  const leaveHeaps = keepHeapsSmall();
  try {
    return await Promise.race([fillIndex(pagefind, entries), program.death]);
  } finally {
    program.leave();
    leaveHeaps();
    await pagefind.close();
  }
}

async function fillIndex(pagefind: Pagefind, entries: Iterable<SearchEntry>): Promise<readonly IndexFile[]> {
  const index = await openIndex(pagefind);
  for (const batch of batchesOf(entries)) {
    // Pages are numbered as they come in: the search page tells by that which is newer.
    const added = await Promise.all(batch.map((entry) => index.addCustomRecord(recordOf(entry))));
    tell(added.flatMap((one) => one.errors));
  }
  const { files, errors } = await index.getFiles();
  tell(errors);
  return files.filter(({ path }) => published.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Watches over Pagefind's program while it is asked: where it dies, Pagefind waits for its answer without end. */
function watchProgram(): { readonly death: Promise<never>; readonly leave: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const death = new Promise<never>((_resolve, reject) => {
    timer = setInterval(() => {
      // While it has something to answer, its process is among what this one waits for.
      const isAlive = process.getActiveResourcesInfo().includes("ProcessWrap");
      if (!isAlive) reject(noSearch("Pagefind ended without an answer"));
    }, 200);
  });
  return { death, leave: () => clearInterval(timer) };
}

// So many texts may wait in memory for Pagefind to take them.
const mostWaiting = 200;

function* batchesOf(entries: Iterable<SearchEntry>): Generator<readonly SearchEntry[]> {
  let batch: SearchEntry[] = [];
  for (const entry of entries) {
    batch.push(entry);
    if (batch.length < mostWaiting) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** What is made in Pagefind, as it names it. */
type Pagefind = typeof import("pagefind");

async function openIndex({ createIndex }: Pagefind) {
  const opened = await createIndex({ maxFragments: mostFragments }).catch((cause) => {
    throw noSearch("Pagefind does not run on this machine", cause);
  });
  tell(opened.errors);
  if (!opened.index) throw new Error("Pagefind opened no index and did not tell why");
  return opened.index;
}

function noSearch(reason: string, cause?: unknown): NoSearchError {
  const cure = "install the packages with their optional dependencies, or build on another machine";
  return new NoSearchError(`the site has no search: ${reason}; ${cure}`, { cause });
}

function recordOf({ address, language, text, shown, filters }: SearchEntry) {
  const copied = Object.entries(filters).map(([name, values]) => [name, [...values]]);
  return { url: address, content: text, language, meta: { ...shown }, filters: Object.fromEntries(copied) };
}

function tell(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind can't index the articles: ${errors.join("; ")}`);
}
