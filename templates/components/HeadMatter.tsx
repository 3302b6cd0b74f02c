import { formatStructuredData, type Head } from "../../src/site/head.ts";

/** What a page says of itself to programs. */
export function HeadMatter({ metas = [], links = [], structuredData }: Head) {
  return (
    <>
      {metas.map((meta) => (
        <meta key={JSON.stringify(meta)} {...meta} />
      ))}
      {links.map((link) => (
        <link key={`${link.rel} ${link.href}`} {...link} />
      ))}
      {structuredData && (
        <script
          type="application/ld+json"
          // Text in a script is not HTML: escaped as HTML, it would be other text.
          // biome-ignore lint/security/noDangerouslySetInnerHtml: formatStructuredData leaves nothing that could end the script
          dangerouslySetInnerHTML={{ __html: formatStructuredData(structuredData) }}
        />
      )}
    </>
  );
}
