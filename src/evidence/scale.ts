/** What a number is multiplied by where the word stands behind it, in the languages of the press. */
const factors: Readonly<Record<string, number>> = {
  dozen: 12,
  ...named(100, "hundred hundredth"),
  ...named(1e3, "thousand thousandth mille mil tausend tsd тысяча тысячи тысяч тыс 千"),
  ...named(1e3, "mila"),
  ...named(1e6, "milione milioni milhão milhões"),
  ...named(1e9, "miliardo miliardi bilhão bilhões"),
  ...named(1e12, "trilhão trilhões"),
  ...named(1e4, "万 萬"),
  ...named(1e5, "lakh"),
  ...named(1e6, "million millionth millions millón millones millionen mio mn миллион миллиона миллионов млн"),
  ...named(1e7, "crore"),
  ...named(1e8, "亿 億"),
  ...named(1e9, "billion billions billionth bn milliard milliards milliarde milliarden mrd mds md миллиард миллиарда"),
  ...named(1e9, "миллиардов млрд"),
  ...named(1e12, "trillion trillions tn trn billón billones billionen триллион триллиона триллионов трлн"),
};

// On the continent a billion is a million millions.
const longFactors: Readonly<Record<string, number>> = {
  ...factors,
  ...named(1e12, "billion billions billionen"),
  ...named(1e18, "trillion trillions trillionen trillón trillones"),
};
const longLanguages = new Set(["fr", "de", "es", "nl", "sv", "da", "no", "pl", "cs"]);

/** What adheres to digits. */
export const shortFactors: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

function named(factor: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(" ").map((word) => [word, factor]));
}

/** By what each word for a scale multiplies in a language, in lower case. */
export function factorsOf(language: string): Readonly<Record<string, number>> {
  return longLanguages.has(language) ? longFactors : factors;
}
