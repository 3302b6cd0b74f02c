import type { SearchPage } from "../../src/site/pages/search.ts";
import { Section } from "./Section.tsx";

/** What the search is asked with, and the place for what it finds. It is shown by the script that makes it work. */
export function SearchForm({ action, choices, filters }: Pick<SearchPage, "action" | "choices" | "filters">) {
  return (
    <div class="search" data-choices={choices} hidden>
      <search class="search-form">
        <form action={action}>
          <label>
            <span>Words</span>
            <input type="search" name="q" autocomplete="off" />
          </label>
          <button type="submit">Search</button>
          <details>
            <summary>Narrow down</summary>
            <div class="search-filters">
              {filters.map(({ name, label, any }) => (
                <label key={name}>
                  <span>{label}</span>
                  <select name={name}>
                    <option value="">{any}</option>
                  </select>
                </label>
              ))}
              <label>
                <span>Order</span>
                <select name="sort">
                  <option value="">By relevance</option>
                  <option value="date">Newest first</option>
                </select>
              </label>
            </div>
          </details>
        </form>
      </search>
      <p class="note" role="status" />
      <Section id="results" name="Results">
        <ol />
        <button type="button" class="search-more" hidden>
          More
        </button>
      </Section>
    </div>
  );
}
