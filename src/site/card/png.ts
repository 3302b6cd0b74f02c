import { constants, crc32, deflateSync } from "node:zlib";

/** A colour: red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Pixels, row by row, of four bytes each: red, green, blue and what shows through. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

// So many shades lie between the paper and each of the inks.
const shades = 64;

// An edge has something of the paper; which ink it has shows in how far it is from grey.
const leastRed = 12;

/**
 * Writes what was drawn on paper in black and red ink as a [PNG](https://www.w3.org/TR/png-3/) with a palette, which has a
 * third of the bytes of one in full colours.
 *
 * @param paper the lightest of all colours
 */
export function formatPng(image: Pixels, paper: Colour, black: Colour, red: Colour): Uint8Array {
  const { width, height } = image;
  const rows = shadeRows(image, paper, [black, red]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // eight bits a pixel, by a palette
  // Runs of one shade are the same on every machine; how other matches are found depends on its processor.
  const compressed = deflateSync(rows, { level: 9, strategy: constants.Z_RLE });
  const palette = [black, red].flatMap((ink) => rampOf(paper, ink)).flat();
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Uint8Array.from(palette)),
    chunk("IDAT", compressed),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** The rows of a picture as places in the palette. Nearly every row is as the one above it, and nearly every pixel as the last. */
function shadeRows({ width, height, bytes }: Pixels, paper: Colour, inks: readonly [Colour, Colour]): Uint8Array {
  // Each row begins with the number of its filter, which is none.
  const rows = new Uint8Array((width + 1) * height);
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, width * height);
  const shadeAt = shadesOf(bytes, paper, inks);
  const row = (y: number) => bytes.subarray(y * width * 4, (y + 1) * width * 4);
  for (let y = 0, from = 0; y < height; y++) {
    const start = y * (width + 1);
    const end = from + width;
    if (y > 0 && Buffer.compare(row(y), row(y - 1)) === 0) {
      rows.copyWithin(start, start - width - 1, start);
      from = end;
    }
    for (let next = from; from < end; from = next) {
      const pixel = pixels[from];
      while (next < end && pixels[next] === pixel) next++;
      rows.fill(shadeAt(from), from + y + 1, next + y + 1);
    }
  }
  return rows;
}

/** Finds the place in the palette of the nth pixel. */
function shadesOf(bytes: Uint8Array, paper: Colour, inks: readonly [black: Colour, red: Colour]) {
  const ramps = inks.map(([, green]) => (shades - 1) / (paper[1] - green));
  return (at: number): number => {
    const [red = 0, green = 0] = [bytes[at * 4], bytes[at * 4 + 1]];
    const ink = red - green > leastRed ? 1 : 0;
    const shade = Math.round((paper[1] - green) * (ramps[ink] ?? 0));
    return ink * shades + Math.max(0, Math.min(shade, shades - 1));
  };
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function rampOf(paper: Colour, ink: Colour): number[][] {
  return Array.from({ length: shades }, (_, shade) =>
    paper.map((light, at) => Math.round(light + ((ink[at] ?? 0) - light) * (shade / (shades - 1)))),
  );
}

function chunk(type: string, content: Uint8Array): Buffer {
  const whole = Buffer.alloc(content.length + 12);
  whole.writeUInt32BE(content.length, 0);
  whole.write(type, 4, "latin1");
  whole.set(content, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
}
