import { seal, type Thing } from "../archive/fingerprint.ts";
import type { ArchiveRecord } from "../archive/schema/authority.ts";
import { type Address, anywhere, type Base, parseBase, relativeBase } from "./address.ts";

/**
 * What a site is made for: to be published, or to be read by its curator alone, with every original that is at hand.
 */
export type Purpose = "publication" | "reading";

/** What every page is made with: what the archive says of itself, and where the site will stand. */
export interface Site extends Thing {
  readonly about: ArchiveRecord;
  readonly base: Base;
  /** The archive's language and country: `en_GB`; undefined where it names no country. */
  readonly locale: string | undefined;
  /** The style sheets that its pages load, in the order of the cascade. */
  readonly stylesheets: readonly Address[];
  /** The scripts that its pages load. */
  readonly scripts: readonly Address[];
  /** Whether pages lead to the curator's desk: in the dev server only. */
  readonly hasDesk: boolean;
  readonly purpose: Purpose;
}

/** What a site is planned with, besides what the archive says of itself. */
export interface SiteOptions {
  readonly stylesheets: readonly Address[];
  readonly scripts: readonly Address[];
  /** Where the site will stand, or `./` for anywhere, if that is not what the archive's own record says. */
  readonly baseUrl: string | undefined;
  readonly hasDesk: boolean;
  readonly purpose: Purpose;
}

export function planSite(
  about: ArchiveRecord,
  { stylesheets, scripts, baseUrl = about.baseUrl, hasDesk, purpose }: SiteOptions,
): Site {
  const fingerprint = seal([about, baseUrl, stylesheets, scripts, hasDesk, purpose]);
  const base = parseBase(baseUrl === anywhere ? about.baseUrl : baseUrl);
  // A reading copy is opened on the curator's machine; the addresses that it names are those of the site.
  const isOpenedAnywhere = baseUrl === anywhere || purpose === "reading";
  return {
    about,
    base: isOpenedAnywhere ? relativeBase(base) : base,
    locale: localeOf(about.language),
    stylesheets,
    scripts,
    hasDesk,
    purpose,
    fingerprint,
  };
}

function localeOf(tag: string): string | undefined {
  const { language, region } = new Intl.Locale(tag);
  return region && `${language}_${region}`;
}
