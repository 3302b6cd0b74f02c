import { decodeHTML } from "entities";

/** An object of JSON. */
export type Data = Readonly<Record<string, unknown>>;

/** The article among the page's JSON-LD; a script that is broken is as good as none. */
export function findArticleData(document: Document): Data | undefined {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const found = scripts.flatMap((script) => flatten(parseLenient(script.textContent ?? "")));
  const article = found.find(({ "@type": type }) =>
    [type].flat().some((name) => /Article|Report|LiveBlogPosting|BlogPosting/.test(String(name))),
  );
  // In a graph the article only points to who published and wrote it.
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    const { "@id": id, name } = Object(value) as Data;
    return id !== undefined && name === undefined
      ? (found.find((one) => one["@id"] === id && one["name"]) ?? value)
      : value;
  };
  return article && { ...article, publisher: resolve(article["publisher"]), author: resolve(article["author"]) };
}

function flatten(data: unknown): Data[] {
  if (Array.isArray(data)) return data.flatMap(flatten);
  if (typeof data !== "object" || data === null) return [];
  const one = data as Data; // an object of JSON
  return [one, ...flatten(one["@graph"]), ...flatten(one["mainEntity"])];
}

/** JSON as pages have it: with line ends within strings, commas behind the last, and what hides it from old browsers. */
function parseLenient(text: string): unknown {
  const bare = text
    .replace(/^\s*(<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(-->|\/\*\]\]>\*\/|\]\]>)\s*;?\s*$/g, "")
    .trim();
  for (const attempt of [
    bare,
    bare.replace(/[\n\r\t]+/g, " "),
    bare.replace(/[\n\r\t]+/g, " ").replace(/,\s*([}\]])/g, "$1"),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next reading is more forgiving; where none helps, the page's other data are read.
    }
  }
  return undefined;
}

/** The names of those that a value speaks of. */
export function nameOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(nameOf);
  if (typeof value === "string") return [value.trim()].filter((name) => name !== "" && !/^https?:/.test(name));
  return typeof value === "object" && value !== null ? nameOf((value as Data)["name"]) : [];
}

/** The text of a value, on one line. */
export function textIn(value: unknown): string {
  if (Array.isArray(value)) return textIn(value[0]);
  return typeof value === "string"
    ? decodeHTML(value).replace(/\s+/g, " ").trim()
    : typeof value === "object" && value !== null
      ? textIn((value as Data)["name"])
      : "";
}
