import * as z from "zod";
import type { Complaint, Problem } from "./problem.ts";
import { findNearest } from "./suggestion.ts";
import type { Path, YamlDocument } from "./yaml.ts";

/** The part of a file that one schema describes: a whole record, or one entry of a list of authorities. */
export interface Section {
  readonly file: string;
  readonly document: YamlDocument;
  /** Where the part stands in the document: empty for the whole. */
  readonly base: Path;
  readonly value: unknown;
  /** What the part is called in a message, before the field: the id of an entry; empty for a whole file. */
  readonly label: string;
}

export type Validated<Value> = { readonly value: Value } | { readonly problems: readonly Problem[] };

/** Holds a part of a file against its schema. Every fault is told at its place, with its cure. */
export function validate<Schema extends z.ZodType>(schema: Schema, section: Section): Validated<z.output<Schema>> {
  const lost = findLostText(schema, section);
  const result = schema.safeParse(section.value, { reportInput: true });
  if (result.success && lost.length === 0) return { value: result.data };
  const faults = result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, schema, section));
  return { problems: [...lost, ...faults] };
}

/** A problem at a field of a part of a file. */
export function problemAt(
  { file, document, base, label }: Section,
  path: Path,
  { wrong, write }: Complaint,
  severity: Problem["severity"] = "error",
): Problem {
  return { severity, file, ...document.locate([...base, ...path]), field: formatField(label, path), wrong, write };
}

/** What the schema says of the field at a path: its description, whether it is prose, what it refers to. */
export function metaAt(schema: z.core.$ZodType, path: Path): z.GlobalMeta {
  const layers = schemasAt(schema, path).map((layer) => z.globalRegistry.get(layer) ?? {});
  return Object.assign({}, ...layers.reverse()) as z.GlobalMeta; // of two descriptions the outer one holds
}

function findLostText(schema: z.ZodType, section: Section): Problem[] {
  const { document, base } = section;
  return document.commented
    .filter((path) => base.every((step, depth) => path[depth] === step))
    .map((path) => path.slice(base.length))
    .filter((path) => metaAt(schema, path).prose)
    .map((path) => {
      const wrong = "YAML reads what follows ` #` as a comment and drops it";
      return problemAt(section, path, { wrong, write: "put the whole value in quotation marks" });
    });
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, section: Section): Problem[] {
  const path = issue.path as (string | number)[]; // YAML has no symbols
  if (issue.code !== "unrecognized_keys") return [problemAt(section, path, complaintOf(issue, schema, path))];
  const known = fieldsAt(schema, path);
  return issue.keys.map((key) => {
    const nearest = findNearest(key, known);
    const write = nearest ? `write ${nearest}` : `delete it, or write one of ${known.join(", ")}`;
    const problem = problemAt(section, [...path, key], { wrong: "is no known field", write });
    return { ...problem, ...section.document.locateKey([...section.base, ...path, key]) };
  });
}

function complaintOf(issue: z.core.$ZodIssue, schema: z.ZodType, path: Path): Complaint {
  const { description, prose } = metaAt(schema, path);
  const write = `write ${description ?? "what belongs there"}`;
  if (issue.input === undefined && issue.code !== "custom") return { wrong: "is missing", write };
  if (issue.input === null) return { wrong: "is empty", write: `${write}, or delete the line` };
  switch (issue.code) {
    case "custom":
      return issue.params as unknown as Complaint; // fault() is the only one to make them
    case "invalid_value": {
      const known = issue.values.map(String);
      const nearest = findNearest(String(issue.input), known);
      const cure = nearest ? `write ${nearest}` : `write one of ${known.join(", ")}`;
      return { wrong: `${quote(issue.input)} is not known here`, write: cure };
    }
    case "invalid_format":
      return { wrong: `${quote(issue.input)} does not fit`, write };
    case "too_small":
      return { wrong: issue.origin === "number" || issue.origin === "int" ? "is too small" : "is empty", write };
    case "too_big":
      return { wrong: "is too large", write };
    default:
      if (prose && (typeof issue.input === "number" || typeof issue.input === "boolean")) {
        return { wrong: `is ${kindOf(issue.input)} to YAML`, write: "put it in quotation marks" };
      }
      return { wrong: `is ${kindOf(issue.input)}`, write };
  }
}

function kindOf(input: unknown): string {
  if (Array.isArray(input)) return "a list";
  if (typeof input === "number") return Number.isFinite(input) ? "a number" : "no finite number";
  if (typeof input === "string") return `the text ${quote(input)}`;
  if (typeof input === "boolean") return `the truth value ${input}`;
  return "a map of fields";
}

function quote(input: unknown): string {
  const text = String(input);
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

function formatField(label: string, path: Path): string {
  const steps = path.map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`)).join("");
  return (label + steps).replace(/^\./, "") || "file";
}

function fieldsAt(schema: z.core.$ZodType, path: Path): string[] {
  return schemasAt(schema, path).flatMap((at) => (at instanceof z.ZodObject ? Object.keys(at.shape) : []));
}

/** The schema at a path with all that wraps it and all that it may be, outermost first. */
function schemasAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType[] {
  const layers = unwrap(schema);
  const [step, ...rest] = path;
  if (step === undefined) return layers;
  return layers.flatMap((layer) => {
    if (layer instanceof z.ZodArray && typeof step === "number") return schemasAt(layer.element, rest);
    if (layer instanceof z.ZodObject && typeof step === "string" && Object.hasOwn(layer.shape, step)) {
      return schemasAt(layer.shape[step], rest);
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
