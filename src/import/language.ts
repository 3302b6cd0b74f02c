import { francAll } from "franc";

// The languages of the news that is catalogued most, by their codes of three letters (ISO 639-3): with all of the world's
// to choose from, a short text would be taken for a neighbour of its own.
const known = [
  "eng",
  "spa",
  "fra",
  "deu",
  "ita",
  "por",
  "nld",
  "rus",
  "ukr",
  "pol",
  "ces",
  "tur",
  "arb",
  "pes",
  "heb",
  "cmn",
  "jpn",
  "kor",
  "vie",
  "ind",
  "hin",
  "swe",
  "nob",
  "dan",
  "fin",
  "ell",
  "hun",
  "ron",
];

/** The tag of the language of a text ([BCP 47](https://www.rfc-editor.org/info/bcp47)); empty where it can't be told. */
export function findLanguage(text: string): string {
  const [first, second] = francAll(text, { only: known, minLength: 40 });
  if (!first || first[0] === "und") return "";
  const [code, score] = first;
  if (text.length < 200 && second && score - second[1] < 0.08) return "";
  return code === "cmn" ? "zh" : (Intl.getCanonicalLocales(code)[0] ?? "");
}

/** Whether a text is surely of another language than the article. */
export function isForeign(text: string, language: string): boolean {
  if (language === "") return false;
  const found = findLanguage(text);
  return found !== "" && found !== language.split("-")[0];
}
