import { formatBiblatex } from "./biblatex.ts";
import { formatCslJson } from "./cslJson.ts";
import { formatRis } from "./ris.ts";
import type { CitedWork } from "./work.ts";

/** A format in which programs exchange citations. */
export interface CitationFormat {
  readonly name: "BibLaTeX" | "RIS" | "CSL-JSON";
  readonly extension: "bib" | "ris" | "csl.json";
  readonly mediaType: string;
  readonly format: (works: readonly CitedWork[]) => string;
}

/** The formats that the archive offers. */
export const citationFormats: readonly CitationFormat[] = [
  { name: "BibLaTeX", extension: "bib", mediaType: "application/x-bibtex", format: formatBiblatex },
  { name: "RIS", extension: "ris", mediaType: "application/x-research-info-systems", format: formatRis },
  {
    name: "CSL-JSON",
    extension: "csl.json",
    mediaType: "application/vnd.citationstyles.csl+json",
    format: formatCslJson,
  },
];
