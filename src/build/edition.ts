import type { Archive } from "../archive/archive.ts";
import type { Folder } from "../archive/folder.ts";
import { type Drafts, type Reading, readArchive } from "../archive/reading.ts";
import type { Shelf } from "../archive/shelf.ts";
import { type Desk, layDesk } from "../desk/desk.ts";
import { type FullTexts, takeFullTexts } from "../evidence/fullText.ts";
import type { Address } from "../site/address.ts";
import { type FilePlans, planFiles } from "../site/files.ts";
import { type Plans, planPages } from "../site/pages.ts";
import { planSearch, type SearchPlan } from "../site/searchEntry.ts";
import { type Purpose, planSite, type Site } from "../site/site.ts";
import { readScript } from "./script.ts";
import { readStylesheet, type TextFile } from "./stylesheet.ts";

/** All that is published at once: pages and the files beside them by kind, and what pages are shown with. */
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
  /** Where the style sheet stands: at an address that tells its content, or at one that stays. */
  readonly stylesheet: "hashed" | "fixed";
  readonly shelf: Shelf;
  readonly purpose: Purpose;
  /** Hears what came of reading the archive, before the site is planned. */
  readonly onRead?: (reading: Reading) => void;
}

/** What came of reading an edition: none where the archive has errors. */
export interface EditionReading extends Reading {
  readonly edition: Edition | undefined;
  readonly stylesheet: TextFile;
}

/** Reads the archive and plans the site. */
export function readEdition(asked: EditionOptions): EditionReading {
  const { folder, drafts, baseUrl, stylesheet, shelf, purpose, onRead } = asked;
  const reading = readArchive(folder, drafts, shelf);
  const openness = purpose === "reading" ? "all" : "public";
  const fullTexts = reading.archive && takeFullTexts(reading.archive, folder.originals, openness, shelf);
  onRead?.(reading);
  const sheet = readStylesheet("templates/styles");
  const fixed: Address = "/assets/style.css";
  const file = stylesheet === "fixed" ? { ...sheet, address: fixed } : sheet;
  const { archive } = reading;
  // Whoever sees drafts is a curator.
  const desk = archive && drafts === "with-drafts" ? layDesk(reading, new Set(folder.originals.keys())) : undefined;
  const script = readScript("templates/scripts/copy.js");
  const searchScript = readScript("templates/scripts/search.js");
  const options = {
    stylesheet: file.address,
    script: script.address,
    searchScript: searchScript.address,
    baseUrl,
    hasDesk: desk !== undefined,
    purpose,
  };
  const assets = [file, script, searchScript];
  const edition =
    archive && planEdition(planSite(archive.about, options), archive, assets, fullTexts ?? new Map(), desk);
  return { ...reading, edition, stylesheet: file };
}

function planEdition(
  site: Site,
  archive: Archive,
  assets: readonly TextFile[],
  fullTexts: FullTexts,
  desk: Desk | undefined,
): Edition {
  const pages = planPages(site, archive, fullTexts, desk);
  return { pages, files: planFiles(site, archive, pages), assets, search: planSearch(archive) };
}
