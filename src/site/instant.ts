import type { PartialDate } from "../archive/date.ts";

/**
 * The instant at which a date began, in UTC ([RFC 3339](https://www.rfc-editor.org/rfc/rfc3339)). Feeds can't say a day;
 * of a month or a year it is the first.
 */
export function instantOf(date: PartialDate): string {
  return `${date}${"-01-01".slice(date.length - 4)}T00:00:00Z`;
}
