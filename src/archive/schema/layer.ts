import * as z from "zod";

/** The way to a field in a schema: names of fields and, in lists, indexes. */
type Path = readonly (string | number)[];

/** What the schema says of the field at a path: its description, whether it is prose, what it refers to. */
export function metaAt(schema: z.core.$ZodType, path: Path): z.GlobalMeta {
  const metas = layersAt(schema, path).map((layer) => z.globalRegistry.get(layer) ?? {});
  return Object.assign({}, ...metas.reverse()) as z.GlobalMeta; // of two descriptions the outer one holds
}

/** The names of the fields that the schema knows at a path. */
export function fieldsAt(schema: z.core.$ZodType, path: Path): string[] {
  return layersAt(schema, path).flatMap((layer) => (layer instanceof z.ZodObject ? Object.keys(layer.shape) : []));
}

/** The schema at a path with all that wraps it and all that it may be, outermost first. */
export function layersAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType[] {
  const layers = unwrap(schema);
  const [step, ...rest] = path;
  if (step === undefined) return layers;
  return layers.flatMap((layer) => {
    if (layer instanceof z.ZodArray && typeof step === "number") return layersAt(layer.element, rest);
    if (layer instanceof z.ZodObject && typeof step === "string" && Object.hasOwn(layer.shape, step)) {
      return layersAt(layer.shape[step], rest);
    }
    return [];
  });
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return [schema, ...unwrap(schema.def.innerType)];
  }
  if (schema instanceof z.ZodPipe) return [schema, ...unwrap(schema.def.in)];
  if (schema instanceof z.ZodUnion) return [schema, ...schema.def.options.flatMap(unwrap)];
  return [schema];
}
