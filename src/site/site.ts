import type { Archive } from "../archive/archive.ts";
import { type Coverage, indexCoverage } from "../archive/coverage.ts";
import { type Address, type Base, parseBase } from "./address.ts";

/** What every page is made from: the archive, walked both ways, and where the site will stand. */
export interface Site {
  readonly archive: Archive;
  readonly coverage: Coverage;
  readonly base: Base;
  /** The address of the style sheet, with a hash of its content in it. */
  readonly stylesheet: Address;
}

/** @param baseUrl where the site will stand, if that is not what the archive's own record says */
export function planSite(archive: Archive, stylesheet: Address, baseUrl = archive.baseUrl): Site {
  return { archive, coverage: indexCoverage(archive), base: parseBase(baseUrl), stylesheet };
}
