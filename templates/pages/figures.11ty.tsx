import type { FiguresPage } from "../../src/site/pages/figures.ts";
import { DescribedList } from "../components/DescribedList.tsx";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { Section } from "../components/Section.tsx";
import { Turning } from "../components/Turning.tsx";
import { pageTemplate } from "../page.tsx";

function Figures({ frame, title, measures, turning }: FiguresPage) {
  return (
    <Layout frame={frame}>
      <Headpiece title={title} standfirst={frame.description} />
      {measures.length > 0 && (
        <Section id="measures" name="Measures" note="By title.">
          <DescribedList entries={measures} />
        </Section>
      )}
      <Turning turning={turning} />
    </Layout>
  );
}

export const { data, render } = pageTemplate("figures", Figures);
