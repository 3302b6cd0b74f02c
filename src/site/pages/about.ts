import type { Archive, Article, Proof } from "../../archive/archive.ts";
import { digestWords } from "../../archive/digest.ts";
import { maxQuotedWords } from "../../archive/schema/statement.ts";
import { countOrigins } from "../../compare/origin.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { type ArticleEntry, articleEntry } from "../entry.ts";
import { frameOf, type Link, type Page } from "../frame.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";
import { explainVerdicts, type VerdictGuide } from "../verdictGuide.ts";

/** How the archive works. */
export interface AboutPage extends Page {
  readonly description: string;
  readonly articles: string;
  readonly sources: string;
  readonly digestWords: typeof digestWords;
  readonly quotedWords: number;
  readonly verdicts: readonly VerdictGuide[];
  /** How many articles have a value that the archive supplied. */
  readonly withSupplied: number;
  /** How many of the articles were held against their originals, as `3 of 5 articles`; empty where none was. */
  readonly held: string;
  /** How many claims were found there. */
  readonly found: string;
  /** The articles whose records were corrected, the newest first, and no more than a page bears. */
  readonly corrected: readonly ArticleEntry[];
  readonly licence: Link;
  readonly curator: string;
}

const mostCorrected = 20;

export function planAbout(site: Site, { articles, proof }: Archive): Plan<AboutPage> {
  const corrected = articles.filter((article) => article.corrected !== undefined);
  const inputs = {
    articles: articles.length,
    sources: countOrigins(articles),
    withSupplied: articles.filter(({ supplied }) => supplied.length > 0).length,
    proof,
    corrected: corrected.slice(-mostCorrected).reverse(),
  };
  return plan(site, addresses.about, inputs, aboutPage);
}

interface AboutInputs extends Inputs {
  readonly articles: number;
  readonly sources: number;
  readonly withSupplied: number;
  readonly proof: Proof;
  readonly corrected: readonly Article[];
}

function aboutPage(site: Site, address: Address, inputs: AboutInputs): AboutPage {
  const { about } = site;
  const { proof } = inputs;
  const description = `How ${about.title} is made: records and originals, own words, supplied values, corrections, licence.`;
  return {
    frame: frameOf(site, { address, title: "About this archive", description, matter: { page: "AboutPage" } }),
    description: about.description,
    articles: formatTally(inputs.articles, "article"),
    sources: formatTally(inputs.sources, "independent source"),
    digestWords,
    quotedWords: maxQuotedWords,
    verdicts: explainVerdicts(),
    withSupplied: inputs.withSupplied,
    held: proof.articles === 0 ? "" : `${proof.articles} of ${formatTally(inputs.articles, "article")}`,
    found: formatTally(proof.claims, "claim"),
    corrected: inputs.corrected.map((article) => articleEntry(site, article)),
    licence: { text: about.licence.name, href: about.licence.url },
    curator: about.curator,
  };
}
