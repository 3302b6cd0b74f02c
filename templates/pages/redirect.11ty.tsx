import type { RedirectPage } from "../../src/site/pages/redirect.ts";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { LinkIndex } from "../components/LinkIndex.tsx";
import { Section } from "../components/Section.tsx";
import { pageTemplate } from "../page.tsx";

function Redirect({ frame, to }: RedirectPage) {
  return (
    <Layout frame={frame} onward={to.href}>
      <Headpiece
        title="This page has moved"
        standfirst="It has another address now, to which your browser goes by itself. The old one stays good."
      />
      <Section id="address" name="Where it is">
        <LinkIndex entries={[to]} />
      </Section>
    </Layout>
  );
}

export const { data, render } = pageTemplate("redirect", Redirect);
