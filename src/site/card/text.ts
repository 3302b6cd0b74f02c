import { element, type Xml } from "../xml.ts";
import type { Typeface } from "./typeface.ts";

/** The typefaces of a card: one serif for what is said, one sans for what is known about it. */
export interface Typefaces {
  readonly title: Typeface;
  readonly serif: Typeface;
  readonly sans: Typeface;
  readonly label: Typeface;
}

/** A line of the bold serif. */
export function title(text: string, x: number, y: number, size: number, colour: string): Xml {
  return line(text, x, y, {
    "font-family": "Source Serif 4",
    "font-weight": "600",
    "font-size": `${size}`,
    fill: colour,
  });
}

/** A line of the serif. */
export function serif(text: string, x: number, y: number, size: number, colour: string): Xml {
  return line(text, x, y, { "font-family": "Source Serif 4", "font-size": `${size}`, fill: colour });
}

/** A line of the sans. */
export function sans(text: string, x: number, y: number, size: number, colour: string): Xml {
  return line(text, x, y, { "font-family": "Source Sans 3", "font-size": `${size}`, fill: colour });
}

/** A line of the bold sans. */
export function label(text: string, x: number, y: number, size: number, colour: string): Xml {
  return line(text, x, y, {
    "font-family": "Source Sans 3",
    "font-weight": "600",
    "font-size": `${size}`,
    fill: colour,
  });
}

function line(text: string, x: number, y: number, attributes: Readonly<Record<string, string>>): Xml {
  return element("text", { x: `${x}`, y: `${y}`, ...attributes }, text);
}

/** A text as it can be drawn; empty where the typeface lacks a sign of it, for a box tells nobody anything. */
export function drawable(text: string, typeface: Typeface): string {
  const plain = text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[^\S\u00a0]+/g, " ")
    .trim();
  return typeface.draws(plain) ? plain : "";
}
