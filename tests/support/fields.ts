import * as z from "zod";
import type { IdKind } from "../../src/archive/id.ts";
import {
  ArchiveRecord,
  MeasureRecord,
  MeetingRecord,
  OutletRecord,
  PersonRecord,
  PlaceRecord,
  TopicRecord,
} from "../../src/archive/schema/authority.ts";
import { fieldsAt, layersAt, metaAt } from "../../src/archive/schema/layer.ts";
import { ArticleRecord } from "../../src/archive/schema/record.ts";

/** The files of an archive with the schema of what stands in them once or as often as one likes. */
export const schemas = {
  "archive.yaml": ArchiveRecord,
  "meetings.yaml": MeetingRecord,
  "topics.yaml": TopicRecord,
  "people.yaml": PersonRecord,
  "outlets.yaml": OutletRecord,
  "measures.yaml": MeasureRecord,
  "places.yaml": PlaceRecord,
  "record.md": ArticleRecord,
} as const;
export type SchemaName = keyof typeof schemas;

/** The way to a field: names, and for every list its first item. */
export type FieldPath = readonly (string | 0)[];

/** A field with what it takes: any text, an address of the web, or what has a form of its own. */
export interface Field {
  readonly path: FieldPath;
  readonly takes: "text" | "address" | "form";
}

/** Every field of a schema that holds no further fields. */
export function fieldsOf(schema: z.ZodType, path: FieldPath = []): Field[] {
  const names = fieldsAt(schema, path);
  if (names.length > 0) return names.flatMap((name) => fieldsOf(schema, [...path, name]));
  const item: FieldPath = [...path, 0];
  if (layersAt(schema, item).length > 0) return fieldsOf(schema, item);
  const { prose, format } = metaAt(schema, path);
  return [{ path, takes: prose ? "text" : format === "iri" ? "address" : "form" }];
}

/** Something of an archive: its place among those of its kind, and how many there are of each kind that it names. */
export interface Place {
  readonly kind: IdKind | undefined;
  readonly index: number;
  readonly count: number;
}

/** A value of a field that has a form of its own, which is right. Throws at a form that it does not know: teach it. */
export function sampleOf(schema: z.ZodType, path: FieldPath, place: Place): unknown {
  const { refers, pattern = "" } = metaAt(schema, path);
  if (refers?.startsWith("former ")) return `${refers.replace(" ", "-")}-${place.index}`;
  if (refers) return `${refers}-${neighbourOf(path.at(-1) === 0 ? path.at(-2) : path.at(-1), place)}`;
  if (pattern.startsWith("^[a-z0-9]+")) return `${place.kind}-${place.index}`;
  if (pattern.startsWith("^[1-9]")) return "2021-05-13";
  if (pattern.startsWith("^[a-z]{2,3}")) return "en";
  for (const layer of layersAt(schema, path)) {
    if (layer instanceof z.ZodEnum) return layer.options[place.index % layer.options.length];
    if (layer instanceof z.ZodLiteral) return layer.value;
    if (layer instanceof z.ZodNumber) return 1 + (place.index % 80);
  }
  throw new Error(`no sample for ${path.join(".")}`);
}

/** What must be another than its like: a wire is not the outlet, a mention not the meeting, a topic not its own parent. */
function neighbourOf(field: string | 0 | undefined, { index, count }: Place): number {
  if (field === "wire" || field === "mentions") return (index + 1) % count;
  return field === "broader" ? Math.max(index - 1, 0) : index % count;
}

/** Puts together a value from those of its fields. */
export function assemble(entries: readonly (readonly [FieldPath, unknown])[]): Readonly<Record<string, unknown>> {
  const whole: Record<string, unknown> = {};
  for (const [path, value] of entries) put(whole, path, value);
  return whole;
}

function put(holder: Record<string, unknown> | unknown[], [step, ...rest]: FieldPath, value: unknown): void {
  const slots = holder as Record<string, unknown>; // a list takes its indexes as names
  const next = rest[0];
  if (step === undefined) return;
  if (next === undefined) slots[step] = value;
  else {
    slots[step] ??= next === 0 ? [] : {};
    put(slots[step] as Record<string, unknown>, rest, value); // just made, or made for the field before
  }
}
