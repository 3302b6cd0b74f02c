import type { ProblemsPage } from "../../src/site/pages/problems.ts";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { ProblemList } from "../components/ProblemList.tsx";
import { Section } from "../components/Section.tsx";
import { pageTemplate } from "../page.tsx";

function Problems({ frame, count, problems }: ProblemsPage) {
  return (
    <Layout frame={frame}>
      <Headpiece
        size="headline"
        title={count}
        standfirst="Mend them in your editor and save: this page then gives way to the site. The published site is as it was."
      />
      <Section id="problems" name="Problems">
        <ProblemList problems={problems} />
      </Section>
    </Layout>
  );
}

export const { data, render } = pageTemplate("problems", Problems);
