/** Articles along a line: strokes where they stand, and a number where more stand together than strokes can show. */
export interface Strokes {
  readonly places: readonly number[];
  readonly tallies: readonly Tally[];
}

/** How many articles stand about a place. */
export interface Tally {
  readonly at: number;
  readonly text: string;
}

// Nearer strokes could not be told apart; nearer numbers would run into each other.
const strokeGap = 4;
const groupLength = 32;

/** Sets strokes for the articles at some places of a line. */
export function strokesOf(places: readonly number[]): Strokes {
  const sorted = places.map(Math.round).sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const place of sorted) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && place - group[0] < groupLength) group.push(place);
    else groups.push([place]);
  }
  const strokes = groups.map((group) => ({ group, apart: apartIn(group) }));
  return {
    places: strokes.flatMap(({ apart }) => apart),
    tallies: strokes.flatMap(({ group, apart }) => (apart.length < group.length ? [tallyOf(group)] : [])),
  };
}

function apartIn(group: readonly number[]): number[] {
  const apart: number[] = [];
  for (const place of group) {
    if (place - (apart.at(-1) ?? Number.NEGATIVE_INFINITY) >= strokeGap) apart.push(place);
  }
  return apart;
}

function tallyOf(group: readonly number[]): Tally {
  const [first = 0, last = 0] = [group[0], group.at(-1)];
  return { at: Math.round((first + last) / 2), text: String(group.length) };
}
