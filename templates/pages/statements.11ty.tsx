import type { StatementsPage } from "../../src/site/pages/statements.ts";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { PhraseList } from "../components/PhraseList.tsx";
import { Section } from "../components/Section.tsx";
import { StatementGroups } from "../components/StatementGroups.tsx";
import { Turning } from "../components/Turning.tsx";
import { pageTemplate } from "../page.tsx";

function Statements({ frame, title, phrases, groups, turning }: StatementsPage) {
  return (
    <Layout frame={frame}>
      <Headpiece title={title} standfirst={frame.description} />
      {phrases.length > 0 && (
        <Section
          id="phrases"
          name="Phrases that recur"
          note="Alone or within a longer phrase, with spelling and punctuation ignored. Those of most independent sources come first."
        >
          <PhraseList phrases={phrases} />
        </Section>
      )}
      <Section id="said" name="Who said what" note="As the articles report it, the newest article first.">
        {groups.length > 0 ? <StatementGroups groups={groups} /> : <p>No article reports a statement yet.</p>}
        <Turning turning={turning} />
      </Section>
    </Layout>
  );
}

export const { data, render } = pageTemplate("statements", Statements);
