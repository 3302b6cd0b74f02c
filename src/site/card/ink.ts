import type { Colour } from "./png.ts";

/** The colours of a card: those of a page by day, as its style sheet has them. */
export const inks = {
  paper: "#fcfaf5",
  ink: "#1b1a17",
  soft: "#5d584d",
  rule: "#cfc8b8",
  accent: "#8a1c12",
} as const;

/** Reads a colour from its six digits. */
export function colourOf(digits: string): Colour {
  const parts = [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
}
