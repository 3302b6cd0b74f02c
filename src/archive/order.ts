import { compareText } from "./problem.ts";

/** What a name is sorted by: its letters without marks and case, so that “Élan” stands with “Elan” in every locale. */
export function sortKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}\p{P}]/gu, "")
    .toLowerCase();
}

/** Orders things by their names, and those of one name by their ids. */
export function compareNames<Named extends { readonly id: string }>(
  nameOf: (thing: Named) => string,
): (a: Named, b: Named) => number {
  return (a, b) => compareText(sortKey(nameOf(a)), sortKey(nameOf(b))) || compareText(a.id, b.id);
}
