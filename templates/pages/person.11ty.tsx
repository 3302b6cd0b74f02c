import type { PersonPage } from "../../src/site/pages/person.ts";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { MeetingGroups } from "../components/MeetingGroups.tsx";
import { Section } from "../components/Section.tsx";
import { StatementGroups } from "../components/StatementGroups.tsx";
import { Turning } from "../components/Turning.tsx";
import { pageTemplate } from "../page.tsx";

function Person({ frame, name, role, facts, statements, meetings, turning }: PersonPage) {
  return (
    <Layout frame={frame}>
      <Headpiece title={name} standfirst={role} facts={facts} />
      {statements.length > 0 && (
        <Section id="statements" name="Statements" note="As the articles report them, in order of publication.">
          <StatementGroups groups={statements} withSpeakers={false} />
        </Section>
      )}
      <Section id="articles" name="Named in" note="By meeting, the newest first.">
        {meetings.length > 0 ? <MeetingGroups groups={meetings} /> : <p>No article names them yet.</p>}
        <Turning turning={turning} />
      </Section>
    </Layout>
  );
}

export const { data, render } = pageTemplate("person", Person);
