import type { Feed, FeedEntry } from "./feed.ts";
import { element, formatXml } from "./xml.ts";

/** Writes a feed as [Atom](https://www.rfc-editor.org/rfc/rfc4287). */
export function formatAtom(feed: Feed): string {
  return formatXml(
    element("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language }, [
      element("id", {}, feed.id),
      element("title", {}, feed.title),
      element("subtitle", {}, feed.subtitle),
      element("updated", {}, feed.updated),
      element("link", { rel: "self", type: "application/atom+xml", href: feed.self }),
      element("link", { rel: "alternate", type: "text/html", href: feed.page }),
      element("author", {}, [element("name", {}, feed.author)]),
      element("rights", {}, feed.rights),
      element("generator", {}, "Dossier"),
      ...feed.entries.map((entry) => atomEntry(entry, feed.language)),
    ]),
  );
}

function atomEntry(entry: FeedEntry, language: string) {
  return element("entry", {}, [
    element("id", {}, entry.id),
    element("title", { "xml:lang": entry.language === language ? undefined : entry.language }, entry.title),
    element("updated", {}, entry.updated),
    element("published", {}, entry.published),
    element("link", { rel: "alternate", type: "text/html", href: entry.page }),
    ...(entry.via === undefined ? [] : [element("link", { rel: "via", href: entry.via })]),
    ...entry.authors.map((author) => element("author", {}, [element("name", {}, author)])),
    ...entry.categories.map((category) => element("category", { ...category })),
    element("summary", {}, entry.summary),
  ]);
}
