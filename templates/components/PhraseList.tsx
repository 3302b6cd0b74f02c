import type { PhraseEntry, PlaceEntry } from "../../src/site/phrase.ts";
import { inLanguage } from "../inLanguage.ts";
import { Circumstances } from "./Circumstances.tsx";
import { DateLabel } from "./DateLabel.tsx";
import { SourceName } from "./SourceName.tsx";
import { SpeakerNames } from "./SpeakerNames.tsx";
import { StatementGroup } from "./StatementGroup.tsx";
import { StatementList } from "./StatementList.tsx";

interface PhraseListProps {
  readonly phrases: readonly PhraseEntry[];
}

/** Phrases that several articles quote, each with its places. */
export function PhraseList({ phrases }: PhraseListProps) {
  return (
    <>
      {phrases.map(({ anchor, words, language, tally, places, others }) => (
        <StatementGroup id={anchor} key={anchor}>
          <h3 class="phrase">
            <q {...inLanguage(language)}>{words}</q> <span class="note">{tally}</span>
          </h3>
          <StatementList withSpeakers>
            {places.map((place) => (
              <Place key={`${place.article.href} ${place.statement.gist}`} language={language} {...place} />
            ))}
          </StatementList>
          {others && <p class="note">{others}</p>}
        </StatementGroup>
      ))}
    </>
  );
}

function Place({ article, statement, language }: PlaceEntry & Pick<PhraseEntry, "language">) {
  return (
    <li>
      <p class="label">
        <SourceName source={article.source} href={article.href} />{" "}
        <span class="soft">
          <DateLabel date={article.date} />
        </span>
      </p>
      <p class="gist">
        <SpeakerNames speakers={statement.speakers} />: <q {...inLanguage(language)}>{statement.words}</q>
      </p>
      <Circumstances statement={statement} />
    </li>
  );
}
