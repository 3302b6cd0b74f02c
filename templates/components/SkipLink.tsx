/** For those who move by keyboard: past what stands on every page. */
export function SkipLink() {
  return (
    <a class="skip" href="#content">
      Skip to the content
    </a>
  );
}
