import { type Evidence, formatEvidence, type RecordEvidence } from "../archive/evidence.ts";
import { evidenceFile } from "../archive/folder.ts";
import type { Renaming } from "./renaming.ts";
import type { Revision } from "./revision.ts";

/** The lock of evidence, where it names what is renamed: a record, or a measure or speaker among the keys of claims. */
export function reviseSeals(folder: string, evidence: Evidence, renaming: Renaming): readonly Revision[] {
  const path = `${folder}/${evidenceFile}`;
  let places = 0;
  const rename = <Value>(entries: Iterable<readonly [string, Value]>, nameOf: (key: string) => string) =>
    [...entries].map(([key, value]): [string, Value] => {
      const name = nameOf(key);
      if (name !== key) places++;
      return [name, value];
    });
  const { kind, from, to } = renaming;
  const revised = rename(evidence, (id) => (kind === "article" && id === from ? to : id)).map(
    ([id, found]): [string, RecordEvidence] => {
      const claims = rename(Object.entries(found.claims), (key) => renameInKey(key, renaming));
      return [id, { ...found, claims: Object.fromEntries(claims) }];
    },
  );
  if (places === 0) return [];
  return [{ path, newPath: path, bytes: new TextEncoder().encode(formatEvidence(new Map(revised))), places }];
}

function renameInKey(key: string, { kind, from, to }: Renaming): string {
  const [claim = "", name = "", ...rest] = key.split(" ");
  const swap = (id: string) => (id === from ? to : id);
  if (claim === "figure" && kind === "measure") return [claim, swap(name), ...rest].join(" ");
  if (claim === "statement" && kind === "person")
    return [claim, name.split("+").map(swap).join("+"), ...rest].join(" ");
  return key;
}
