import type { ArticlePage } from "../../src/site/pages/article.ts";

/** The way to the article itself, and to the copies that web archives keep. */
export function Original({ original, copies }: Pick<ArticlePage, "original" | "copies">) {
  if (!original || !copies) return <p class="note original">The record gives no address for the article.</p>;
  return (
    <p class="original">
      <a href={original.href} rel="external">
        {original.text}
      </a>{" "}
      <a href={copies.href} rel="external">
        {copies.text}
      </a>
    </p>
  );
}
