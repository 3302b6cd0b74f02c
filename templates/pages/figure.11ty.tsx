import type { FigurePage } from "../../src/site/pages/figure.ts";
import { Chart } from "../components/Chart.tsx";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { ReportTable } from "../components/ReportTable.tsx";
import { Section } from "../components/Section.tsx";
import { Turning } from "../components/Turning.tsx";
import { pageTemplate } from "../page.tsx";

function Figure({ frame, title, description, facts, chart, groups, order, turning }: FigurePage) {
  return (
    <Layout frame={frame}>
      <Headpiece title={title} standfirst={description} facts={facts} />
      {chart && (
        <Section
          id="chart"
          name="Through time"
          note={turning ? "A mark for each report on this page." : "A mark for each report."}
        >
          <Chart {...chart} />
        </Section>
      )}
      <Section id="reports" name="Reports" note={order}>
        {groups.length > 0 ? <ReportTable groups={groups} /> : <p>No article reports it yet.</p>}
        <Turning turning={turning} />
      </Section>
    </Layout>
  );
}

export const { data, render } = pageTemplate("figure", Figure);
