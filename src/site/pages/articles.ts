import type { Archive, Article } from "../../archive/archive.ts";
import { yearOf } from "../../archive/date.ts";
import { groupBy } from "../../archive/group.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { type CitationFiles, citableByYear, citationFilesOf } from "../citation/offer.ts";
import { type ArticleEntry, articleEntry } from "../entry.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { nameSlice, pageFromNewest, perPage, type Slice, type Turning, turningOf } from "../paging.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** Articles by year, newest first: all of them, or the newest with the way to every year. */
export interface ArticlesPage extends Page {
  readonly title: string;
  readonly standfirst: string;
  readonly years: readonly { readonly year: string; readonly articles: readonly ArticleEntry[] }[];
  /** The years that have pages of their own. */
  readonly index: readonly (Link & { readonly note: string })[];
  readonly turning: Turning | undefined;
  /** The citations of all articles, in files by year, the newest first. */
  readonly citations: readonly (CitationFiles & { readonly year: string })[];
}

/** Plans the page of all articles and, where they are too many for one page, those of the years. */
export function planArticles(site: Site, { articles }: Archive): Plan<ArticlesPage>[] {
  const isLong = articles.length >= 2 * perPage.articles;
  const years = isLong ? [...groupBy(articles, ({ published }) => yearOf(published))] : [];
  const inputs = {
    cited: [...citableByYear(articles)].map(([year, ofYear]) => ({ year, articles: ofYear.length })).reverse(),
    total: articles.length,
    newest: isLong ? articles.slice(-perPage.articles) : articles,
    years: years.map(([year, ofYear]) => ({ year, articles: ofYear.length })).reverse(),
  };
  return [
    plan(site, addresses.articles, inputs, articlesPage),
    ...years.flatMap(([year, ofYear]) =>
      pageFromNewest(addresses.year(year), ofYear, perPage.articles).map((slice) =>
        plan(
          site,
          slice.address,
          { year, slice, total: slice.number === undefined ? ofYear.length : undefined },
          yearPage,
        ),
      ),
    ),
  ];
}

interface ArticlesInputs extends Inputs {
  /** How many articles of which year have citations in files. */
  readonly cited: readonly { readonly year: string; readonly articles: number }[];
  readonly total: number;
  readonly newest: readonly Article[];
  readonly years: readonly { readonly year: string; readonly articles: number }[];
}

function articlesPage(site: Site, address: Address, inputs: ArticlesInputs): ArticlesPage {
  const { cited, total, newest, years } = inputs;
  const tally = formatTally(total, "article");
  return {
    frame: frameOf(site, {
      address,
      title: "Articles",
      description: `${tally} in the archive, year by year.`,
      matter: { page: "CollectionPage" },
    }),
    title: "Articles",
    standfirst: years.length > 0 ? `${tally}. The newest ${newest.length} stand here.` : `${tally}, newest first.`,
    years: byYear(site, newest),
    index: years.map(({ year, articles }) => {
      return { text: year, href: site.base.href(addresses.year(year)), note: formatTally(articles, "article") };
    }),
    turning: undefined,
    citations: cited.flatMap(({ year, articles }) => {
      const files = citationFilesOf(site, addresses.citations(year), articles);
      return files ? [{ ...files, year }] : [];
    }),
  };
}

interface YearInputs extends Inputs {
  readonly year: string;
  readonly slice: Slice<Article>;
  /** How many articles the year has; only its first page says it, so that the others need not change with it. */
  readonly total: number | undefined;
}

function yearPage(site: Site, address: Address, { year, slice, total }: YearInputs): ArticlesPage {
  const title = nameSlice(`Articles of ${year}`, slice);
  const tally = formatTally(total ?? slice.items.length, "article");
  return {
    frame: frameOf(site, {
      address,
      title,
      description: `${title}: ${tally}, newest first.`,
      matter: { page: "CollectionPage" },
    }),
    title,
    standfirst: `${tally}, newest first.`,
    years: byYear(site, slice.items),
    index: [],
    turning: turningOf(site, slice, "by date"),
    citations: [],
  };
}

function byYear(site: Site, articles: readonly Article[]): ArticlesPage["years"] {
  const years = groupBy([...articles].reverse(), ({ published }) => yearOf(published));
  return [...years].map(([year, ofYear]) => ({ year, articles: ofYear.map((one) => articleEntry(site, one)) }));
}
