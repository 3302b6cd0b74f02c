import { type Address, addresses } from "../address.ts";
import { citationFormats } from "../citation/format.ts";
import { fileBeside } from "../citation/offer.ts";

/** The tables of which each volume has a file, and the lists, which have one file each. */
export const volumeTables = ["articles", "figures", "statements"] as const;
export const lists = ["meetings", "topics", "people", "outlets", "measures", "places"] as const;
export type VolumeTable = (typeof volumeTables)[number];
export type List = (typeof lists)[number];
type Held = VolumeTable | List | "citations";

/** In which the data come: records as JSON and as tables, citations as programs exchange them. */
export const formats = ["JSON", "CSV", "BibLaTeX", "RIS", "CSL-JSON"] as const;
type Format = (typeof formats)[number];
export type TableFormat = Extract<Format, "JSON" | "CSV">;

/** A file of the data: what it holds, of which volume, and how. */
export interface Holding<Holds extends Held = Held, In extends Format = Format> {
  readonly address: Address;
  readonly holds: Holds;
  /** Undefined where it holds all that there is. */
  readonly volume: string | undefined;
  readonly format: In;
  readonly mediaType: string;
}

/** The files of a volume: all about its articles in one, and a file for each table. */
export function holdingsOfVolume(volume: string): Holding<VolumeTable, TableFormat>[] {
  return [
    { ...fileOf(`articles-${volume}`, "JSON"), holds: "articles", volume },
    ...volumeTables.map((holds) => ({ ...fileOf(`${holds}-${volume}`, "CSV"), holds, volume })),
  ];
}

/** The files of a list, in both formats. */
export function holdingsOfList(holds: List): Holding<List, TableFormat>[] {
  return (["JSON", "CSV"] as const).map((format) => ({ ...fileOf(holds, format), holds, volume: undefined }));
}

/** The files with the citations of a year's articles. */
export function holdingsOfCitations(year: string): Holding<"citations">[] {
  return citationFormats.map(({ name, extension, mediaType }) => {
    const address = fileBeside(addresses.citations(year), extension);
    return { address, holds: "citations", volume: year, format: name, mediaType };
  });
}

const mediaTypes: Readonly<Record<TableFormat, string>> = { JSON: "application/json", CSV: "text/csv" };

function fileOf(
  name: string,
  format: TableFormat,
): Pick<Holding<Held, TableFormat>, "address" | "format" | "mediaType"> {
  return { address: addresses.dataFile(`${name}.${format.toLowerCase()}`), format, mediaType: mediaTypes[format] };
}
