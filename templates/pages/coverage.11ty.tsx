import type { CoveragePage } from "../../src/site/pages/coverage.ts";
import { ArticleList } from "../components/ArticleList.tsx";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { LinkIndex } from "../components/LinkIndex.tsx";
import { Matrix } from "../components/Matrix.tsx";
import { Section } from "../components/Section.tsx";
import { Turning } from "../components/Turning.tsx";
import { pageTemplate } from "../page.tsx";

function Coverage({ frame, title, matrix, articles, turning, lone }: CoveragePage) {
  return (
    <Layout frame={frame}>
      <Headpiece title={title} standfirst={frame.description} />
      <Section
        id="topics"
        name="Topic by article"
        note="A filled square has the number of an article that covers the topic."
      >
        <Matrix rows={matrix} />
      </Section>
      <Section id="articles" name="Articles" note="In order of publication.">
        <ArticleList articles={articles} withMeeting />
        <Turning turning={turning} />
      </Section>
      {lone.map(({ name, entries, others }) => (
        <Section
          key={name}
          id={`only-${name.toLowerCase()}`}
          name={`${name} in one source`}
          note="What no other independent source of the archive reports."
        >
          <LinkIndex entries={entries} />
          {others && <p class="note">{others}</p>}
        </Section>
      ))}
    </Layout>
  );
}

export const { data, render } = pageTemplate("coverage", Coverage);
