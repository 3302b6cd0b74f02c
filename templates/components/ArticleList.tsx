import type { ArticleEntry } from "../../src/site/entry.ts";
import { ArticleItem } from "./ArticleItem.tsx";

interface ArticleListProps {
  readonly articles: readonly (ArticleEntry & { readonly letter?: string; readonly printedAddress?: string })[];
  readonly withMeeting?: boolean;
}

/** Articles, one below the other. */
export function ArticleList({ articles, withMeeting = false }: ArticleListProps) {
  return (
    <ol class="article-list">
      {articles.map((article) => (
        <ArticleItem
          key={article.href}
          article={article}
          withMeeting={withMeeting}
          {...(article.letter ? { letter: article.letter } : {})}
          {...(article.printedAddress ? { printedAddress: article.printedAddress } : {})}
        />
      ))}
    </ol>
  );
}
