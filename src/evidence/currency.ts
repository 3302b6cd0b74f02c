const dollars = ["USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD"];

/** The currencies, by their codes of ISO 4217, that a sign or a word may mean; signs as they stand before a number. */
const signs: Readonly<Record<string, readonly string[]>> = {
  $: dollars,
  us$: ["USD"],
  a$: ["AUD"],
  au$: ["AUD"],
  c$: ["CAD"],
  ca$: ["CAD"],
  nz$: ["NZD"],
  hk$: ["HKD"],
  s$: ["SGD"],
  nt$: ["TWD"],
  r$: ["BRL"],
  "€": ["EUR"],
  "£": ["GBP", "EGP", "LBP"],
  "¥": ["CNY", "JPY"],
  "￥": ["CNY", "JPY"],
  "₽": ["RUB"],
  "₹": ["INR"],
  "₩": ["KRW", "KPW"],
  "₴": ["UAH"],
  "₺": ["TRY"],
  "₪": ["ILS"],
  rmb: ["CNY"],
};

const nouns: Readonly<Record<string, readonly string[]>> = {
  ...spelt(dollars, "dollar dollars dólar dólares доллар доллара долларов"),
  ...spelt(["USD"], "美元 美金"),
  ...spelt(["EUR"], "euro euros евро 欧元"),
  ...spelt(["GBP", "EGP", "LBP"], "pound pounds livres libras pfund 英镑"),
  ...spelt(["CNY"], "yuan yuans renminbi rmb юань юаня юаней 元 人民币 元人民币"),
  ...spelt(["JPY"], "yen yenes иен 日元"),
  ...spelt(["RUB"], "rouble roubles ruble rubles rublos rubel рубль рубля рублей руб 卢布"),
  ...spelt(["INR", "PKR"], "rupee rupees"),
  ...spelt(["UAH"], "hryvnia hryvnias"),
  ...spelt(["TRY"], "lira liras"),
  ...spelt(["CHF"], "franken"),
};

/** Whose dollars they are, where they are not America's alone. */
const dollarsOf: Readonly<Record<string, string>> = {
  us: "USD",
  "u.s.": "USD",
  american: "USD",
  estadounidenses: "USD",
  américains: "USD",
  "us-": "USD",
  australian: "AUD",
  canadian: "CAD",
  "new zealand": "NZD",
  "hong kong": "HKD",
  singapore: "SGD",
  taiwan: "TWD",
};

const codes = "USD AUD CAD NZD HKD SGD TWD BRL EUR GBP CNY JPY RUB INR KRW UAH TRY CHF SEK NOK DKK PLN".split(" ");

function spelt(currencies: readonly string[], words: string): Record<string, readonly string[]> {
  return Object.fromEntries(words.split(" ").map((word) => [word, currencies]));
}

/** All that may stand before a number, behind it and between the two, in lower case. */
export const currencyWords = {
  before: [...Object.keys(signs), ...codes.map((code) => code.toLowerCase())],
  behind: [...Object.keys(nouns), ...codes.map((code) => code.toLowerCase()), "€", "₽", "$", "£", "¥"],
  whose: Object.keys(dollarsOf),
} as const;

/** The currencies that a sign, a code or a word may mean; `whose` is the country before the word. */
export function currenciesOf(name: string, whose = ""): readonly string[] {
  const key = name.toLowerCase();
  const code = key.toUpperCase();
  const meant = signs[key] ?? nouns[key] ?? (codes.includes(code) ? [code] : []);
  const country = dollarsOf[whose.toLowerCase()];
  return country && meant === dollars ? [country] : meant;
}
