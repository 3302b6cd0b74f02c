/** What the tests use of citation.js, which has no types of its own. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(input: unknown, options?: { readonly forceType?: string });
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}

declare module "@citation-js/plugin-ris";
