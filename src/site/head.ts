/** A meta element: named as HTML has it, or a property as RDFa has it, which Open Graph uses. */
export type Meta =
  | { readonly name: string; readonly content: string }
  | { readonly property: string; readonly content: string };

/** A link element: what another address is to the page. */
export interface HeadLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** What a page says of itself to programs, besides what every page says. */
export interface Head {
  readonly metas?: readonly Meta[];
  readonly links?: readonly HeadLink[];
  /** The addresses of scripts, which run when the page is there. */
  readonly scripts?: readonly string[];
  /** One JSON-LD document: https://www.w3.org/TR/json-ld11/. */
  readonly structuredData?: object;
}

/** Writes JSON-LD for a script element, which no `<` in it can end, and no line break but of JSON can part. */
export function formatStructuredData(structuredData: object): string {
  return JSON.stringify(structuredData).replace(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
