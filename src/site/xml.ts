/** Text that is well-formed XML. */
export type Xml = string & { readonly __xml: unique symbol };

/** The attributes of an element; those that are undefined are left out. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** An element of an [XML 1.0](https://www.w3.org/TR/xml/) document, on a line of its own. */
export function element(name: string, attributes: Attributes, content: string | readonly Xml[] = []): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  );
  const matter = typeof content === "string" ? escapeXml(content) : content.map((child) => `\n${child}`).join("");
  const end = typeof content !== "string" && content.length > 0 ? "\n" : "";
  const start = `<${name}${written.join("")}`;
  return (matter === "" ? `${start}/>` : `${start}>${matter}${end}</${name}>`) as Xml; // all text in it is escaped
}

/** A whole document around its root. */
export function formatXml(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// Besides these, what no XML document may hold, not even escaped: https://www.w3.org/TR/xml/#charsets
const unfit = /[&<>"]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escapeXml(text: string): string {
  return text.replace(unfit, (character) => escapes[character] ?? "\uFFFD");
}
