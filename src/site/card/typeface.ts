/** What is to be known of a typeface to set text in it. */
export interface Typeface {
  /** How wide a line is, in the unit of its size. Kerning is left out: it makes a line narrower rather than wider. */
  widthOf(text: string, size: number): number;
  /** Whether it has a sign for every character. */
  draws(text: string): boolean;
}

/**
 * Reads the widths of a typeface from a [TrueType or OpenType font](https://learn.microsoft.com/typography/opentype/spec/otff).
 *
 * @throws {RangeError} where the bytes are no font with a character map of Unicode
 */
export function readTypeface(font: Uint8Array): Typeface {
  const tables = readTables(new DataView(font.buffer, font.byteOffset, font.byteLength));
  const unitsPerEm = tableOf(tables, "head").getUint16(18);
  const advances = readAdvances(tables);
  return {
    widthOf(text, size) {
      let units = 0;
      for (const character of text) units += advances.get(character.codePointAt(0) ?? 0) ?? unitsPerEm;
      return (units / unitsPerEm) * size;
    },
    draws(text) {
      for (const character of text) if (!advances.has(character.codePointAt(0) ?? 0)) return false;
      return true;
    },
  };
}

type Tables = ReadonlyMap<string, DataView>;

function readTables(font: DataView): Tables {
  const entries = Array.from({ length: font.getUint16(4) }, (_, index): [string, DataView] => {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(at + byte)));
    return [tag, new DataView(font.buffer, font.byteOffset + font.getUint32(at + 8), font.getUint32(at + 12))];
  });
  return new Map(entries);
}

function tableOf(tables: Tables, tag: string): DataView {
  const table = tables.get(tag);
  if (!table) throw new RangeError(`a font without the table ${tag}`);
  return table;
}

/** The width of each character. Glyphs behind the last that has a width of its own are as wide as that. */
function readAdvances(tables: Tables): ReadonlyMap<number, number> {
  const count = tableOf(tables, "hhea").getUint16(34);
  const metrics = tableOf(tables, "hmtx");
  const advances = new Map<number, number>();
  for (const [character, glyph] of readCharacters(tableOf(tables, "cmap"))) {
    advances.set(character, metrics.getUint16(Math.min(glyph, count - 1) * 4));
  }
  return advances;
}

// Platform 3 and encoding 1: the characters of Unicode's first plane, in a table of format 4.
const unicode = 0x0003_0001;
const segmented = 4;

// What a font draws for a character that it does not have: an empty box.
const missingGlyph = 0;

function* readCharacters(cmap: DataView): Generator<[character: number, glyph: number], void> {
  const places = Array.from({ length: cmap.getUint16(2) }, (_, index) => 4 + index * 8);
  const place = places.find((at) => cmap.getUint32(at) === unicode);
  const map = place === undefined ? -1 : cmap.getUint32(place + 4);
  if (map < 0 || cmap.getUint16(map) !== segmented) throw new RangeError("a font without a map of Unicode");
  const size = cmap.getUint16(map + 6);
  for (let at = map + 14; at < map + 14 + size; at += 2) {
    // Behind the ends of all segments stand their starts, then what to add to a character, then where glyphs are listed.
    const [end, start] = [cmap.getUint16(at), cmap.getUint16(at + size + 2)];
    const [delta, offset] = [cmap.getUint16(at + 2 * size + 2), cmap.getUint16(at + 3 * size + 2)];
    for (let character = start; character <= end && character < 0xffff; character++) {
      const listed = at + 3 * size + 2 + offset + (character - start) * 2;
      const base = offset === 0 ? character : cmap.getUint16(listed);
      const glyph = offset !== 0 && base === missingGlyph ? missingGlyph : (base + delta) & 0xffff;
      if (glyph !== missingGlyph) yield [character, glyph];
    }
  }
}
