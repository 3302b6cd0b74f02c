import type { ArticlesPage } from "../../src/site/pages/articles.ts";
import { ArticleList } from "../components/ArticleList.tsx";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { Section } from "../components/Section.tsx";
import { pageTemplate } from "../page.tsx";

function Articles({ frame, tally, years }: ArticlesPage) {
  return (
    <Layout frame={frame}>
      <Headpiece title="Articles" standfirst={`${tally}, newest first.`} />
      {years.map(({ year, articles }) => (
        <Section key={year} id={`year-${year}`} name={year}>
          <ArticleList articles={articles} withMeeting />
        </Section>
      ))}
    </Layout>
  );
}

export const { data, render } = pageTemplate("articles", Articles);
