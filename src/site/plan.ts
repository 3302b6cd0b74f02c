import { type Fingerprint, fingerprintOf } from "../archive/fingerprint.ts";
import type { Address } from "./address.ts";
import type { Site } from "./site.ts";

/** A page that has not been laid out yet. */
export interface Plan<Props> {
  readonly address: Address;
  /** The fingerprint of all that the page is made of, but for the program that makes it. */
  readonly fingerprint: Fingerprint;
  /** What the page's template is given; a promise where the layout has to load what draws a picture. */
  readonly props: () => Props | Promise<Props>;
}

/** What a page may be made of: things of the archive, and plain values. */
export type Inputs = { readonly [name: string]: unknown };

/** Lays out a page: a pure function of these three. */
export type Layout<Made extends Inputs, Props> = (site: Site, address: Address, inputs: Made) => Props | Promise<Props>;

/**
 * Plans a page. It names what the page is made of, and the layout is given nothing else: so where neither the inputs nor
 * the program changed, the page did not.
 */
export function plan<Made extends Inputs, Props>(
  site: Site,
  address: Address,
  inputs: Made,
  layOut: Layout<Made, Props>,
): Plan<Props> {
  const fingerprint = fingerprintOf(describeInputs(site, address, inputs));
  // Eleventy copies plain objects for each page, and leaves frozen ones alone.
  return Object.freeze({ address, fingerprint, props: () => layOut(seenFrom(site, address), address, inputs) });
}

/** The site as the page at an address links to its other pages. */
function seenFrom(site: Site, address: Address): Site {
  const base = site.base.seenFrom(address);
  return base === site.base ? site : { ...site, base };
}

/** What is made of some inputs at an address, as text that nothing else has. */
export function describeInputs(site: Site, address: Address, inputs: Inputs): string {
  return `${site.fingerprint} ${address} ${describe(inputs)}`;
}

/** An input as text that is its own: things by their fingerprints, values as JSON. A large site has a million of them. */
function describe(input: unknown): string {
  if (!isObject(input)) return JSON.stringify(input) ?? "-";
  if (typeof input["fingerprint"] === "string") return input["fingerprint"];
  if (Array.isArray(input)) return Object.isFrozen(input) ? describeFrozenList(input) : describeList(input);
  let text = "{";
  for (const name in input) text += `${name}:${describe(input[name])},`;
  return `${text}}`;
}

function describeList(inputs: readonly unknown[]): string {
  let text = "[";
  for (const input of inputs) text += `${describe(input)},`;
  return `${text}]`;
}

const described = new WeakMap<readonly unknown[], Fingerprint>();

/** A frozen list of things, such as that of the articles on a topic, is part of several plans: it is described once. */
function describeFrozenList(inputs: readonly unknown[]): string {
  const known = described.get(inputs);
  if (known) return known;
  const fingerprint = fingerprintOf(describeList(inputs));
  described.set(inputs, fingerprint);
  return fingerprint;
}

function isObject(input: unknown): input is Inputs {
  return typeof input === "object" && input !== null;
}
