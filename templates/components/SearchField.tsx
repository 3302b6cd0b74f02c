import type { NavigationLink } from "../../src/site/frame.ts";

/** The way to the search: a field where there is room for one, a link on a phone and on the search page itself. */
export function SearchField({ text, href, isCurrent }: NavigationLink) {
  return (
    <div class="search-field">
      <a href={href} aria-current={isCurrent ? "page" : undefined}>
        {text}
      </a>
      {!isCurrent && (
        <search>
          <form action={href}>
            <input type="search" name="q" aria-label="Search the archive" placeholder="Search" />
          </form>
        </search>
      )}
    </div>
  );
}
