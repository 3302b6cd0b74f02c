import type { Address } from "../site/address.ts";
import type { Card } from "../site/card/card.ts";
import { paint, readyPainter } from "../site/files/cards.ts";
import type { FileContent } from "../site/files.ts";
import { isPage, type PageTask, type Task } from "./goal.ts";
import type { Publisher } from "./settings.ts";
import { type Leaf, writeLeaf } from "./tree.ts";

/** Makes planned pages and files, and gives each to the publisher when it is ready. */
export async function carryOut(tasks: readonly Task[], publish: Publisher["publish"]): Promise<void> {
  for (const task of tasks.filter((one) => !isPage(one))) publish(task.plan.address, await makeFile(task));
  const pages = tasks.filter(isPage);
  if (pages.length > 0) await renderAll(pages, publish);
}

async function makeFile({ kind, plan }: Task): Promise<FileContent> {
  const made = await plan.props();
  return kind === "cards" ? await paint(made as Card) : (made as FileContent); // what these kinds are planned as
}

// Eleventy takes longer to load than a build takes in which nothing is to be rendered.
async function renderAll(pages: readonly PageTask[], publish: Publisher["publish"]): Promise<void> {
  const { renderPages } = await import("./render.ts");
  await renderPages(pages, publish);
}

/** Makes planned pages and files, and writes each into the folder of a tree, of which they become leaves. */
export async function writeAll(
  folder: string,
  tasks: readonly Task[],
  made: ReadonlyMap<Address, string>,
): Promise<(readonly [Address, Leaf])[]> {
  const leaves: (readonly [Address, Leaf])[] = [];
  await carryOut(tasks, (address, content) => {
    leaves.push([address, writeLeaf(folder, address, content, made.get(address) ?? "")]);
  });
  return leaves;
}

/** A page or a card that was laid out. */
export interface Sheet {
  readonly kind: Task["kind"];
  readonly address: Address;
  /** What it is made of. */
  readonly made: string;
  readonly props: unknown;
}

/** Whether something is laid out first and drawn then, as pages and cards are; other files are written as they are. */
export function isDrawn(task: Task): boolean {
  return isPage(task) || task.kind === "cards";
}

/**
 * Lays out what is to be drawn elsewhere.
 *
 * @throws {Error} which names the page
 */
export async function layOutAll(tasks: readonly Task[], madeOf: (address: Address) => string): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const { kind, plan } of tasks) {
    const { address } = plan;
    try {
      sheets.push({ kind, address, made: madeOf(address), props: await plan.props() });
    } catch (cause) {
      throw new Error(`${address} can't be laid out`, { cause });
    }
  }
  return sheets;
}

/** Loads whatever draws, so that what is to be drawn later need not wait for it. */
export async function readyDrawing(): Promise<void> {
  await Promise.all([renderAll([], () => undefined), readyPainter()]);
}
