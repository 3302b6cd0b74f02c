import { stringify } from "yaml";
import type { CopiedArticle } from "./copy.ts";

/**
 * The private original as text: in front what the copy states and what was left out of it, then the article, its
 * paragraphs parted by empty lines, each with the number by which locators name it.
 */
export function writeOriginal(article: CopiedArticle): string {
  const { published, dropped } = article;
  const stated = {
    headline: article.headline,
    standfirst: article.standfirst,
    byline: article.byline,
    bylineAsPrinted: article.bylineAsPrinted,
    published: published?.date,
    publishedAsPrinted: published?.printed,
    dateline: article.dateline,
    url: article.url,
    language: article.language,
    captions: article.captions,
    contributors: article.contributors,
    rights: article.rights,
    leftOut: dropped,
  };
  const told = Object.entries(stated).filter(([, value]) => value !== undefined && value.length > 0);
  let number = 0;
  const passages = article.passages.map(({ kind, text }) =>
    kind === "subheading" ? `## ${text}` : `[${++number}] ${text}`,
  );
  return `---\n${stringify(Object.fromEntries(told), { lineWidth: 0 })}---\n\n${passages.join("\n\n")}\n`;
}
