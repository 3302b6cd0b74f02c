import type { RecordContent } from "./card.ts";

/** A field that a full record has, and that a record may do without. */
export type Gap = (typeof fields)[number] | "digest";

const fields = ["byline", "url", "figures", "statements"] as const;

/** What a record lacks of a full one, and gives no reason for under `supplied`. */
export function findGaps(content: RecordContent): Gap[] {
  const isEmpty = (field: (typeof fields)[number]) => content[field] === undefined || content[field].length === 0;
  const gaps = fields.filter((field) => isEmpty(field) && content.supplied[field] === undefined);
  return content.digest.lead === "" ? ["digest", ...gaps] : gaps;
}
