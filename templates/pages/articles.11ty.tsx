import type { ArticlesPage } from "../../src/site/pages/articles.ts";
import { ArticleList } from "../components/ArticleList.tsx";
import { DownloadLinks } from "../components/DownloadLinks.tsx";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { LinkIndex } from "../components/LinkIndex.tsx";
import { Section } from "../components/Section.tsx";
import { TermList } from "../components/TermList.tsx";
import { Turning } from "../components/Turning.tsx";
import { pageTemplate } from "../page.tsx";

function Articles({ frame, title, standfirst, years, index, turning, citations }: ArticlesPage) {
  return (
    <Layout frame={frame}>
      <Headpiece title={title} standfirst={standfirst} />
      {years.map(({ year, articles }) => (
        <Section key={year} id={`year-${year}`} name={year}>
          <ArticleList articles={articles} withMeeting />
        </Section>
      ))}
      <Turning turning={turning} />
      {index.length > 0 && (
        <Section id="years" name="By year" note="All articles, each year on pages of its own.">
          <LinkIndex entries={index} />
        </Section>
      )}
      {citations.length > 0 && (
        <Section
          id="citations"
          name="Citations"
          note="Of all articles, year by year, for Zotero, LaTeX and other programs."
        >
          <TermList>
            {citations.map(({ year, files }) => (
              <div key={year}>
                <dt>{year}</dt>
                <dd>
                  <DownloadLinks files={files} />
                </dd>
              </div>
            ))}
          </TermList>
        </Section>
      )}
    </Layout>
  );
}

export const { data, render } = pageTemplate("articles", Articles);
