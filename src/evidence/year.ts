import { blankOut, month } from "./uncounted.ts";

/** The numbers of years, such as 2013 in “since 2013”: they count nothing, unless what they count stands behind them. */

const year = "(?:1\\d|20)\\d{2}";
// It has no mark among its digits, and neither a scale nor a share behind it.
const bare = `(?<![\\p{L}\\p{N}\\p{Sc}]|\\p{N}[.,’'])${year}(?![\\p{L}\\p{N}]|[.,’']\\p{N}|\\s?[%％\\p{Sc}])`;
const and = "(?:\\s?[-–—/]\\s?|\\s(?:and|to|or|et|à|ou|y|a|al|o|und|bis|oder|и|по|до)\\s)";
const years = (before: string) => `${bare}(?<=(?<!\\p{L})(?:${before})\\s${year})(?:${and}${bare})?`;

// What happens “by 1400” may be a count; fewer are as exact as the years of our time.
const ofOurTime = "(?<=(?:19|20)(?!00)\\d{2})";

const seasons = "spring summer autumn winter l['’]été automne hiver primavera verano otoño invierno";
const northern = "printemps Frühjahr Frühling Sommer Herbst Winter весной летом осенью зимой";
const parts =
  "end beginning start middle half quarter fall rest course month year fin début mois mes principios mediados";

const certain = [
  anyOf("in In since Since during During throughout until Until en En depuis Depuis dès pendant Pendant"),
  anyOf("desde Desde durante Durante seit Seit early mid late year Anfang Mitte Ende Jahr Jahre fin début año année"),
  `(?:${month}|${anyOf(`${seasons} ${northern}`)})(?:\\s(?:of|de|del))?`,
  `(?:${anyOf(`${parts} finales fines`)})\\s(?:of|de|del)`,
].join("|");
const likely = anyOf("by By from From before Before after After between Between avant après hasta bis nach vor");

const uncountedWords = [
  "the a an this that these those there it its he his she her they their we our I when while where which who but as at on",
  "in for with without after before until since during through under among amid because if so than then also even only",
  "not is are was were be been has have had will would could can may might should did does do alone onwards",
  "le la les une des il elle ils elles ce cette ces qui que quand pour par avec dans sur au aux est ont était sont avait",
  "el los las que quien cuando con por para se ha han es lo su sus fue",
  "der die das den dem ein eine er sie wir als wenn im am an auf bei mit von zu zum zur hat haben ist sind war waren wurde",
  "в на он она они как когда что был была было были для",
].join(" ");
const countsNothing = [
  "\\s*$|['’]s(?!\\p{L})|\\s?[.,;:!?…)\\]»”\"’–—]|\\s[(«“„\\[]",
  `\\s(?:${anyOf(uncountedWords)})(?!\\p{L})`,
  // Of “1400 to 1500 cities” neither is a year.
  "\\s(?:and|to|et|y|und|и|a|à)\\s(?![\\d\\p{Sc}])",
].join("|");

const patterns = [
  // Before a name, a round number may count: “in 2000 Chinese cities”.
  `${years(certain)}(?=${countsNothing}|${ofOurTime}\\s\\p{Lu})`,
  `${years(likely)}(?=${countsNothing})${ofOurTime}`,
  `(?<=[\\p{L}»”"’]\\s\\()(?:19|20)\\d{2}(?=\\))`,
  `${bare}(?=(?:-\\p{L}+)?\\s(?:год(?:а|у|ом|е|ы|ов|ах)?(?!\\p{L})|гг?\\.))`,
].join("|");

const pattern = new RegExp(patterns, "gu");

/** A text as long as it was, in which the numbers of years are blank. */
export function hideYears(text: string): string {
  return text.replace(pattern, blankOut);
}

function anyOf(words: string): string {
  return words.split(" ").join("|");
}
