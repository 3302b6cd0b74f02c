import * as z from "zod";
import { complaintOfValue } from "../archive/complaint.ts";
import type { Complaint } from "../archive/problem.ts";
import { complaintOfUnknown } from "../archive/references.ts";
import { layersAt, metaAt } from "../archive/schema/layer.ts";
import { ArticleRecord, ownWire } from "../archive/schema/record.ts";
import type { Catalogue } from "./catalogue.ts";
import type { KnownThings } from "./known.ts";
import type { Answers, Question } from "./question.ts";

/** What answers are held against. */
export interface Ground {
  readonly known: KnownThings;
  readonly catalogue: Catalogue;
}

/** An answer as it goes into the record, or what is wrong with it. */
export type CheckedAnswer = { readonly text: string } | { readonly complaint: Complaint };

/** Holds an answer against the schema of its field, the ids that are known, other answers and the records that there are. */
export function checkAnswer(question: Question, text: string, answers: Answers, ground: Ground): CheckedAnswer {
  const { name, path, refers } = question;
  const checked = checkField(path, text);
  if ("complaint" in checked) return checked;
  const ids = refers && ground.known[refers].map(({ id }) => id);
  if (ids && !ids.includes(text)) return { complaint: complaintOfUnknown(refers, text, ids) };
  if (name === "wire" && answers.outlet?.[0] === text) return { complaint: ownWire };
  const owner = name === "url" ? ground.catalogue.findByAddress(text) : undefined;
  if (owner) return { complaint: { wrong: `${owner} has this address already`, write: "open that record" } };
  return checked;
}

/** What a required answer lacks that was not given. */
export function complaintOfMissing({ path, instead }: Question): Complaint {
  const { description } = metaAt(ArticleRecord, path);
  return { wrong: "is missing", write: `write ${description}${instead ? `, or ${instead}` : ""}` };
}

function checkField(path: readonly (string | number)[], text: string): CheckedAnswer {
  const [schema] = layersAt(ArticleRecord, path);
  if (!schema) throw new Error(`a record has no field ${path.join(".")}`);
  const result = z.safeParse(schema, text, { reportInput: true });
  if (result.success) return { text: String(result.data) };
  const [issue] = result.error.issues;
  if (!issue) throw new Error(`${path.join(".")} was refused without an issue`);
  return { complaint: complaintOfValue(issue, ArticleRecord, [...path, ...(issue.path as string[])]) }; // no symbols
}
