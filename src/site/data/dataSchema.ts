import * as z from "zod";
import {
  PublishedArchive,
  PublishedArticle,
  PublishedCard,
  PublishedFile,
  PublishedMeasure,
  PublishedMeeting,
  PublishedOutlet,
  PublishedPerson,
  PublishedPlace,
  PublishedTopic,
} from "./published.ts";

type Schema = z.core.JSONSchema.BaseSchema;

const things = {
  article: PublishedArticle,
  card: PublishedCard,
  meeting: PublishedMeeting,
  topic: PublishedTopic,
  person: PublishedPerson,
  outlet: PublishedOutlet,
  measure: PublishedMeasure,
  place: PublishedPlace,
  archive: PublishedArchive,
  file: PublishedFile,
} as const satisfies Readonly<Record<string, z.ZodObject>>;

const oneOf = (name: keyof typeof things): Schema => ({ $ref: `#/$defs/${name}` });
const listOf = (name: keyof typeof things): Schema => ({ type: "array", items: oneOf(name) });

/** The shapes of the files, as `DataFile` has them. */
const files: readonly Readonly<Record<string, Schema>>[] = [
  { articles: listOf("article") },
  { meetings: listOf("meeting") },
  { topics: listOf("topic") },
  { people: listOf("person") },
  { outlets: listOf("outlet") },
  { measures: listOf("measure") },
  { places: listOf("place") },
  { meeting: oneOf("meeting"), articles: listOf("article") },
  { topic: oneOf("topic"), cards: listOf("card") },
  { archive: oneOf("archive"), files: listOf("file") },
];

/**
 * The schema of every JSON file of the data, as [JSON Schema](https://json-schema.org/draft/2020-12) 2020-12.
 *
 * @param id the address at which it stands
 */
export function dataSchema(id: string): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: id,
    anyOf: files.map((lists) => {
      const properties = { $schema: { const: id }, ...lists };
      return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
    }),
    $defs: Object.fromEntries(Object.entries(things).map(([name, thing]) => [name, schemaOf(thing)])),
  };
}

function schemaOf(thing: z.ZodObject): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(thing, { io: "input", override: asPublished });
  return schema;
}

/** Turns what a curator may write into what is published: of two ways to write a value the full one, with nothing left out. */
function asPublished({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Schema }): void {
  const { anyOf } = jsonSchema;
  const full = anyOf?.find(({ type }) => type === "array") ?? anyOf?.find(({ type }) => type === "string");
  if (full) {
    delete jsonSchema.anyOf;
    Object.assign(jsonSchema, full, { description: jsonSchema.description });
  }
  if (zodSchema instanceof z.ZodObject) {
    const fields = Object.entries(zodSchema.shape).filter(([, field]) => !(field instanceof z.ZodOptional));
    jsonSchema.required = fields.map(([name]) => name);
  }
  for (const key of ["refers", "prose", "default"]) delete jsonSchema[key];
  // How to write a value in a record is no concern of those who read it.
  if (jsonSchema.type === "object") delete jsonSchema.description;
  if (jsonSchema.description) jsonSchema.description = forReaders(jsonSchema.description);
}

function forReaders(description: string): string {
  return description.replace(/,? in brackets\b.*/, "").replace(".yaml", ".json");
}
