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
  const lines = [
    ["TY", kind === "magazine" ? "MGZN" : "NEWS"],
    ["ID", id],
    ...names.map((name) => ["AU", formatInverted(name)]),
    ["TI", title],
    ...(outlet === "" ? [] : [["T2", outlet]]),
    ["PY", year],
    ["DA", `${year}/${month}/${day}/`],
    ...(url === undefined ? [] : [["UR", url]]),
    ["LA", language],
    ["DB", archive],
    ["AN", page],
    ...(note === "" ? [] : [["N1", note]]),
    ["ER", ""],
  ];
  return `${lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("")}\r\n`;
}
