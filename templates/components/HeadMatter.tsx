import { formatStructuredData, type Head } from "../../src/site/head.ts";

/** What a page says of itself to programs. */
export function HeadMatter({ metas = [], links = [], scripts = [], structuredData }: Head) {
  return (
    <>
      {metas.map((meta) => (
        <meta key={JSON.stringify(meta)} {...meta} />
      ))}
      {links.map((link) => (
        <link key={`${link.rel} ${link.href}`} {...link} />
      ))}
      {scripts.map((script) => (
        <script key={script} src={script} defer />
      ))}
      {structuredData && (
        <script
          type="application/ld+json"
          // Text in a script is no HTML: escaped as such, it would be other text. formatStructuredData lets none of it end the script.
          dangerouslySetInnerHTML={{ __html: formatStructuredData(structuredData) }}
        />
      )}
    </>
  );
}
