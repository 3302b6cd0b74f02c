import { yearOf } from "../../archive/date.ts";
import { groupBy } from "../../archive/group.ts";
import { addresses } from "../address.ts";
import { type ArticleEntry, articleEntry } from "../entry.ts";
import { frameOf, type Page } from "../frame.ts";
import { formatTally } from "../label.ts";
import type { Site } from "../site.ts";

/** All articles by year, newest first. */
export interface ArticlesPage extends Page<"articles"> {
  readonly tally: string;
  readonly years: readonly { readonly year: string; readonly articles: readonly ArticleEntry[] }[];
}

export function articlesPage(site: Site): ArticlesPage {
  const { articles } = site.archive;
  const address = addresses.articles;
  const tally = formatTally(articles.length, "article");
  const years = groupBy([...articles].reverse(), ({ published }) => yearOf(published));
  return {
    kind: "articles",
    address,
    frame: frameOf(site, { address, title: "Articles", description: `${tally} in the archive, year by year.` }),
    tally,
    years: [...years].map(([year, ofYear]) => ({
      year,
      articles: ofYear.map((article) => articleEntry(site, article)),
    })),
  };
}
