import type { DataPage } from "../../src/site/pages/data.ts";
import { ColumnTable } from "../components/ColumnTable.tsx";
import { Headpiece } from "../components/Headpiece.tsx";
import { HoldingTable } from "../components/HoldingTable.tsx";
import { Layout } from "../components/Layout.tsx";
import { Prose } from "../components/Prose.tsx";
import { Section } from "../components/Section.tsx";
import { pageTemplate } from "../page.tsx";

function Data(page: DataPage) {
  return (
    <Layout frame={page.frame}>
      <Headpiece title="Data" standfirst="Every record of the archive, to take along: as JSON and as tables." />
      {page.volumes.length > 0 && (
        <Section id="articles" name="Articles" note="By the year of publication.">
          <HoldingTable
            caption="The files on the articles of each year"
            columns={["Year", "All", "Articles", "Figures", "Statements"]}
            rows={page.volumes}
          />
          {page.otherVolumes && (
            <p class="note">
              and {page.otherVolumes}, which <a href={page.index.href}>{page.index.text}</a> lists
            </p>
          )}
        </Section>
      )}
      <Section id="lists" name="Lists" note="What the articles refer to by id.">
        <HoldingTable
          caption="The files of what the articles refer to"
          columns={["List", "All", "Table"]}
          rows={page.lists}
        />
      </Section>
      {page.citations.length > 0 && (
        <Section
          id="citations"
          name="Citations"
          note="Of the articles of each year, for programs that keep references."
        >
          <HoldingTable
            caption="The files with the citations of each year"
            columns={["Year", "LaTeX", "EndNote, Mendeley", "Zotero, Pandoc"]}
            rows={page.citations}
          />
          {page.otherCitations && (
            <p class="note">
              and {page.otherCitations}, which <a href={page.index.href}>{page.index.text}</a> lists
            </p>
          )}
        </Section>
      )}
      <Section id="reading" name="Reading the files">
        <Prose>
          <p>
            The JSON holds all that a record holds; <a href={page.schema.href}>{page.schema.text}</a> describes it (JSON
            Schema 2020-12), and a program finds every file by <a href={page.index.href}>{page.index.text}</a>. The page
            of a meeting or a topic leads to a file of its own.
          </p>
          <p>
            The tables are CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know the encoding. The
            files of all years have the same columns, so that one can be put below the other. Several values in a cell
            are parted by a semicolon and a space. Text that begins with = + - or @, which a spreadsheet might run, has
            an apostrophe before it; numbers are left as they are.
          </p>
          <p>
            A value that the copy of an article does not state was supplied by the archive: the column “supplied” names
            it, and the JSON gives the reason.
          </p>
          {page.feeds.length > 0 && (
            <p>
              What is new comes as a feed:{" "}
              {page.feeds.map(({ text, href }) => (
                <span key={href}>
                  <a href={href}>{text}</a>,{" "}
                </span>
              ))}
              and for each meeting and each topic a feed of its own, to which its page leads.
            </p>
          )}
        </Prose>
      </Section>
      {page.tables.map((table) => (
        <Section
          key={table.name}
          id={`table-${table.name}`}
          name={`Columns of ${table.name}`}
          note={`A row: ${table.meaning}`}
        >
          <ColumnTable {...table} />
        </Section>
      ))}
      <Section id="licence" name="Licence">
        <Prose>
          <p>
            The records are under{" "}
            <a href={page.licence.href} rel="license">
              {page.licence.text}
            </a>
            ; the articles belong to their publishers and are not in these files.
          </p>
          <p>Cite an article as its outlet’s, and the archive as where you found it. As a whole: {page.citation}</p>
        </Prose>
      </Section>
    </Layout>
  );
}

export const { data, render } = pageTemplate("data", Data);
