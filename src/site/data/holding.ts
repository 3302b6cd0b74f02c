import { type Address, addresses } from "../address.ts";

/** The tables of which each volume has a file, and the lists, which have one file each. */
export const volumeTables = ["articles", "figures", "statements"] as const;
export const lists = ["meetings", "topics", "people", "outlets", "measures"] as const;
export type VolumeTable = (typeof volumeTables)[number];
export type List = (typeof lists)[number];

/** A file of the data: what it holds, of which volume, and how. */
export interface Holding<Held extends VolumeTable | List = VolumeTable | List> {
  readonly address: Address;
  readonly holds: Held;
  /** Undefined where it holds all that there is. */
  readonly volume: string | undefined;
  readonly format: Format;
}
export type Format = "JSON" | "CSV";

/** The files of a volume: all about its articles in one, and a file for each table. */
export function holdingsOfVolume(volume: string): Holding<VolumeTable>[] {
  return [
    { ...fileOf(`articles-${volume}`, "JSON"), holds: "articles", volume },
    ...volumeTables.map((holds) => ({ ...fileOf(`${holds}-${volume}`, "CSV"), holds, volume })),
  ];
}

/** The files of a list, in both formats. */
export function holdingsOfList(holds: List): Holding<List>[] {
  return (["JSON", "CSV"] as const).map((format) => ({ ...fileOf(holds, format), holds, volume: undefined }));
}

function fileOf(name: string, format: Format): Pick<Holding, "address" | "format"> {
  return { address: addresses.dataFile(`${name}.${format.toLowerCase()}`), format };
}
