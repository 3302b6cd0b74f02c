import type { OutletEntry, OutletsPage } from "../../src/site/pages/outlets.ts";
import { ArticleList } from "../components/ArticleList.tsx";
import { DescribedList } from "../components/DescribedList.tsx";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { Section } from "../components/Section.tsx";
import { Turning } from "../components/Turning.tsx";
import { pageTemplate } from "../page.tsx";

function Outlets({ frame, title, publishers, agencies, unknown, otherUnknown, turning }: OutletsPage) {
  return (
    <Layout frame={frame}>
      <Headpiece title={title} standfirst={frame.description} />
      {publishers.length > 0 && (
        <Section id="publishers" name="Outlets">
          <DescribedList entries={publishers.map(described)} />
        </Section>
      )}
      {agencies.length > 0 && (
        <Section id="agencies" name="Whose text others carried" note="A reprint is no second source.">
          <DescribedList entries={agencies.map(described)} />
        </Section>
      )}
      {unknown.length > 0 && (
        <Section id="unknown" name="Outlet unknown">
          <ArticleList articles={unknown} />
          {otherUnknown && <p class="note">{otherUnknown}</p>}
        </Section>
      )}
      <Turning turning={turning} />
    </Layout>
  );
}

function described({ kind, ...entry }: OutletEntry) {
  return { ...entry, description: kind };
}

export const { data, render } = pageTemplate("outlets", Outlets);
