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
  if (source.includes("%")) texts.push(addressesIn(source));
  // What looks like a tag may be none: then a text goes on through it.
  if (!/^\s*</.test(source)) texts.push(decode(source));
  return texts;
}

// Escaped markup inside escaped markup is as far as any feed goes.
const mostLayers = 3;

const tag = /<[a-z!/]/i;

// A word may go on behind one of these.
const inlineTags = new Set(
  "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);

/** Parts what stands between the tags from what stands inside them. Large sites have millions of tags. */
function partMarkup(source: string): { readonly flow: string; readonly insides: string } {
  let [flow, insides] = ["", ""];
  let from = 0;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at)) {
    const end = findTagEnd(source, at);
    if (end === undefined) {
      at++;
      continue;
    }
    flow += source.slice(from, at) + (isInline(source, at) ? "" : "\n");
    if (end - at > shortestInside) insides += `${source.slice(at, end)}\n`;
    from = at = end;
  }
  return { flow: flow + source.slice(from), insides };
}

// What holds fifteen words, or thirty signs, is longer than this.
const shortestInside = 28;

/** Where the tag or the comment ends that begins at a `<`; undefined where none does. */
function findTagEnd(source: string, start: number): number | undefined {
  if (source.startsWith("<!--", start)) return endBehind(source, "-->", start);
  if (!/[a-z/!?]/i.test(source.charAt(start + 1))) return undefined;
  for (let at = start + 1; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === ">") return at + 1;
    if (character === "<") return undefined;
    if (character !== '"' && character !== "'") continue;
    const close = source.indexOf(character, at + 1);
    if (close < 0) return undefined;
    at = close;
  }
  return undefined;
}

function endBehind(source: string, end: string, start: number): number | undefined {
  const at = source.indexOf(end, start);
  return at < 0 ? undefined : at + end.length;
}

function isInline(source: string, start: number): boolean {
  let from = start + 1;
  if (source.charAt(from) === "/") from++;
  let end = from;
  while (/[a-z0-9]/i.test(source.charAt(end))) end++;
  return inlineTags.has(source.slice(from, end).toLowerCase());
}

/** Decodes the references of HTML and XML, and the escapes of JSON. */
function decode(text: string): string {
  const plain = text.includes("&") ? decodeHTML(text) : text;
  return plain.includes("\\") ? plain.replace(/\\(?:u([0-9a-f]{4})|.)/gi, decodeEscape) : plain;
}

function decodeEscape(_: string, code: string | undefined): string {
  return code === undefined ? " " : String.fromCharCode(Number.parseInt(code, 16));
}

// Shorter ones hold no fifteen words.
const longAddress = /(?:%[0-9a-f]{2}|[\w.~+=&;:,/!*'()@?-]){40,}/gi;

/** The long addresses of a text, with the letters for what they escape: a download may stand in one, `data:,A%20word`. */
function addressesIn(text: string): string {
  const escaped = (text.match(longAddress) ?? []).filter((address) => address.includes("%"));
  return escaped.map((address) => decode(unescapeAddress(address))).join("\n");
}

function unescapeAddress(address: string): string {
  const bytes = address.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
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
