import { fieldLabels } from "../label.ts";
import type { CitedWork } from "./work.ts";

/** What no field of the formats holds: whose text it is, and what the archive supplied; empty where there is nothing. */
export function formatNote({ wire, supplied }: CitedWork): string {
  const fields = supplied.map((field) => fieldLabels[field]?.toLowerCase() ?? field);
  return [
    ...(wire === "" ? [] : [`Text by ${wire}.`]),
    ...(fields.length === 0 ? [] : [`Supplied by the archive, or left unknown: ${fields.join(", ")}.`]),
  ].join(" ");
}
