import type { PeoplePage } from "../../src/site/pages/people.ts";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { PersonList } from "../components/PersonList.tsx";
import { Section } from "../components/Section.tsx";
import { Turning } from "../components/Turning.tsx";
import { pageTemplate } from "../page.tsx";

function People({ frame, title, people, institutions, turning }: PeoplePage) {
  return (
    <Layout frame={frame}>
      <Headpiece title={title} standfirst={frame.description} />
      {people.length > 0 && (
        <Section id="people" name="People">
          <PersonList people={people} />
        </Section>
      )}
      {institutions.length > 0 && (
        <Section id="institutions" name="Institutions">
          <PersonList people={institutions} />
        </Section>
      )}
      <Turning turning={turning} />
    </Layout>
  );
}

export const { data, render } = pageTemplate("people", People);
