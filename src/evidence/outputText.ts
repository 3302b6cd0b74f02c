import { gunzipSync } from "node:zlib";
import { decodeHTML } from "entities";

/**
 * What a file of a site says, whatever kind of file it is: its text without tags, and what stands inside its tags, such
 * as titles and descriptions; both also as a reader of the format decodes them, and once more where that holds tags
 * again, as the articles in a feed do. Bytes that are no text are read as if they were.
 */
export function textsOf(bytes: Uint8Array): string[] {
  const source = new TextDecoder("utf-8").decode(isGzip(bytes) ? gunzip(bytes) : bytes);
  const texts: string[] = [];
  let layer = source;
  for (let depth = 0; depth < mostLayers; depth++) {
    const { flow, insides } = partMarkup(layer);
    const decoded = decode(flow);
    texts.push(decoded, decode(insides));
    if (decoded === layer || !tag.test(decoded)) break;
    layer = decoded;
  }
  // What looks like a tag may be none: then a text goes on through it.
  if (!/^\s*</.test(source)) texts.push(decode(source));
  return texts;
}

// Escaped markup inside escaped markup is as far as any feed goes.
const mostLayers = 3;

const tag = /<[a-z!/]/i;

// A tag with its attributes, or a comment.
const markup = /<!--([\s\S]*?)-->|<\/?([a-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;

// A word may go on behind one of these.
const inlineTags = new Set(
  "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time tspan u var wbr".split(
    " ",
  ),
);

/** Parts what stands between the tags from what stands inside them. */
function partMarkup(source: string): { readonly flow: string; readonly insides: string } {
  let insides = "";
  const flow = source.replace(markup, (_, comment: string | undefined, name = "", attributes = "") => {
    if (comment ?? attributes) insides += `\n${comment ?? attributes}`;
    return inlineTags.has(name.toLowerCase()) ? "" : "\n";
  });
  return { flow, insides };
}

/** Decodes the references of HTML and XML, and the escapes of JSON. */
function decode(text: string): string {
  const plain = text.includes("&") ? decodeHTML(text) : text;
  return plain.includes("\\") ? plain.replace(/\\(?:u([0-9a-f]{4})|.)/gi, decodeEscape) : plain;
}

function decodeEscape(_: string, code: string | undefined): string {
  return code === undefined ? " " : String.fromCharCode(Number.parseInt(code, 16));
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

function gunzip(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes);
  } catch {
    // It only looked like it.
    return bytes;
  }
}
