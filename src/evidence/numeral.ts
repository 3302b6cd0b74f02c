/** The words of a language for numbers below a hundred, in lower case. */
type Numerals = ReadonlyMap<string, number>;

/** How a language counts: its words up to nineteen from one on, its tens, and how it joins a ten and a unit. */
interface Counting {
  readonly small: string;
  readonly tens: string;
  readonly join: (ten: string, unit: string) => string;
  /** Further words, each with its number. */
  readonly more: string;
}

const english: Counting = {
  small:
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  tens: "twenty thirty forty fifty sixty seventy eighty ninety",
  join: (ten, unit) => `${ten}-${unit}`,
  more: "zero=0 once=1 twice=2 thrice=3",
};

const countings: Readonly<Record<string, Counting>> = {
  fr: {
    small:
      "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
    tens: "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
    join: (ten, unit) => (unit === "un" ? `${ten}-et-un` : `${ten}-${unit}`),
    more: "une=1 quatre-vingts=80 premier=1 première=1 deuxième=2 seconde=2 second=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10",
  },
  es: {
    small:
      "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
    tens: "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    join: (ten, unit) => (ten === "veinte" ? `veinti${unit}` : `${ten}-y-${unit}`),
    more: "un=1 una=1 primero=1 primera=1 primer=1 segundo=2 segunda=2 tercero=3 tercera=3 tercer=3 cuarto=4 cuarta=4 quinto=5 quinta=5 sexto=6 sexta=6 séptimo=7 séptima=7 octavo=8 octava=8 noveno=9 novena=9 décimo=10 décima=10",
  },
  de: {
    small:
      "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    tens: "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    join: (ten, unit) => `${unit === "eins" ? "ein" : unit}und${ten}`,
    more: "ein=1 eine=1 einen=1 einem=1 einer=1 erste=1 ersten=1 zweite=2 zweiten=2 dritte=3 dritten=3 vierte=4 vierten=4 fünfte=5 fünften=5 zehnte=10 zehnten=10",
  },
  ru: {
    small:
      "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
    tens: "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    join: (ten, unit) => `${ten}-${unit}`,
    more: "одна=1 одно=1 две=2 первый=1 первая=1 первое=1 второй=2 вторая=2 второе=2 третий=3 третья=3 третье=3",
  },
};

const irregularOrdinals: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

/** `fourth` of `four`, `forty-second` of `forty-two`. */
function ordinalOf(word: string): string {
  const [last = ""] = /\w+$/.exec(word) ?? [];
  return word.slice(0, -last.length) + (irregularOrdinals[last] ?? `${last.replace(/y$/, "ie")}th`);
}

function count({ small, tens, join, more }: Counting): [string, number][] {
  const units = small.split(" ");
  const counted = tens.split(" ").flatMap((ten, index): [string, number][] => {
    const value = (index + 2) * 10;
    return [[ten, value], ...units.slice(0, 9).map((unit, at): [string, number] => [join(ten, unit), value + at + 1])];
  });
  const further = more.split(" ").map((pair): [string, number] => {
    const [word = "", value] = pair.split("=");
    return [word, Number(value)];
  });
  return [...units.map((unit, index): [string, number] => [unit, index + 1]), ...counted, ...further];
}

const englishNumerals: Numerals = new Map([
  ...count({ ...english, more: "zero=0" }).map(([word, value]): [string, number] => [ordinalOf(word), value]),
  ...count(english),
]);
const numerals: ReadonlyMap<string, Numerals> = new Map(
  Object.entries(countings).map(([language, counting]) => [language, new Map(count(counting))]),
);

/** The words for numbers below a hundred, cardinal and, as far as they are known, ordinal; English where none are. */
export function numeralsOf(language: string): Numerals {
  return numerals.get(language) ?? englishNumerals;
}

/** The languages whose words for numbers are known. */
export const countedLanguages: readonly string[] = ["en", ...numerals.keys()];

/** Reads a Chinese numeral without 万 and 亿, such as 四十二 or 一百三十; undefined where it is none. */
export function parseHanNumeral(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const factor = { 十: 10, 百: 100, 千: 1000 }[character];
    const value = "零一二三四五六七八九".indexOf(character.replace("〇", "零").replace("两", "二"));
    if (factor) {
      total += (digit ?? 1) * factor;
      digit = undefined;
    } else if (value >= 0 && (digit === undefined || digit === 0)) digit = value;
    else return undefined;
  }
  return total + (digit ?? 0);
}
