import { seal, type Thing } from "../archive/fingerprint.ts";
import type { ArchiveRecord } from "../archive/schema/authority.ts";
import { type Address, type Base, parseBase } from "./address.ts";

/** What every page is made with: what the archive says of itself, and where the site will stand. */
export interface Site extends Thing {
  readonly about: ArchiveRecord;
  readonly base: Base;
  readonly stylesheet: Address;
  /** The script that copies references. */
  readonly script: Address;
  /** Whether pages lead to the curator's desk: in the dev server only. */
  readonly hasDesk: boolean;
}

/** What a site is planned with, besides what the archive says of itself. */
export interface SiteOptions {
  readonly stylesheet: Address;
  readonly script: Address;
  /** Where the site will stand, if that is not what the archive's own record says. */
  readonly baseUrl: string | undefined;
  readonly hasDesk: boolean;
}

export function planSite(
  about: ArchiveRecord,
  { stylesheet, script, baseUrl = about.baseUrl, hasDesk }: SiteOptions,
): Site {
  const fingerprint = seal([about, baseUrl, stylesheet, script, hasDesk]);
  return { about, base: parseBase(baseUrl), stylesheet, script, hasDesk, fingerprint };
}
