import * as z from "zod";
import type { Complaint } from "./problem.ts";
import { layersAt, metaAt } from "./schema/layer.ts";
import { findNearest } from "./suggestion.ts";
import type { Path } from "./yaml.ts";

/** What is wrong with a field that is not there. */
export const missing = "is missing";

/** What is wrong with the value of a field, in words for its writer. */
export function complaintOfValue(issue: z.core.$ZodIssue, schema: z.ZodType, path: Path): Complaint {
  const write = issue.code === "invalid_value" ? chooseFrom(issue) : describe(schema, path);
  if (issue.input === undefined && issue.code !== "custom") return { wrong: missing, write };
  if (issue.input === null) {
    return { wrong: "is empty", write: mayBeLeftOut(schema, path) ? `${write}, or leave it out` : write };
  }
  switch (issue.code) {
    case "custom":
      return issue.params as unknown as Complaint; // fault() is the only one to make them
    case "invalid_value":
      return { wrong: `${quote(issue.input)} is not known here`, write };
    case "invalid_format":
      return { wrong: `${quote(issue.input)} does not fit`, write };
    case "too_small":
      return { wrong: issue.origin === "number" || issue.origin === "int" ? "is too small" : "is empty", write };
    case "too_big":
      return { wrong: "is too large", write };
    default:
      return complaintOfKind(issue.input, layersAt(schema, path), write);
  }
}

/** What is wrong with a field that the schema does not know, where it may mean one of some others. */
export function complaintOfField(nearest: string | undefined, known: readonly string[]): Complaint {
  const write = nearest ? `write ${nearest}` : `delete it, or write one of ${known.join(", ")}`;
  return { wrong: "is no known field", write };
}

function describe(schema: z.ZodType, path: Path): string {
  return `write ${metaAt(schema, path).description ?? "what belongs there"}`;
}

function chooseFrom({ values, input }: z.core.$ZodIssueInvalidValue): string {
  const known = values.map(String);
  const nearest = input === undefined || input === null ? undefined : findNearest(String(input), known);
  return nearest ? `write ${nearest}` : `write one of ${known.join(", ")}`;
}

function mayBeLeftOut(schema: z.ZodType, path: Path): boolean {
  const isOptional = (layer: z.core.$ZodType) =>
    layer instanceof z.ZodOptional || layer instanceof z.ZodDefault || layer instanceof z.ZodPrefault;
  return typeof path.at(-1) === "number" || layersAt(schema, path).some(isOptional);
}

function complaintOfKind(input: unknown, layers: readonly z.core.$ZodType[], write: string): Complaint {
  const isScalar = typeof input === "number" || typeof input === "boolean";
  const takesText = layers.some((layer) => layer instanceof z.ZodString);
  const takesNumbers = layers.some((layer) => layer instanceof z.ZodNumber);
  if (isScalar && takesText && !takesNumbers) {
    return { wrong: `is ${kindOf(input)} to YAML`, write: "put it in quotation marks" };
  }
  if (takesNumbers && Number.isFinite(input)) return { wrong: "is no whole number", write };
  return { wrong: `is ${kindOf(input)}`, write };
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
