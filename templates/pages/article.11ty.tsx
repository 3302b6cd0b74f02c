import type { ArticlePage } from "../../src/site/pages/article.ts";
import { ArticleFigures } from "../components/ArticleFigures.tsx";
import { Cite } from "../components/Cite.tsx";
import { DateLabel } from "../components/DateLabel.tsx";
import { Digest } from "../components/Digest.tsx";
import { DraftBanner } from "../components/DraftBanner.tsx";
import { FullText } from "../components/FullText.tsx";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { LinkIndex } from "../components/LinkIndex.tsx";
import { MeetingRegister } from "../components/MeetingRegister.tsx";
import { Original } from "../components/Original.tsx";
import { Pager } from "../components/Pager.tsx";
import { PersonList } from "../components/PersonList.tsx";
import { Reasons } from "../components/Reasons.tsx";
import { Section } from "../components/Section.tsx";
import { SourceName } from "../components/SourceName.tsx";
import { StatedText } from "../components/StatedText.tsx";
import { Statements } from "../components/Statements.tsx";
import { inLanguage } from "../inLanguage.ts";
import { pageTemplate } from "../page.tsx";

function Article(page: ArticlePage) {
  return (
    <Layout frame={page.frame}>
      <article>
        {page.draft && <DraftBanner {...page.draft} />}
        <Headpiece
          size="headline"
          kicker={
            <>
              <SourceName source={page.source} />
              {"\u00a0· "}
              <DateLabel date={page.date} />
            </>
          }
          title={
            <StatedText isSupplied={page.headline.isSupplied}>
              <span {...inLanguage(page.headline.language)}>{page.headline.text}</span>
            </StatedText>
          }
          facts={page.facts}
        />
        <Section
          id="digest"
          name="Digest"
          note="What the article reports, in the archive’s own words. ¶ counts the paragraphs of the original."
        >
          <Digest html={page.digest} />
          <Original {...page} />
        </Section>
        {page.fullText && (
          <Section id="article" name="The article" note={noteOn(page)}>
            <FullText {...page.fullText} language={page.language} />
          </Section>
        )}
        {page.figures.length > 0 && (
          <Section id="figures" name="Figures" note="The numbers as the article gives them.">
            <ArticleFigures figures={page.figures} />
          </Section>
        )}
        {page.statements.length > 0 && (
          <Section
            id="statements"
            name="Statements"
            note="The gist in our words; what is in quotation marks, in theirs."
          >
            <Statements statements={page.statements} />
          </Section>
        )}
        <Section id="meeting" name="Meeting">
          <MeetingRegister meetings={[page.meeting]} />
        </Section>
        {page.mentions.length > 0 && (
          <Section id="mentions" name="Also refers to">
            <MeetingRegister meetings={page.mentions} />
          </Section>
        )}
        {page.topics.length > 0 && (
          <Section id="topics" name="Topics">
            <LinkIndex entries={page.topics} />
          </Section>
        )}
        {page.people.length > 0 && (
          <Section id="people" name="People and institutions">
            <PersonList people={page.people} />
          </Section>
        )}
        {page.reasons.length > 0 && (
          <Section
            id="supplied"
            name="Supplied"
            note="What the copy does not state. Supplied values stand in square brackets."
          >
            <Reasons reasons={page.reasons} />
          </Section>
        )}
        <Section id="cite" name="Cite" note="The outlet’s article, with this archive as where it was consulted.">
          <Cite {...page.cite} />
        </Section>
        <Section id="rights" name="Rights and corrections">
          <Rights {...page} />
        </Section>
      </article>
      {page.neighbours.map((neighbours) => (
        <Pager key={neighbours.name} {...neighbours} />
      ))}
    </Layout>
  );
}

/** Whose text it is, and what is marked in it. */
function noteOn({ isPublic, holder }: Pick<ArticlePage, "isPublic" | "holder">): string {
  const rights = isPublic ? "which allow it to be shown" : "and it is not for publication";
  return `${holder.text} holds the rights, ${rights}. What the record took from it is marked and leads back.`;
}

function Rights({ holder, isPublic, corrections }: Pick<ArticlePage, "holder" | "isPublic" | "corrections">) {
  return (
    <>
      <p class="note">
        Rights in the article: <StatedText isSupplied={holder.isSupplied}>{holder.text}</StatedText>.{" "}
        {isPublic ? "Its text may be published." : "The archive keeps its text and does not publish it."}
      </p>
      {corrections.length === 0 && <p class="note">No corrections to this record so far.</p>}
      {corrections.map(({ date, note }) => (
        <p key={date.datetime + note}>
          <DateLabel date={date} />: {note}
        </p>
      ))}
    </>
  );
}

export const { data, render } = pageTemplate("article", Article);
