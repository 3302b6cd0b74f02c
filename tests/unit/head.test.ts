import assert from "node:assert/strict";
import { test } from "node:test";
import { h } from "preact";
import { render } from "preact-render-to-string";
import { HeadMatter } from "../../templates/components/HeadMatter.tsx";

test("no text can end the script that holds structured data, nor the attribute that holds a meta", () => {
  const hostile = `</script><script>alert("1 & 2")</script><!-- “é”`;
  const html = render(
    h(HeadMatter, {
      metas: [{ name: "dc.title", content: hostile }],
      links: [{ rel: "original", href: hostile }],
      structuredData: { name: hostile },
    }),
  );
  assert.equal(html.match(/<script/g)?.length, 1);
  assert.equal(html.match(/<\/script>/g)?.length, 1);
  assert.doesNotMatch(html, /content="[^"]*"1/);
  const json = /<script type="application\/ld\+json">(.*)<\/script>/s.exec(html)?.[1] ?? "";
  assert.deepEqual(JSON.parse(json), { name: hostile });
});
