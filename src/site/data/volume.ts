import type { Article } from "../../archive/archive.ts";
import { yearOf } from "../../archive/date.ts";
import { groupBy } from "../../archive/group.ts";

/** The articles whose data share a file, as the volumes of a journal share a binding. */
export interface Volume {
  /** `2023`; `2023-2` for the second of a year that needs several. */
  readonly name: string;
  /** In order of publication, oldest first. */
  readonly articles: readonly Article[];
}

// A volume is read and written anew with each article that comes into it.
const mostArticles = 250;

/**
 * Parts articles by the year of publication, so that an article more changes the files of its year alone.
 *
 * @param articles in order of publication
 * @param most how many articles a volume may hold
 */
export function volumesOf(articles: readonly Article[], most = mostArticles): Volume[] {
  const years = groupBy(articles, ({ published }) => yearOf(published));
  return [...years].flatMap(([year, ofYear]) =>
    Array.from({ length: Math.ceil(ofYear.length / most) }, (_, index) => ({
      name: index === 0 ? year : `${year}-${index + 1}`,
      articles: ofYear.slice(index * most, (index + 1) * most),
    })),
  );
}
