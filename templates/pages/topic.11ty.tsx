import type { TopicPage } from "../../src/site/pages/topic.ts";
import { CitationLinks } from "../components/CitationLinks.tsx";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { MeetingGroups } from "../components/MeetingGroups.tsx";
import { Section } from "../components/Section.tsx";
import { Turning } from "../components/Turning.tsx";
import { pageTemplate } from "../page.tsx";

function Topic({ frame, title, description, facts, meetings, turning, citations }: TopicPage) {
  return (
    <Layout frame={frame}>
      <Headpiece kicker="Topic" title={title} standfirst={description} facts={facts} />
      <Section id="articles" name="Articles" note="By meeting, the newest first.">
        {meetings.length > 0 ? <MeetingGroups groups={meetings} /> : <p>No article has this topic yet.</p>}
        <Turning turning={turning} />
      </Section>
      <CitationLinks citations={citations} />
    </Layout>
  );
}

export const { data, render } = pageTemplate("topic", Topic);
