import * as z from "zod";
import { isFormer } from "../archive/id.ts";
import {
  ArchiveRecord,
  MeasureRecord,
  MeetingRecord,
  OutletRecord,
  PersonRecord,
  PlaceRecord,
  TopicRecord,
} from "../archive/schema/authority.ts";
import { ArticleRecord } from "../archive/schema/record.ts";
import type { KnownThings } from "./known.ts";

/** What an editor can be told of a file: [JSON Schema](https://json-schema.org/specification-links#draft-7), draft 7. */
export type EditorSchema = z.core.JSONSchema.BaseSchema;

const schemas = {
  record: ArticleRecord,
  archive: ArchiveRecord,
  meetings: listOf(MeetingRecord, "the meetings, each after a hyphen"),
  topics: listOf(TopicRecord, "the topics, each after a hyphen"),
  people: listOf(PersonRecord, "the people and institutions, each after a hyphen"),
  outlets: listOf(OutletRecord, "the outlets, each after a hyphen"),
  measures: listOf(MeasureRecord, "the measures, each after a hyphen"),
  places: listOf(PlaceRecord, "the places, each after a hyphen"),
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** What there is a schema for: a record, and each file of authorities by its name. */
export type EditorSchemaName = keyof typeof schemas;

/** What there is a schema for, in the order in which people meet it. */
export const editorSchemaNames = Object.keys(schemas) as readonly EditorSchemaName[]; // the keys of the schemas

/**
 * The schema of a kind of file, with the ids that are known wherever one belongs. It lets through all that the check
 * lets through; what only shows when files are held against each other, the check alone tells.
 */
export function editorSchemaOf(name: EditorSchemaName, known: KnownThings): EditorSchema {
  return z.toJSONSchema(schemas[name], {
    io: "input",
    target: "draft-7",
    override: ({ jsonSchema }) => explain(jsonSchema, known),
  });
}

function listOf(record: z.ZodType, what: string) {
  return z.array(record).meta({ description: what });
}

/** Puts in an editor's words what the schemas say in their own. */
function explain(schema: EditorSchema, known: KnownThings): void {
  const { refers } = schema as z.GlobalMeta; // zod hands on everything that describes a field
  if (refers !== undefined && refers !== "article" && !isFormer(refers)) chooseFrom(schema, known[refers]);
  delete schema["refers"];
  delete schema["prose"];
  // What may be left out, nobody need be offered as empty.
  if (schema.default instanceof Object && Object.keys(schema.default).length === 0) delete schema.default;
  // Editors have words of their own for fields that are missing or too many, and name what a short list holds.
  const isTold = schema.type === "object" || schema.type === "array" || (schema.enum && !refers);
  if (schema.description && !isTold) schema["errorMessage"] = `write ${schema.description}`;
}

function chooseFrom(schema: EditorSchema, things: KnownThings[keyof KnownThings]): void {
  // Of a kind of which nothing is known yet, anything may be written.
  if (things.length === 0) return;
  schema.enum = things.map(({ id }) => id);
  schema["enumDescriptions"] = things.map(({ label }) => label);
}
