import type { ProblemsPage } from "../../src/site/pages/problems.ts";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
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
        <ol class="problem-list">
          {problems.map(({ place, field, wrong, write, isError }) => (
            <li key={place + field + wrong}>
              <p class="label">
                {place} <span class="soft">{isError ? "error" : "warning"}</span>
              </p>
              <p>
                <strong>{field}</strong>: {wrong}; {write}
              </p>
            </li>
          ))}
        </ol>
      </Section>
    </Layout>
  );
}

export const { data, render } = pageTemplate("problems", Problems);
