import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Meeting, meetingsOf, writeAuthorities } from "./authority.ts";
import { type RecordFile, writeRecord } from "./record.ts";

/** An archive that was generated: the same number of records gives the same bytes, on every machine. */
export interface GeneratedArchive {
  readonly folder: string;
  readonly records: number;
  readonly meetings: readonly Meeting[];
}

/** Generates an archive of so many records in a folder that is not there yet. */
export function generateArchive(folder: string, records: number): GeneratedArchive {
  const archive = { folder, records, meetings: meetingsOf(records) };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(writeAuthorities(archive.meetings))) {
    writeFileSync(join(folder, name), text);
  }
  for (let index = 0; index < records; index++) putRecord(archive, index);
  return archive;
}

/** Writes the nth record, counted from 0; the first that the archive does not hold is the one after its last. */
export function putRecord({ folder, meetings }: GeneratedArchive, index: number): RecordFile {
  const record = writeRecord(index, meetings);
  writeFileSync(join(folder, `${record.id}.md`), record.text);
  return record;
}
