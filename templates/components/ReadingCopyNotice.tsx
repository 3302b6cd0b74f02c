/** What every page of a reading copy says first, and every sheet of paper that it is printed on. */
export function ReadingCopyNotice() {
  return (
    <aside class="reading-copy-notice" aria-label="Not for publication">
      <p>
        <strong>Reading copy, not for publication.</strong> It shows articles to which others hold the rights.
      </p>
    </aside>
  );
}
