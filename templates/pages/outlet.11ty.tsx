import type { OutletPage } from "../../src/site/pages/outlet.ts";
import { ArticleList } from "../components/ArticleList.tsx";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { Section } from "../components/Section.tsx";
import { Turning } from "../components/Turning.tsx";
import { pageTemplate } from "../page.tsx";

function Outlet({ frame, name, outletKind, facts, published, written, turning }: OutletPage) {
  return (
    <Layout frame={frame}>
      <Headpiece kicker={outletKind} title={name} facts={facts} />
      {published.length > 0 && (
        <Section id="published" name="Published">
          <ArticleList articles={published} withMeeting />
        </Section>
      )}
      {written.length > 0 && (
        <Section id="written" name="Carried by others" note="The text is of this agency, another outlet published it.">
          <ArticleList articles={written} withMeeting />
        </Section>
      )}
      {published.length + written.length === 0 && (
        <Section id="published" name="Published">
          <p>The archive holds no article of this outlet yet.</p>
        </Section>
      )}
      <Turning turning={turning} />
    </Layout>
  );
}

export const { data, render } = pageTemplate("outlet", Outlet);
