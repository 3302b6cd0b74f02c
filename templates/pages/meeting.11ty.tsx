import type { MeetingPage } from "../../src/site/pages/meeting.ts";
import { ArticleList } from "../components/ArticleList.tsx";
import { CitationLinks } from "../components/CitationLinks.tsx";
import { DateLabel } from "../components/DateLabel.tsx";
import { Exclusives } from "../components/Exclusives.tsx";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { Ledger } from "../components/Ledger.tsx";
import { Matrix } from "../components/Matrix.tsx";
import { MoreLink } from "../components/MoreLink.tsx";
import { PersonList } from "../components/PersonList.tsx";
import { Reasons } from "../components/Reasons.tsx";
import { Section } from "../components/Section.tsx";
import { StatedText } from "../components/StatedText.tsx";
import { Timeline } from "../components/Timeline.tsx";
import { Turning } from "../components/Turning.tsx";
import { VoiceList } from "../components/VoiceList.tsx";
import { pageTemplate } from "../page.tsx";

function Meeting(page: MeetingPage) {
  const isHeld = page.articles.length > 0;
  return (
    <Layout frame={page.frame}>
      <Headpiece
        kicker={
          <>
            <DateLabel date={page.date} />
            {page.places.text && "\u00a0· "}
            {page.places.text && <StatedText isSupplied={page.places.isSupplied}>{page.places.text}</StatedText>}
          </>
        }
        title={page.title}
        standfirst={page.summary}
        facts={page.facts}
      />
      {page.timeline && (
        <Section id="timeline" name="Timeline">
          <Timeline {...page.timeline} />
        </Section>
      )}
      <Section
        id="coverage"
        name="Coverage"
        {...(isHeld ? { note: "In order of publication. Each keeps its letter below." } : {})}
      >
        {isHeld ? <ArticleList articles={page.articles} /> : <p>{page.standing}</p>}
        <Turning turning={page.turning} />
      </Section>
      {page.ledger && (
        <Section
          id="ledger"
          name={page.ledger.isCompared ? "Side by side" : "Figures"}
          note={page.elsewhere || page.ledger.legend}
        >
          <Ledger {...page.ledger} />
        </Section>
      )}
      {page.matrix.length > 0 && (
        <Section id="topics" name="Topics" note="A filled square has the letter of an article that covers the topic.">
          <Matrix rows={page.matrix} />
          <MoreLink link={page.coverage} />
        </Section>
      )}
      {page.exclusives.sources.length > 0 && (
        <Section id="only" name="Only in one source" note="What no other independent source on this meeting reports.">
          <Exclusives {...page.exclusives} />
        </Section>
      )}
      {page.said.voices.length > 0 && (
        <Section id="said" name="Who said what" note="Those who met come first.">
          <VoiceList {...page.said} />
        </Section>
      )}
      {page.people.named.length > 0 && (
        <Section id="people" name="People">
          <PersonList people={page.people.named} />
          {page.people.others && <p class="note">{page.people.others}</p>}
        </Section>
      )}
      {page.institutions.named.length > 0 && (
        <Section id="institutions" name="Institutions">
          <PersonList people={page.institutions.named} />
          {page.institutions.others && <p class="note">{page.institutions.others}</p>}
        </Section>
      )}
      {page.mentioning.length > 0 && (
        <Section id="mentioned" name="Mentioned in" note="Articles on other meetings that refer to this one.">
          <ArticleList articles={page.mentioning} withMeeting />
          {page.otherMentions && <p class="note">{page.otherMentions}</p>}
        </Section>
      )}
      <CitationLinks citations={page.citations} />
      {page.reasons.length > 0 && (
        <Section id="supplied" name="Supplied" note="What the articles do not state outright, and how it was found.">
          <Reasons reasons={page.reasons} />
        </Section>
      )}
    </Layout>
  );
}

export const { data, render } = pageTemplate("meeting", Meeting);
