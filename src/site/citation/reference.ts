import { apa } from "./apa.ts";
import { chicago } from "./chicago.ts";
import { mla } from "./mla.ts";
import { joinRuns, type Run } from "./run.ts";
import type { CitedWork } from "./work.ts";

/** A work as an entry of a list of references, in one style. */
export interface Reference {
  readonly style: string;
  readonly edition: string;
  readonly runs: readonly Run[];
}

/** The references of a work in the styles that are asked for most. */
export function referencesOf(work: CitedWork): Reference[] {
  return [
    { style: "APA", edition: "7th edition", runs: joinRuns(apa(work)) },
    { style: "Chicago", edition: "17th edition, bibliography", runs: joinRuns(chicago(work)) },
    { style: "MLA", edition: "9th edition", runs: joinRuns(mla(work)) },
  ];
}
