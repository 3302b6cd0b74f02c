import type { ArticleEntry } from "../../src/site/entry.ts";
import { inLanguage } from "../inLanguage.ts";
import { DateLabel } from "./DateLabel.tsx";
import { SourceLetter } from "./SourceLetter.tsx";
import { SourceName } from "./SourceName.tsx";
import { StatedText } from "./StatedText.tsx";

interface ArticleItemProps {
  readonly article: ArticleEntry;
  /** The letter that the article keeps on its meeting's page. */
  readonly letter?: string;
  /** Where it stands, for readers on paper. */
  readonly printedAddress?: string;
  /** Whether to name the meeting that it covers. */
  readonly withMeeting?: boolean;
}

/** An article in a list: headline, source, byline, date. */
export function ArticleItem({ article, letter, printedAddress, withMeeting = false }: ArticleItemProps) {
  const { href, headline, source, byline, date, meeting, isDraft } = article;
  return (
    <li class="article-item reach" data-letter={letter}>
      {letter && <SourceLetter letter={letter} />}
      <div>
        <h3>
          <StatedText isSupplied={headline.isSupplied}>
            <a href={href} {...inLanguage(headline.language)}>
              {headline.text}
            </a>
          </StatedText>
        </h3>
        <p class="note">
          {isDraft && <strong>Draft{"\u00a0"}· </strong>}
          <SourceName source={source} />
          {byline && `\u00a0· ${byline}`}
          {"\u00a0· "}
          <DateLabel date={date} />
        </p>
        {withMeeting && (
          <p class="note">
            on <a href={meeting.href}>{meeting.text}</a>
          </p>
        )}
        {printedAddress && <p class="note printed-address">{printedAddress}</p>}
      </div>
    </li>
  );
}
