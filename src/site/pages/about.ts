import { digestWords } from "../../archive/digest.ts";
import { maxQuotedWords } from "../../archive/schema/statement.ts";
import { countOrigins } from "../../compare/origin.ts";
import { addresses } from "../address.ts";
import { type ArticleEntry, articleEntry } from "../entry.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { formatTally } from "../label.ts";
import type { Site } from "../site.ts";

/** How the archive works. */
export interface AboutPage extends Page<"about"> {
  readonly description: string;
  readonly articles: string;
  readonly sources: string;
  readonly digestWords: typeof digestWords;
  readonly quotedWords: number;
  /** How many articles have a value that the archive supplied. */
  readonly withSupplied: number;
  /** The articles whose records were corrected, the newest first, and no more than a page bears. */
  readonly corrected: readonly ArticleEntry[];
  readonly licence: Link;
  readonly curator: string;
}

const mostCorrected = 20;

export function aboutPage(site: Site): AboutPage {
  const { archive } = site;
  const address = addresses.about;
  const description = `How ${archive.title} is made: records and originals, own words, supplied values, corrections, licence.`;
  const corrected = archive.articles.filter(({ corrections }) => corrections.length > 0);
  return {
    kind: "about",
    address,
    frame: frameOf(site, { address, title: "About this archive", description }),
    description: archive.description,
    articles: formatTally(archive.articles.length, "article"),
    sources: formatTally(countOrigins(archive.articles), "independent source"),
    digestWords,
    quotedWords: maxQuotedWords,
    withSupplied: archive.articles.filter(({ supplied }) => Object.keys(supplied).length > 0).length,
    corrected: corrected
      .slice(-mostCorrected)
      .reverse()
      .map((article) => articleEntry(site, article)),
    licence: { text: archive.licence.name, href: archive.licence.url },
    curator: archive.curator,
  };
}
