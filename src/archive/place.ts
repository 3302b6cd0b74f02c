import { countryNames } from "./atlas.ts";
import type { ParsedEntry } from "./authority.ts";
import { foldId } from "./id.ts";
import type { ParsedFolder } from "./parsing.ts";
import type { Problem } from "./problem.ts";
import type { Reopen } from "./reopen.ts";
import type { PlaceRecord } from "./schema/authority.ts";
import { findNearest } from "./suggestion.ts";
import { problemAt } from "./validation.ts";

/** Finds a place by any of its spellings, in any case. */
export type FindPlace<Place> = (name: string) => Place | undefined;

/** Indexes places by their spellings; of two places with one spelling it finds the first. */
export function indexPlaces<Place extends Pick<PlaceRecord, "name" | "also">>(
  places: readonly Place[],
): FindPlace<Place> {
  const bySpelling = new Map<string, Place>();
  for (const place of [...places].reverse()) {
    for (const spelling of [place.name, ...place.also]) bySpelling.set(foldId(spelling), place);
  }
  return (name) => bySpelling.get(foldId(name));
}

/** What a map would lack: where a place stands that a meeting names, or a meeting at a place. */
export function adviseOnPlaces(folder: Pick<ParsedFolder, "meetings" | "places">, reopen: Reopen): Problem[] {
  // An archive without a list of places has no map, and lacks none.
  if (folder.places.length === 0) return [];
  return [...findUnplaced(folder, reopen), ...findUnusedPlaces(folder, reopen), ...findSharedSpellings(folder, reopen)];
}

type Lists = Pick<ParsedFolder, "meetings" | "places">;

/** Each name is told once, where it first stands. */
function findUnplaced({ meetings, places }: Lists, reopen: Reopen): Problem[] {
  const find = indexPlaces(recordsOf(places));
  const told = new Set<string>();
  const unplaced = meetings.flatMap(({ part, value }) =>
    (value?.places ?? []).flatMap((name, at) => {
      if (find(name) || told.has(name)) return [];
      told.add(name);
      return [{ part, name, at }];
    }),
  );
  if (unplaced.length === 0) return [];
  const countries = countryNames();
  const known = [...recordsOf(places).flatMap(({ name, also }) => [name, ...also]), ...countries];
  return unplaced
    .filter(({ name }) => !countries.has(name))
    .map(({ part, name, at }) => {
      const nearest = findNearest(name, known);
      const add = "add it to places.yaml with its latitude and longitude";
      const write = nearest ? `write ${nearest}, or ${add}` : add;
      return problemAt(reopen(part), ["places", at], { wrong: `no map knows where “${name}” is`, write }, "warning");
    });
}

function findUnusedPlaces({ meetings, places }: Lists, reopen: Reopen): Problem[] {
  const find = indexPlaces(recordsOf(places));
  const used = new Set(meetings.flatMap(({ value }) => (value?.places ?? []).map(find)));
  const complaint = { wrong: "no meeting names this place", write: "name it in meetings.yaml, or delete it" };
  return places
    .filter(({ value }) => value && !used.has(value))
    .map(({ part }) => problemAt(reopen(part), ["name"], complaint, "warning"));
}

function findSharedSpellings({ places }: Lists, reopen: Reopen): Problem[] {
  const find = indexPlaces(recordsOf(places));
  return places.flatMap(({ part, value }) =>
    (value?.also ?? []).flatMap((spelling, at) => {
      const owner = find(spelling);
      if (!owner || owner === value) return [];
      const complaint = { wrong: `“${spelling}” is ${owner.name} already`, write: "keep it in one of the two" };
      return [problemAt(reopen(part), ["also", at], complaint, "warning")];
    }),
  );
}

function recordsOf(places: readonly ParsedEntry<PlaceRecord>[]): readonly PlaceRecord[] {
  return places.flatMap(({ value }) => value ?? []);
}
