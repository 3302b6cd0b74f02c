import { seal, type Thing } from "../archive/fingerprint.ts";
import type { ArchiveRecord } from "../archive/schema/authority.ts";
import { type Address, type Base, parseBase } from "./address.ts";

/** What every page is made with: what the archive says of itself, and where the site will stand. */
export interface Site extends Thing {
  readonly about: ArchiveRecord;
  readonly base: Base;
  readonly stylesheet: Address;
}

/** @param baseUrl where the site will stand, if that is not what the archive's own record says */
export function planSite(about: ArchiveRecord, stylesheet: Address, baseUrl = about.baseUrl): Site {
  return { about, base: parseBase(baseUrl), stylesheet, fingerprint: seal([about, baseUrl, stylesheet]) };
}
