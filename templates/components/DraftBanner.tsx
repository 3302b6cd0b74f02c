import type { DraftNote } from "../../src/site/pages/article.ts";

/** What stands above a draft: that nobody else sees it, and what it still lacks. */
export function DraftBanner({ lacks, desk }: DraftNote) {
  return (
    <div class="draft-banner">
      <p class="draft-banner-name">Draft</p>
      <p>
        Seen here only.{" "}
        {lacks === "" ? "It lacks nothing: write status: published when it is right." : `What it lacks: ${lacks}.`}
      </p>
      <p class="draft-banner-desk">
        <a href={desk.href}>{desk.text}</a>
      </p>
    </div>
  );
}
