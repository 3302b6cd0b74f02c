import type { ArticleEntry } from "../../src/site/entry.ts";
import type { Neighbours } from "../../src/site/pages/article.ts";
import { inLanguage } from "../inLanguage.ts";
import { DateLabel } from "./DateLabel.tsx";
import { SourceName } from "./SourceName.tsx";
import { StatedText } from "./StatedText.tsx";

/** The articles before and after this one. */
export function Pager({ name, previous, next }: Neighbours) {
  return (
    <nav class="pager" aria-label={name}>
      <p class="label">{name}</p>
      {previous && <Neighbour way="Earlier" rel="prev" article={previous} />}
      {next && <Neighbour way="Later" rel="next" article={next} />}
    </nav>
  );
}

interface NeighbourProps {
  readonly way: "Earlier" | "Later";
  readonly rel: "prev" | "next";
  readonly article: ArticleEntry;
}

function Neighbour({ way, rel, article }: NeighbourProps) {
  const { href, headline, source, date } = article;
  return (
    <p class="reach" data-way={rel}>
      <span class="note">
        {way}: <SourceName source={source} />, <DateLabel date={date} />
      </span>
      <StatedText isSupplied={headline.isSupplied}>
        <a href={href} rel={rel} {...inLanguage(headline.language)}>
          {headline.text}
        </a>
      </StatedText>
    </p>
  );
}
