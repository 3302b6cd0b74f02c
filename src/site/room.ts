/** How many things of a section a page has room for: fewer where it lists more articles, so that it stays light. */
export interface Room {
  readonly most: number;
  readonly least: number;
  readonly lessForEach: number;
}

/** How many things a page bears beside so many articles. */
export function roomBeside(articles: number, { most, least, lessForEach }: Room): number {
  return Math.max(most - Math.floor(articles * lessForEach), least);
}
