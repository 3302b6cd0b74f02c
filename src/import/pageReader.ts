import { Worker } from "node:worker_threads";
import { type PageReader, UnreadablePageError } from "./importing.ts";
import type { Page } from "./page.ts";
import type { PageOrder } from "./pageThread.ts";

/** A reader of saved pages in a thread of its own, so that a page that never comes to an end can be given up. */
export interface PageThread {
  readonly read: PageReader;
  readonly close: () => Promise<void>;
}

// A page of the news takes a tenth of a second, the first one a second.
const patience = 15_000;

// Deeper than this no page of a newspaper is nested, and what reads pages climbs down into them.
const deepest = 1_000;

/** Starts the thread when the first page is read. */
export function openPageThread(begin: URL): PageThread {
  let thread: Worker | undefined;
  const close = async () => {
    await thread?.terminate();
    thread = undefined;
  };
  return {
    close,
    async read(html, names) {
      if (depthOf(html) > deepest) throw new UnreadablePageError("is nested too deeply to be read");
      thread ??= new Worker(begin, { execArgv: [] });
      const answer = await ask(thread, { html, names });
      if (answer !== "too slow" && !(answer instanceof Error)) return answer;
      // The next page gets a thread of its own: one that failed has ended.
      await close();
      if (answer instanceof Error) throw new UnreadablePageError(`can't be read as a page (${answer.message})`);
      throw new UnreadablePageError(`takes more than ${patience / 1000} seconds to read`);
    },
  };
}

/** How deeply elements are nested, as far as their tags tell. */
function depthOf(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [, slash, selfClosed] of html.matchAll(
    /<(\/?)(?:div|section|article|main|span|blockquote|ul|ol|table|font|b|i|em|strong)\b[^<>]*?(\/?)>/gi,
  )) {
    if (selfClosed) continue;
    depth = slash ? Math.max(depth - 1, 0) : depth + 1;
    most = Math.max(most, depth);
  }
  return most;
}

function ask(thread: Worker, order: PageOrder): Promise<Page | Error | "too slow"> {
  return new Promise((resolve) => {
    const settle = (answer: () => void) => {
      clearTimeout(timer);
      thread.off("message", onPage).off("error", onError);
      answer();
    };
    const onPage = (page: Page) => settle(() => resolve(page));
    const onError = (error: Error) => settle(() => resolve(error));
    const timer = setTimeout(() => settle(() => resolve("too slow")), patience);
    thread.on("message", onPage).on("error", onError);
    thread.postMessage(order);
  });
}
