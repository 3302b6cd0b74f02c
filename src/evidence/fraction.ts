const fractions: Readonly<Record<string, number>> = {
  half: 1 / 2,
  "one third": 1 / 3,
  "a third": 1 / 3,
  "two thirds": 2 / 3,
  "a quarter": 1 / 4,
  "one quarter": 1 / 4,
  "three quarters": 3 / 4,
  "a fifth": 1 / 5,
  "one fifth": 1 / 5,
  "a tenth": 1 / 10,
  "one tenth": 1 / 10,
  "la moitié": 1 / 2,
  "un tiers": 1 / 3,
  "un quart": 1 / 4,
  "la mitad": 1 / 2,
  "un tercio": 1 / 3,
  "un cuarto": 1 / 4,
  "die hälfte": 1 / 2,
  "ein drittel": 1 / 3,
  "ein viertel": 1 / 4,
  половина: 1 / 2,
  половину: 1 / 2,
};

/** The words for parts of a whole, in lower case. */
export const fractionWords: readonly string[] = Object.keys(fractions);

/** What a word for a part stands for: a third may be a part of something, or the one after the second. */
export function parseFraction(text: string): readonly number[] {
  const words = text.toLowerCase().replace(/[\s-]+/g, " ");
  const part = fractions[words] ?? 0;
  return /^a .*(?:rd|th)$/.test(words) ? [part, Math.round(1 / part)] : [part];
}
