import type { NotFoundPage } from "../../src/site/pages/notFound.ts";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { LinkIndex } from "../components/LinkIndex.tsx";
import { Section } from "../components/Section.tsx";
import { pageTemplate } from "../page.tsx";

function NotFound({ frame, ways }: NotFoundPage) {
  return (
    <Layout frame={frame}>
      <Headpiece
        title="Page not found"
        standfirst="There is no page at this address. Addresses here do not change: perhaps a letter is missing."
      />
      <Section id="ways" name="Where to go">
        <LinkIndex entries={ways} />
      </Section>
    </Layout>
  );
}

export const { data, render } = pageTemplate("notFound", NotFound);
