import type { TopicsPage } from "../../src/site/pages/topics.ts";
import { DescribedList } from "../components/DescribedList.tsx";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { MoreLink } from "../components/MoreLink.tsx";
import { Section } from "../components/Section.tsx";
import { Turning } from "../components/Turning.tsx";
import { pageTemplate } from "../page.tsx";

function Topics({ frame, title, topics, turning, coverage }: TopicsPage) {
  return (
    <Layout frame={frame}>
      <Headpiece title={title} standfirst={frame.description} />
      <Section id="all" name="All topics">
        <DescribedList entries={topics} />
        <MoreLink link={coverage} />
      </Section>
      <Turning turning={turning} />
    </Layout>
  );
}

export const { data, render } = pageTemplate("topics", Topics);
