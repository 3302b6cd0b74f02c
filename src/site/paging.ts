import type { Address } from "./address.ts";
import type { Link } from "./frame.ts";
import type { Site } from "./site.ts";

/** How much a page of a list bears. Of a list that is read from its newest, the first page may hold nearly twice that. */
export const perPage = {
  articles: 40,
  meeting: 10,
  statements: 30,
  sayings: 40,
  entries: 60,
  matrix: 20,
} as const;

/** A page of a long list. */
export interface Slice<Value> {
  readonly address: Address;
  /** The address without a number, at which the list begins for its reader. */
  readonly first: Address;
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
    first: address,
    number: undefined,
    items: values.slice(numbered * size),
    previous: undefined,
    next: numbered > 0 ? addressOf(numbered) : undefined,
  };
  const older = Array.from({ length: numbered }, (_, index): Slice<Value> => {
    const number = index + 1;
    return {
      address: addressOf(number),
      first: address,
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
      first: address,
      number: index > 0 ? number : undefined,
      items: values.slice(index * size, number * size),
      previous: index > 0 ? addressOf(index) : undefined,
      next: number < pages ? addressOf(number + 1) : undefined,
    };
  });
}

/** Where a reader is in a list of several pages, and the ways on. */
export interface Turning {
  /** `Page 3`; empty at the address without a number. */
  readonly name: string;
  readonly links: readonly (Link & { readonly rel: "prev" | "next" | undefined })[];
}

/** Names a page of a list and the pages around it; undefined where the list has one page. */
export function turningOf({ base }: Site, slice: Slice<unknown>, order: "by date" | "by name"): Turning | undefined {
  const { first, number, previous, next } = slice;
  if (!previous && !next) return undefined;
  const [start, back, on] = order === "by date" ? ["Newest", "Newer", "Older"] : ["First", "Previous", "Next"];
  const link = (text: string, to: Address | undefined, rel?: "prev" | "next") =>
    to ? [{ text, href: base.href(to), rel }] : [];
  return {
    name: number === undefined ? "" : `Page ${number}`,
    links: [
      ...link(start, previous && previous !== first ? first : undefined),
      ...link(back, previous, "prev"),
      ...link(on, next, "next"),
    ],
  };
}

/** The name of a page of a list: `Trade`, `Trade, page 3`. */
export function nameSlice(name: string, { number }: Slice<unknown>): string {
  return number === undefined ? name : `${name}, page ${number}`;
}
