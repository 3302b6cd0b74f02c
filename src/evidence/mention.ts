import type { RecordContent } from "../archive/card.ts";
import type { Claim } from "../archive/claim.ts";
import { decodeSource, readBytes } from "../archive/file.ts";
import { findFrontMatter } from "../archive/frontMatter.ts";
import { findLocators, type Quotation } from "../archive/quotation.ts";

/** A place in a record that names paragraphs of the original and quotes nothing of them. */
export type Mention = Pick<Claim, "path" | "offset" | "at">;

/** The locators of a record that belong to no claim: those of gists, and those of a digest behind its own words. */
export function mentionsOf({ statements, digest }: RecordContent, path: string): Mention[] {
  const gists = statements.flatMap(({ words, at }, index): Mention[] =>
    words === undefined ? [{ path: ["statements", index], at }] : [],
  );
  const quoted = new Set(digest.quotations.map(keyOf));
  const others = findLocators(readDigest(path)).filter((locator) => !quoted.has(keyOf(locator)));
  return [...gists, ...others.map(({ at, offset }): Mention => ({ path: ["digest"], at, offset }))];
}

function keyOf({ at }: Pick<Quotation, "at">): string {
  return at.join(" ");
}

/** The text of a record's digest, of which nothing but its HTML is kept. */
function readDigest(path: string): string {
  const bytes = readBytes({ path });
  const source = bytes instanceof Uint8Array ? decodeSource({ path }, bytes) : bytes;
  return "severity" in source ? "" : (findFrontMatter(source.text)?.body ?? "");
}
