import type { SearchPage } from "../../src/site/pages/search.ts";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { LinkIndex } from "../components/LinkIndex.tsx";
import { SearchForm } from "../components/SearchForm.tsx";
import { Section } from "../components/Section.tsx";
import { pageTemplate } from "../page.tsx";

function Search({ frame, action, choices, filters, indexes, obstacle, scripts }: SearchPage) {
  return (
    <Layout frame={frame}>
      <Headpiece
        title="Search"
        standfirst="All articles by their headlines, and by what the archive’s digests say of them."
      />
      <p class="note search-without">{obstacle} The indexes lead to every article.</p>
      <SearchForm action={action} choices={choices} filters={filters} />
      {scripts.map((script) => (
        <script key={script} src={script} />
      ))}
      <Section id="indexes" name="Indexes" note="Every article stands in them.">
        <LinkIndex entries={indexes} />
      </Section>
    </Layout>
  );
}

export const { data, render } = pageTemplate("search", Search);
