import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { isThere, readBytes, reasonOf } from "../archive/file.ts";
import type { Folder } from "../archive/folder.ts";
import { countWords } from "../archive/words.ts";
import { type Catalogue, readCatalogue } from "../curation/catalogue.ts";
import { paragraphsOf, parseOriginal } from "../evidence/original.ts";
import { sourceTest } from "./agency.ts";
import { findArticle } from "./article.ts";
import type { Authorities } from "./authorities.ts";
import { parseClipping } from "./clipping.ts";
import type { Block, CopiedArticle, Dropped, Stated } from "./copy.ts";
import { decodeCopy } from "./decode.ts";
import { draftRecord } from "./draft.ts";
import { writeOriginal } from "./original.ts";
import { parsePaste } from "./paste.ts";
import { findTwins } from "./twin.ts";

/** What became of a file. */
export type ImportOutcome =
  | {
      readonly kind: "imported";
      readonly record: string;
      readonly original: string;
      readonly paragraphs: number;
      /** The fields that the curator has to fill. */
      readonly missing: readonly string[];
      readonly dropped: readonly Dropped[];
    }
  | { readonly kind: "held"; readonly record: string }
  | { readonly kind: "refused"; readonly wrong: string; readonly write: string };

/** Reads a saved page; names are those of agencies and outlets that are known. Rejects where it takes too long. */
export type PageReader = (
  html: string,
  names: readonly string[],
) => Promise<{ readonly stated: Stated; readonly blocks: readonly Block[]; readonly dropped: readonly Dropped[] }>;

/** How files are imported. */
export interface ImporterOptions {
  readonly readPage: PageReader;
  /** Whether an article may say what another does: then only its address tells that the archive holds it. */
  readonly mayRepeat: boolean;
}

/** Imports files into a content folder, one after the other. */
export interface Importer {
  readonly importFile: (path: string) => Promise<ImportOutcome>;
}

/** Opens an importer on a content folder, for which what it holds already is read once. */
export function openImporter(
  folder: Folder,
  authorities: Authorities,
  { readPage, mayRepeat }: ImporterOptions,
): Importer {
  const catalogue = readCatalogue(folder);
  const twins = findTwins(readOriginals(folder));
  const names = authorities.outlets.flatMap(({ name, also }) => [name, ...also]);
  return {
    async importFile(path) {
      const copy = await readCopy(path, names, readPage);
      if ("wrong" in copy) return { kind: "refused", wrong: copy.wrong, write: copy.write };
      const paragraphs = copy.passages.filter(({ kind }) => kind === "paragraph").map(({ text }) => text);
      const held = copy.url ? catalogue.findByAddress(copy.url) : undefined;
      const twin =
        held ?? (mayRepeat ? undefined : (twins.find(paragraphs) ?? catalogue.findByHeadline(copy.headline)));
      if (twin) return { kind: "held", record: twin };
      const draft = draftRecord(copy, authorities);
      const id = findFreeId(draft.id, folder.path, catalogue);
      const record = `${folder.path}/${id}.md`;
      const original = `${folder.path}/originals/${id}.md`;
      const fault = writeBoth([original, writeOriginal(copy)], [record, draft.text]);
      if (fault)
        return {
          kind: "refused",
          wrong: `can't be kept in ${folder.path} (${fault})`,
          write: "make that folder one in which you may write",
        };
      twins.add(record, paragraphs);
      catalogue.add({ path: record, id, url: copy.url, headline: copy.headline });
      return {
        kind: "imported",
        record,
        original,
        paragraphs: paragraphs.length,
        missing: draft.missing,
        dropped: copy.dropped,
      };
    },
  };
}

/** Writes an original and its record, both or none. Returns why that could not be. */
function writeBoth(
  [original, article]: readonly [path: string, text: string],
  [record, draft]: readonly [path: string, text: string],
): string | undefined {
  try {
    mkdirSync(dirname(original), { recursive: true });
    writeFileSync(original, article, { flag: "wx" });
  } catch (error) {
    return reasonOf(error);
  }
  try {
    writeFileSync(record, draft, { flag: "wx" });
  } catch (error) {
    // An original without its record would hold the article for ever.
    rmSync(original);
    return reasonOf(error);
  }
  return undefined;
}

interface Refusal {
  readonly wrong: string;
  readonly write: string;
}

// Less than this is a title with a line below it, and no article.
const leastWords = 40;

/** Reads a file as the copy of an article. */
async function readCopy(
  path: string,
  names: readonly string[],
  readPage: PageReader,
): Promise<CopiedArticle | Refusal> {
  const bytes = readFileOrReason(path);
  if (typeof bytes === "string") return { wrong: `can't be read (${bytes})`, write: "look whether the path is right" };
  const decoded = decodeCopy(basename(path), bytes);
  if (decoded.kind === "unreadable") return decoded;
  const isSource = sourceTest(names);
  try {
    const { blocks, stated, dropped } =
      decoded.kind === "page" ? await readPage(decoded.text, names) : clipped(decoded.text);
    const article = findArticle(blocks, stated, isSource);
    const words = article.passages.reduce((sum, { text }) => sum + countWords(text), 0);
    const isError = /^(error )?(404|403|500)\b|^(page|file) not found\.?$|^access denied\.?$/i.test(article.headline);
    return words < leastWords || isError
      ? { wrong: "holds no article", write: "copy the text of the article into a .txt file" }
      : // Only told, and not read for names: it is of other articles, or of the page.
        { ...article, dropped: [...article.dropped, ...dropped] };
  } catch (error) {
    if (error instanceof UnreadablePageError)
      return { wrong: error.message, write: "copy the text of the article into a .txt file" };
    throw error;
  }
}

/** Thrown where a page is given up: it takes too long, or what reads pages fails on it. */
export class UnreadablePageError extends Error {
  override readonly name = "UnreadablePageError";
}

function clipped(text: string) {
  const { text: body, stated } = parseClipping(text);
  return { blocks: parsePaste(body), stated, dropped: [] };
}

function readFileOrReason(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return reasonOf(error);
  }
}

/** The paragraphs of every original that is at hand, by the record that it belongs to. */
function* readOriginals({ path, originals }: Folder): Generator<readonly [string, readonly string[]]> {
  for (const [id, file] of originals) {
    const record = `${path}/${id}.md`;
    // An original whose record was deleted holds nothing any more.
    if (!existsSync(record)) continue;
    const bytes = readBytes(file);
    if ("severity" in bytes) continue;
    yield [record, paragraphsOf(parseOriginal(Buffer.from(bytes).toString("utf8")))];
  }
}

function findFreeId(id: string, content: string, catalogue: Catalogue): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? id : `${id}-${number}`;
    if (!catalogue.findById(free) && !isThere(`${content}/${free}.md`) && !isThere(`${content}/originals/${free}.md`))
      return free;
  }
}
