import type * as z from "zod";
import type { UseKind } from "./id.ts";
import { metaAt } from "./schema/layer.ts";
import type { Path } from "./yaml.ts";

/** A use of an id: of which kind, and which. */
export interface Use {
  readonly kind: UseKind;
  readonly id: string;
}

/** A use of an id, and where it stands in its part of a file. */
export interface Reference extends Use {
  readonly path: Path;
}

/** Every use of an id in a value, whatever else is wrong with it. */
export function findUses(schema: z.ZodType, value: unknown): Use[] {
  return findReferences(schema, value).map(({ kind, id }) => ({ kind, id }));
}

/** Every use of an id in a value, with its place. */
export function findReferences(schema: z.ZodType, value: unknown): Reference[] {
  return textsIn(value).flatMap(({ path, text }) => {
    const kind = metaAt(schema, path).refers;
    return kind ? [{ path, kind, id: text }] : [];
  });
}

function textsIn(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => textsIn(item, [...path, index]));
  if (value instanceof Object) return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
  return [];
}
