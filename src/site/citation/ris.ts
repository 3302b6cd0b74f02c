import { formatInverted } from "./name.ts";
import { formatNote } from "./note.ts";
import type { CitedWork } from "./work.ts";

/**
 * Describes works as RIS records, in UTF-8 and with the line ends that the format asks for
 * (https://web.archive.org/web/20170707033254/http://www.researcherid.com/resources/html/help_upload.htm).
 */
export function formatRis(works: readonly CitedWork[]): string {
  return works.map(formatRecord).join("");
}

function formatRecord(work: CitedWork): string {
  const { id, kind, title, names, outlet, published, url, language, archive, page } = work;
  const [year = "", month = "", day = ""] = published.split("-");
  const note = formatNote(work);
  // Lines put together one by one: the machine code of a list of so many parts would take long to make.
  let record = line("TY", kind === "magazine" ? "MGZN" : "NEWS") + line("ID", id);
  for (const name of names) record += line("AU", formatInverted(name));
  record += line("TI", title);
  if (outlet !== "") record += line("T2", outlet);
  record += line("PY", year) + line("DA", `${year}/${month}/${day}/`);
  if (url !== undefined) record += line("UR", url);
  record += line("LA", language) + line("DB", archive) + line("AN", page);
  if (note !== "") record += line("N1", note);
  return `${record}${line("ER", "")}\r\n`;
}

function line(tag: string, value: string): string {
  return `${tag}  - ${value}\r\n`;
}
