import type * as z from "zod";
import { complaintOfField, complaintOfValue } from "./complaint.ts";
import type { Part } from "./part.ts";
import type { Complaint, Problem } from "./problem.ts";
import { fieldsAt, metaAt } from "./schema/layer.ts";
import { findNearest } from "./suggestion.ts";
import type { Path, YamlDocument } from "./yaml.ts";

/** A part of a file with the document in which everything of it has its place. */
export interface Section extends Part {
  readonly document: YamlDocument;
  readonly value: unknown;
}

export type Validated<Value> = { readonly value: Value } | { readonly problems: readonly Problem[] };

/** Holds a part of a file against its schema. Every fault is told once, at its place, with its cure. */
export function validate<Schema extends z.ZodType>(schema: Schema, section: Section): Validated<z.output<Schema>> {
  const lost = findLostText(schema, section);
  const result = schema.safeParse(section.value, { reportInput: true });
  if (result.success && lost.length === 0) return { value: result.data };
  const issues = result.success ? [] : result.error.issues;
  const misspelt = new Set(issues.flatMap((issue) => misspeltFields(issue, schema)));
  // That the field which a misspelt one means is not there need not be told besides.
  const faults = issues.filter(({ path }) => !misspelt.has(path.join(".")));
  return { problems: [...lost, ...faults.flatMap((issue) => problemsOf(issue, schema, section))] };
}

/** Problems but for those on a line of which something worse was told: they mostly follow from it. */
export function withoutToldLines(problems: readonly Problem[], told: readonly Problem[]): Problem[] {
  const lines = new Set(told.map(({ line }) => line));
  return problems.filter(({ line }) => !lines.has(line));
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
  const path = issue.path as Path; // YAML has no symbols
  if (issue.code !== "unrecognized_keys") return [problemAt(section, path, complaintOfValue(issue, schema, path))];
  return issue.keys.map((key) => {
    const { document, base } = section;
    const isCutOff = document.isCutOff([...base, ...path, key]);
    const complaint = isCutOff
      ? complaintOfCutOff(key)
      : complaintOfField(findMeant(key, issue, schema), fieldsAt(schema, path));
    return { ...problemAt(section, [...path, key], complaint), ...document.locateKey([...base, ...path, key]) };
  });
}

function complaintOfCutOff(key: string): Complaint {
  if (/^\d+$/.test(key)) {
    return { wrong: "is part of a number, which takes no commas", write: "write the number in digits alone" };
  }
  if (/[”“»]$/.test(key)) {
    return {
      wrong: "stands behind a comma, where curly quotation marks hold no text together",
      write: 'put straight ones around it: “ becomes "',
    };
  }
  return {
    wrong: "stands behind a comma and so is no part of the text before it",
    write: "put the whole text in quotation marks, or delete it",
  };
}

function misspeltFields(issue: z.core.$ZodIssue, schema: z.ZodType): string[] {
  if (issue.code !== "unrecognized_keys") return [];
  return issue.keys.flatMap((key) => {
    const meant = findMeant(key, issue, schema);
    return meant ? [[...issue.path, meant].join(".")] : [];
  });
}

/** The field that is not there and that a misspelt one most likely means. */
function findMeant(key: string, { path, input }: z.core.$ZodIssueUnrecognizedKeys, schema: z.ZodType) {
  const absent = fieldsAt(schema, path as Path).filter((field) => !Object.hasOwn(Object(input), field));
  return findNearest(key, absent);
}

function formatField(label: string, path: Path): string {
  const steps = path.map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`)).join("");
  return (label ? label + steps : steps.replace(/^\./, "")) || "file";
}
