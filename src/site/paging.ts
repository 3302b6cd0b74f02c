import type { Address } from "./address.ts";
import type { Link } from "./frame.ts";
import type { Site } from "./site.ts";

/** How much a page of a list bears. Of a list that is read from its newest, the first page may hold nearly twice that. */
export const perPage = { articles: 40, statements: 20, entries: 60 } as const;

/** A page of a long list. */
export interface Slice<Value> {
  readonly address: Address;
  /** The page's number; undefined at the address without one. */
  readonly number: number | undefined;
  readonly items: readonly Value[];
  /** The pages beside this one, in the order in which they are read. */
  readonly previous: Address | undefined;
  readonly next: Address | undefined;
}

/**
 * Pages a list that grows at its end, and is read from there. Pages are numbered from the oldest, so that a full one
 * never changes; the address without a number shows the newest, between one page and two.
 *
 * @param values oldest first, as they also stand in each slice
 */
export function pageFromNewest<Value>(address: Address, values: readonly Value[], size: number): Slice<Value>[] {
  const numbered = Math.max(Math.floor(values.length / size) - 1, 0);
  const addressOf = (number: number): Address => (number > numbered ? address : `${address}${number}/`);
  const newest: Slice<Value> = {
    address,
    number: undefined,
    items: values.slice(numbered * size),
    previous: undefined,
    next: numbered > 0 ? addressOf(numbered) : undefined,
  };
  const older = Array.from({ length: numbered }, (_, index): Slice<Value> => {
    const number = index + 1;
    return {
      address: addressOf(number),
      number,
      items: values.slice(index * size, number * size),
      previous: addressOf(number + 1),
      next: index > 0 ? addressOf(index) : undefined,
    };
  });
  return [newest, ...older];
}

/** Pages a list that is read from its start, as an alphabetical one is; the address without a number is page 1. */
export function pageFromStart<Value>(address: Address, values: readonly Value[], size: number): Slice<Value>[] {
  const pages = Math.max(Math.ceil(values.length / size), 1);
  const addressOf = (number: number): Address => (number === 1 ? address : `${address}${number}/`);
  return Array.from({ length: pages }, (_, index) => {
    const number = index + 1;
    return {
      address: addressOf(number),
      number: index > 0 ? number : undefined,
      items: values.slice(index * size, number * size),
      previous: index > 0 ? addressOf(index) : undefined,
      next: number < pages ? addressOf(number + 1) : undefined,
    };
  });
}

/** The ways from a page of a list to the pages beside it. */
export interface Turning {
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** Names the pages beside a page; undefined where the list has one page. */
export function turningOf(
  { base }: Site,
  { previous, next }: Slice<unknown>,
  order: "by date" | "by name",
): Turning | undefined {
  if (!previous && !next) return undefined;
  const [back, on] = order === "by date" ? ["Newer", "Older"] : ["Previous page", "Next page"];
  return {
    previous: previous && { text: back, href: base.href(previous) },
    next: next && { text: on, href: base.href(next) },
  };
}

/** The name of a page of a list: `Trade`, `Trade, page 3`. */
export function nameSlice(name: string, { number }: Slice<unknown>): string {
  return number === undefined ? name : `${name}, page ${number}`;
}
