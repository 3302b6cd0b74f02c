import type { HomePage } from "../../src/site/pages/home.ts";
import { ArticleList } from "../components/ArticleList.tsx";
import { DifferenceList } from "../components/DifferenceList.tsx";
import { Front } from "../components/Front.tsx";
import { Layout } from "../components/Layout.tsx";
import { LinkIndex } from "../components/LinkIndex.tsx";
import { MeetingRegister } from "../components/MeetingRegister.tsx";
import { MoreLink } from "../components/MoreLink.tsx";
import { Section } from "../components/Section.tsx";
import { Timeline } from "../components/Timeline.tsx";
import { pageTemplate } from "../page.tsx";

function Home(page: HomePage) {
  return (
    <Layout frame={page.frame}>
      <Front {...page} />
      {page.meetings.length > 0 && (
        <Section id="meetings" name="Meetings" note="Start here: each meeting with all that was reported of it.">
          {page.timeline && <Timeline {...page.timeline} />}
          <MeetingRegister meetings={page.meetings} />
          <MoreLink link={page.allMeetings} />
        </Section>
      )}
      {page.differences.length > 0 && (
        <Section
          id="differences"
          name="Where the sources differ"
          note="The archive shows both, and does not say who is right."
        >
          <DifferenceList differences={page.differences} />
        </Section>
      )}
      <Section id="newest" name="Newest articles">
        {page.newest.length > 0 ? <ArticleList articles={page.newest} /> : <p>The archive holds no article yet.</p>}
        <MoreLink link={page.allArticles} />
      </Section>
      {page.topics.length > 0 && (
        <Section id="topics" name="Topics" note="With the number of articles on each.">
          <LinkIndex entries={page.topics.map(({ text, href, count }) => ({ text, href, note: count }))} />
          <MoreLink link={page.allTopics} />
        </Section>
      )}
    </Layout>
  );
}

export const { data, render } = pageTemplate("home", Home);
