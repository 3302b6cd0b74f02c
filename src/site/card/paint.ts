import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { type Card, drawCard } from "./card.ts";
import { colourOf, inks } from "./ink.ts";
import { formatPng } from "./png.ts";
import { readTypeface } from "./typeface.ts";

// V8 compiles what is called often a second time, thoroughly. That takes half a second of a processor, which the first
// cards would pay for: it is worth it where many are painted.
setFlagsFromString("--wasm-tiering-budget=60000000");

// Loading this module readies the painter; so it is loaded where a card is to be painted, and nowhere else. After a change
// of code the dev server loads it anew: the painter is the same then, and may be readied only once.
const painter = Symbol.for("the painter of cards is ready");
const shared = globalThis as { [painter]?: Promise<void> };
// Each thread that optimizes the painter keeps 20 MB for good, so one thread does it.
setFlagsFromString("--wasm-num-compilation-tasks=1");
shared[painter] ??= initWasm(readFileSync(fileURLToPath(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))));
await shared[painter];

// No font of the machine is asked for, so that a card is the same on all of them.
const fonts = {
  title: readFont(import.meta.resolve("@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf")),
  serif: readFont(import.meta.resolve("@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf")),
  sans: readFont(import.meta.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf")),
  label: readFont(import.meta.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf")),
} as const;

const typefaces = {
  title: readTypeface(fonts.title),
  serif: readTypeface(fonts.serif),
  sans: readTypeface(fonts.sans),
  label: readTypeface(fonts.label),
} as const;

/** Paints a card as a PNG. */
export function paintCard(card: Card): Uint8Array {
  const drawing = new Resvg(drawCard(card, typefaces), {
    font: { loadSystemFonts: false, fontBuffers: Object.values(fonts) },
    // What is cut out is copied, even the whole; nothing is cut out of nothing.
    crop: { left: 0, top: 0, right: 0, bottom: 0 },
  });
  const image = drawing.render();
  const { width, height, pixels: bytes } = image;
  const png = formatPng({ width, height, bytes }, colourOf(inks.paper), colourOf(inks.ink), colourOf(inks.accent));
  image.free();
  drawing.free();
  return png;
}

function readFont(url: string): Uint8Array {
  return readFileSync(fileURLToPath(url));
}
