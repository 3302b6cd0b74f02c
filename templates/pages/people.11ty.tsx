import type { PeoplePage } from "../../src/site/pages/people.ts";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { PersonList } from "../components/PersonList.tsx";
import { Section } from "../components/Section.tsx";
import { pageTemplate } from "../page.tsx";

function People({ frame, people, institutions }: PeoplePage) {
  return (
    <Layout frame={frame}>
      <Headpiece title="People" standfirst={frame.description} />
      {people.length > 0 && (
        <Section id="people" name="People">
          <PersonList people={people} withTally />
        </Section>
      )}
      {institutions.length > 0 && (
        <Section id="institutions" name="Institutions">
          <PersonList people={institutions} withTally />
        </Section>
      )}
    </Layout>
  );
}

export const { data, render } = pageTemplate("people", People);
