import type { DeskPage } from "../../src/site/pages/desk.ts";
import { FindingList } from "../components/FindingList.tsx";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { Section } from "../components/Section.tsx";
import { pageTemplate } from "../page.tsx";

function Desk({ frame, standfirst, facts, groups }: DeskPage) {
  return (
    <Layout frame={frame}>
      <Headpiece kicker="Seen here only" title="The curator’s desk" standfirst={standfirst} facts={facts} />
      {groups.map(({ id, name, note, entries, more }) => (
        <Section key={id} id={id} name={name} note={note}>
          <FindingList findings={entries} />
          {more && <p class="note">{more}</p>}
        </Section>
      ))}
    </Layout>
  );
}

export const { data, render } = pageTemplate("desk", Desk);
