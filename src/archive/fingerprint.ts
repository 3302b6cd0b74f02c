import { hash } from "node:crypto";

/** A short text that two values share only where they are the same. */
export type Fingerprint = string & { readonly __fingerprint: unique symbol };

/** Something whose fingerprint covers all that it says and all that it refers to. */
export interface Thing {
  readonly fingerprint: Fingerprint;
}

/** The fingerprint of a text or of bytes: 132 bits of their [SHA-256](https://csrc.nist.gov/pubs/fips/180-4/upd1/final). */
export function fingerprintOf(content: string | Uint8Array): Fingerprint {
  const digits = hash("sha256", content, "base64url");
  // A slice would keep the whole text in memory, and a large site has a hundred thousand of them.
  return Buffer.from(digits, "latin1").toString("latin1", 0, 22) as Fingerprint; // this is what makes one
}

/**
 * The fingerprint of a value that is plain data, and of the things that it refers to: some of which may not be there, and
 * some stand in lists.
 */
export function seal(value: unknown, ...things: readonly (Thing | readonly Thing[] | undefined)[]): Fingerprint {
  let text = "";
  for (const thing of things) text += isList(thing) ? `[${nameAll(thing)}] ` : `${thing?.fingerprint ?? "-"} `;
  return fingerprintOf(`${text}\n${JSON.stringify(value)}`);
}

function nameAll(things: readonly Thing[]): string {
  let text = "";
  for (const { fingerprint } of things) text += `${fingerprint} `;
  return text;
}

function isList(thing: Thing | readonly Thing[] | undefined): thing is readonly Thing[] {
  return Array.isArray(thing);
}
