import type { AboutPage } from "../../src/site/pages/about.ts";
import { ArticleList } from "../components/ArticleList.tsx";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { Locator } from "../components/Locator.tsx";
import { Prose } from "../components/Prose.tsx";
import { Section } from "../components/Section.tsx";
import { VerdictList } from "../components/VerdictList.tsx";
import { pageTemplate } from "../page.tsx";

function About(page: AboutPage) {
  const { digestWords, quotedWords } = page;
  return (
    <Layout frame={page.frame}>
      <Headpiece title="About this archive" standfirst={page.description} />
      <Section id="records" name="Records and originals">
        <Prose>
          <p>
            For each article the archive keeps two things. The <strong>record</strong> is what you see here: a catalogue
            entry, a digest, the figures and the statements. The <strong>original</strong> is the article’s full text;
            it belongs to its publisher, is kept apart, and is not part of this site unless its rights allow it.
          </p>
          <p>
            A record says only what its article says. It adds no background from elsewhere, no later event and no
            outcome that the article did not know. Where two articles disagree, the archive shows both and does not say
            who is right.
          </p>
        </Prose>
      </Section>
      <Section id="digests" name="In our own words">
        <Prose>
          <p>
            A digest has {digestWords.least} to {digestWords.most} words and takes over no sentence of its source. What
            stands in quotation marks is quoted to the letter, is shorter than {quotedWords} words, and names its
            speaker.
          </p>
          <p>
            The mark <Locator text={"¶\u00a012"} check={undefined} /> is a locator: the figure or statement before it
            stands in the twelfth paragraph of the original. Paragraphs are counted from 1; subheadings, captions and
            whatever the page puts around the article (notices, related links, comments) are not counted.
          </p>
        </Prose>
      </Section>
      <Section id="evidence" name="Checked against the originals">
        <Prose>
          <p>
            A program holds each record against the article’s original. A quoted phrase must stand to the letter in the
            paragraph that its locator names; a number must stand there in one of the ways people write it, “$190
            billion” or “190bn”; the headline, the byline, the dateline and the address must stand somewhere. What was
            found has the mark <Locator text={"¶\u00a012"} check="checked" />. Whatever is changed afterwards loses it
            until it is checked again, and says so: <Locator text={"¶\u00a012"} check="changed" />. What has no mark was
            never checked, or is told in the archive’s own words.
          </p>
          <p>
            The mark says that the words and the number stand there. It does not say that they are true, nor that the
            archive understood them: whether a gist or a digest is fair, whose words they are and what a number measures
            only people can tell.{" "}
            {page.held
              ? `Held against their originals so far: ${page.held}, with ${page.found} found.`
              : "So far no article was held against its original."}
          </p>
        </Prose>
      </Section>
      <Section id="supplied" name="Supplied values">
        <Prose>
          <p>
            Copies lose things: a headline, a date, the name of the outlet. What the copy does not state and the archive
            inferred stands in <span class="supplied">[square brackets]</span>, as catalogues do, and the article’s page
            gives the reason. What can’t be known is left unknown, and said to be. A date may be a month or a year where
            no more is known. Articles with at least one supplied value: {page.withSupplied} of {page.articles}.
          </p>
        </Prose>
      </Section>
      <Section id="sources" name="Independent sources">
        <Prose>
          <p>
            A newspaper that prints an agency’s text adds no second source. Sources are therefore counted by who wrote
            the text: the agency where the outlet carried one, else the outlet. An article of an unknown outlet counts
            for itself. By that count the archive’s {page.articles} come from {page.sources}.
          </p>
        </Prose>
      </Section>
      <Section id="verdicts" name="Verdicts">
        <Prose>
          <p>
            Where a meeting’s articles report numbers, its page sets them side by side: a row for each measure, unit and
            period. A verdict says how the numbers of independent sources stand to each other. It does not say who is
            right, and what an article adds to a number, such as whom it counts, is shown and changes no verdict.
          </p>
          <p>
            Each source is held against each other one, and the verdict that stands highest in this list decides. Some
            counts grow with time: how often two people have met, or the days of a war. Articles of different days that
            give different counts do not contradict each other, unless the later count is the smaller; they are not
            comparable.
          </p>
        </Prose>
        <VerdictList verdicts={page.verdicts} />
      </Section>
      <Section id="corrections" name="Corrections">
        <Prose>
          <p>
            A record that was wrong is put right, and its page says what was wrong and since when it is right.{" "}
            {page.corrected.length === 0 && "So far no record has been corrected."}
          </p>
        </Prose>
        {page.corrected.length > 0 && <ArticleList articles={page.corrected} />}
      </Section>
      <Section id="licence" name="Licence">
        <Prose>
          <p>
            The records are the work of {page.curator} and are published under{" "}
            <a href={page.licence.href} rel="license">
              {page.licence.text}
            </a>
            : reuse them, and name the archive. The licence covers the records only. Headlines are cited; the articles
            belong to their publishers.
          </p>
        </Prose>
      </Section>
    </Layout>
  );
}

export const { data, render } = pageTemplate("about", About);
