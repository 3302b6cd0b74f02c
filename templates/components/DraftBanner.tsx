import type { DraftNote } from "../../src/site/pages/article.ts";

/** What stands above a draft: that nobody else sees it, and what it still lacks. */
export function DraftBanner({ lacks, desk }: DraftNote) {
  const state =
    lacks === "" ? "It lacks nothing: write status: published when it is right." : `What it lacks: ${lacks}.`;
  return (
    <div class="draft-banner">
      <p class="draft-banner-name">Draft</p>
      <p class="draft-banner-state">Seen here only. {state}</p>
      <p class="draft-banner-desk">
        <a href={desk.href}>{desk.text}</a>
      </p>
    </div>
  );
}
