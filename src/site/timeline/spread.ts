/**
 * Moves places on a line apart, each as little as can be
 * ([isotonic regression](https://en.wikipedia.org/wiki/Isotonic_regression)), so that they keep their order and no two are
 * nearer to each other than the gap.
 *
 * @param places in ascending order; there must be room for all between the ends
 */
export function spread(places: readonly number[], gap: number, from: number, to: number): number[] {
  const blocks: { sum: number; count: number }[] = [];
  places.forEach((place, index) => {
    let block = { sum: place - index * gap, count: 1 };
    for (let last = blocks.at(-1); last && meanOf(last) >= meanOf(block); last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const highest = to - (places.length - 1) * gap;
  return blocks
    .flatMap((block) => Array.from({ length: block.count }, () => Math.max(Math.min(meanOf(block), highest), from)))
    .map((start, index) => start + index * gap);
}

function meanOf({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count;
}
