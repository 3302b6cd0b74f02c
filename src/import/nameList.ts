/** The names in a line such as `Reporting by A. Name and B. Name; Editing by C. Name`, or `Example Agency’s A. Name and B. Name`. */
export function parseNameList(text: string): string[] {
  return text
    .replace(/^\(|[).]+$/g, "")
    .replace(/^[\p{Lu}][\p{L} ]*[’']s\s+/u, "")
    .split(/\s*(?:,|;|&|\band\b)\s*|\.\s+(?=[A-Z][a-z]+ by\b)/)
    .map((part) => part.replace(/^[\p{L} ]*\bby:?\s+|^[\p{L} ]+:\s+/iu, ""))
    .map((name) => name.replace(/^.*\b(?:writers?|reporters?|correspondents?|staff|journalists?)\s+(?=\p{Lu})/u, ""))
    .map((name) => name.replace(/\s+(?:in|from|at)\s+\p{Lu}.*$/u, "").trim())
    .filter((name) => /^\p{Lu}/u.test(name));
}
