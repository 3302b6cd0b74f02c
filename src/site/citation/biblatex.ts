import { formatLanguage } from "../label.ts";
import type { CitedName } from "./name.ts";
import { formatNote } from "./note.ts";
import type { CitedWork } from "./work.ts";

/**
 * Describes works as BibLaTeX entries in UTF-8 (https://ctan.org/pkg/biblatex, sections 2.1 to 2.3). A piece in a
 * newspaper is an `@article` of that subtype; what is no periodical's is `@online`, or `@misc` where it has no address.
 */
export function formatBiblatex(works: readonly CitedWork[]): string {
  return works.map(formatEntry).join("\n");
}

function formatEntry(work: CitedWork): string {
  const { id, kind, title, names, outlet, published, url, language, archive, page } = work;
  const isPeriodical = outlet !== "" && kind !== "site";
  const note = formatNote(work);
  const type = isPeriodical ? "article" : url === undefined ? "misc" : "online";
  // Fields put together one by one: the machine code of a list of so many parts would take long to make.
  let entry = `@${type}{${id},\n`;
  if (names.length > 0) entry += field("author", names.map(formatAuthor).join(" and "));
  // The second pair of braces keeps a style from making small letters of a name's.
  entry += field("title", `{${escapeText(title)}}`);
  if (isPeriodical) entry += field("journaltitle", escapeText(outlet)) + field("entrysubtype", kind);
  // A list, which an “and” would part.
  else if (outlet !== "") entry += field("organization", `{${escapeText(outlet)}}`);
  entry += field("date", published);
  if (url !== undefined) entry += field("url", escapeAddress(url));
  entry += field("langid", escapeText(formatLanguage(language.split("-")[0] ?? language).toLowerCase()));
  entry += field("library", escapeText(`${archive}, ${page}`));
  if (note !== "") entry += field("annotation", escapeText(note));
  return `${entry}}\n`;
}

function field(name: string, value: string): string {
  return `  ${name} = {${value}},\n`;
}

/** A name that is one part stands in braces, or its words would be taken for given and family names. */
function formatAuthor(name: CitedName): string {
  return "literal" in name ? `{${escapeText(name.literal)}}` : `${escapeText(name.family)}, ${escapeText(name.given)}`;
}

const commands: Readonly<Record<string, string>> = {
  // Braces are counted even behind a backslash, so that one of a pair would end the entry early or late.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  // In TeX's oldest fonts these three are other signs.
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
};

function escapeText(text: string): string {
  return text.replace(/[{}\\~^<>|&%$#_]/g, (sign) => commands[sign] ?? `\\${sign}`);
}

/** An address is taken to the letter but for braces, which are counted there too. */
function escapeAddress(url: string): string {
  return url.replace(/[{}]/g, encodeURIComponent);
}
