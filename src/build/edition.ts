import type { Archive } from "../archive/archive.ts";
import { indexCoverage } from "../archive/coverage.ts";
import type { Folder } from "../archive/folder.ts";
import { lazily } from "../archive/lazy.ts";
import { type Drafts, type Reading, readArchive } from "../archive/reading.ts";
import type { Shelf } from "../archive/shelf.ts";
import { type Desk, layDesk } from "../desk/desk.ts";
import { type FullTexts, takeFullTexts } from "../evidence/fullText.ts";
import type { Address } from "../site/address.ts";
import { type FilePlans, planFiles } from "../site/files.ts";
import type { PageKind, Plans } from "../site/pageKind.ts";
import { planPages } from "../site/pages.ts";
import type { PlanMemory } from "../site/planGroup.ts";
import { planSearch, type SearchPlan } from "../site/searchEntry.ts";
import { type Purpose, planSite, type SiteOptions } from "../site/site.ts";
import type { TextFile } from "./asset.ts";
import { readScripts, type Scripts } from "./script.ts";
import { readStylesheets, type SheetAddresses, type Stylesheets } from "./stylesheet.ts";

/**
 * All that is published at once: pages and the files beside them by kind, and what pages are shown with. Each is planned
 * when it is asked for first.
 */
export interface Edition {
  readonly pages: Plans;
  readonly files: FilePlans;
  readonly assets: readonly TextFile[];
  readonly search: SearchPlan;
}

/** What an edition is read from. */
export interface EditionOptions {
  /** The content folder, as it was listed. */
  readonly folder: Folder;
  readonly drafts: Drafts;
  /** Where the site will stand, if not where its archive.yaml says. */
  readonly baseUrl: string | undefined;
  readonly sheetAddresses: SheetAddresses;
  readonly shelf: Shelf;
  readonly purpose: Purpose;
  /** What was planned before. */
  readonly memory: PlanMemory;
  /** What came of reading the folder before, from the same shelf. */
  readonly last?: Reading | undefined;
  /** Hears what came of reading the archive, before the site is planned. */
  readonly onRead?: (reading: Reading) => void;
}

/** What came of reading an edition: none where the archive has errors. */
export interface EditionReading extends Reading {
  readonly edition: Edition | undefined;
  readonly sheetsOf: Stylesheets;
}

/** Reads the archive and plans the site. */
export function readEdition(asked: EditionOptions): EditionReading {
  const { folder, drafts, baseUrl, sheetAddresses, shelf, purpose, memory, last, onRead } = asked;
  const reading = readArchive(folder, drafts, shelf, "lenient", last);
  const openness = purpose === "reading" ? "all" : "public";
  const fullTexts = reading.archive && takeFullTexts(reading.archive, folder.originals, openness, shelf);
  onRead?.(reading);
  const sheetsOf = readStylesheets(sheetAddresses);
  const { archive } = reading;
  // Whoever sees drafts is a curator.
  const desk = archive && drafts === "with-drafts" ? layDesk(reading, new Set(folder.originals.keys())) : undefined;
  const options = { baseUrl, hasDesk: desk !== undefined, purpose };
  const edition = archive && planEdition(archive, options, sheetsOf, fullTexts ?? new Map(), memory, desk);
  return { ...reading, edition, sheetsOf };
}

function planEdition(
  archive: Archive,
  options: Omit<SiteOptions, "stylesheets" | "scripts">,
  sheetsOf: Stylesheets,
  fullTexts: FullTexts,
  memory: PlanMemory,
  desk: Desk | undefined,
): Edition {
  const scriptsOf = readScripts();
  const siteWith = (sheets: readonly TextFile[], scripts: readonly TextFile[]) =>
    planSite(archive.about, { ...options, stylesheets: sheets.map(addressOf), scripts: scripts.map(addressOf) });
  const coverage = indexCoverage(archive);
  const pages = planPages(
    (kind) => siteWith(sheetsOf(kind), scriptsOf(kind)),
    archive,
    coverage,
    fullTexts,
    memory,
    desk,
  );
  return lazily<Edition>({
    pages: () => pages,
    files: () => planFiles(siteWith([], []), archive, coverage, pages, memory),
    assets: () => assetsFor(pages, sheetsOf, scriptsOf),
    search: () => planSearch(archive),
  });
}

function addressOf({ address }: TextFile): Address {
  return address;
}

/** The style sheets and scripts of the kinds of which there are pages. */
function assetsFor(pages: Plans, sheetsOf: Stylesheets, scriptsOf: Scripts): readonly TextFile[] {
  const kinds = Object.keys(pages) as PageKind[]; // the keys of the plans are the kinds
  const assets = kinds
    .filter((kind) => pages[kind].length > 0)
    .flatMap((kind) => [...sheetsOf(kind), ...scriptsOf(kind)]);
  // Kinds with the same blocks share one.
  return [...new Map(assets.map((asset) => [asset.address, asset])).values()];
}
