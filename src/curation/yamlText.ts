import { stringify } from "yaml";

/** A field with its value; nothing where there is none. */
export function writeField(name: string, text: string | undefined): string[] {
  return text === undefined ? [] : [`${name}: ${writeScalar(text)}`];
}

/** A field with a list: in brackets where that is read at a glance; nothing where the list is empty. */
export function writeList(name: string, texts: readonly string[] = []): string[] {
  if (texts.length === 0) return [];
  // In brackets where that is read at a glance, and where no comma can be mistaken.
  if (texts.length <= 3 && texts.every(isSimple)) return [`${name}: [${texts.join(", ")}]`];
  return [`${name}:`, ...texts.map((text) => `  - ${writeScalar(text)}`)];
}

/** A field with fields below it; nothing where none of them has a value. */
export function writeMap(name: string, fields: readonly (readonly [string, string | undefined])[]): string[] {
  const lines = fields.flatMap(([field, text]) => writeField(field, text));
  return lines.length === 0 ? [] : [`${name}:`, ...lines.map((line) => `  ${line}`)];
}

/** A text as YAML has it, in quotation marks where it would be taken for something else. */
export function writeScalar(text: string): string {
  return stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
}

function isSimple(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} .’-]*$/u.test(text) && writeScalar(text) === text;
}
