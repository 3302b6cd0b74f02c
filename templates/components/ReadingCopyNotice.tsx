/** What every page of a reading copy says first, and every sheet of paper that it is printed on. */
export function ReadingCopyNotice() {
  return (
    <p class="reading-copy-notice">
      <strong>Reading copy, not for publication.</strong> It shows articles to which others hold the rights.
    </p>
  );
}
