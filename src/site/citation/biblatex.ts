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
  const fields = [
    ...(names.length > 0 ? [["author", names.map(formatAuthor).join(" and ")]] : []),
    // The second pair of braces keeps a style from making small letters of a name's.
    ["title", `{${escapeText(title)}}`],
    ...(isPeriodical ? [["journaltitle", escapeText(outlet)]] : []),
    ...(isPeriodical ? [["entrysubtype", kind]] : []),
    ...(!isPeriodical && outlet !== "" ? [["organization", escapeText(outlet)]] : []),
    ["date", published],
    ...(url === undefined ? [] : [["url", escapeAddress(url)]]),
    ["langid", escapeText(formatLanguage(language.split("-")[0] ?? language).toLowerCase())],
    ["library", escapeText(`${archive}, ${page}`)],
    ...(note === "" ? [] : [["annotation", escapeText(note)]]),
  ];
  const type = isPeriodical ? "article" : url === undefined ? "misc" : "online";
  return `@${type}{${id},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join("")}}\n`;
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
