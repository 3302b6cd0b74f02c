// What one word is written like on both sides of the Atlantic. A rule may turn other words into none at all, which does
// no harm as long as it turns no two into one: “fourth” must not become “forth”, nor “mourning” “morning”.
const rules: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^(.*[aeiouy].*[^aeiou]i?)our/, "$1or"],
  [/^(.*[aeiouy].*)is(e[dr]?|ing|ation)$/, "$1iz$2"],
  [/ys(e[dr]?|ing)$/, "yz$1"],
  [/([bt])re$/, "$1er"],
  [/(def|off|lic|pret)ence$/, "$1ense"],
  [/ogue$/, "og"],
  [/([aeiou]l)l(ed|er|ing|or)$/, "$1$2"],
  [/^programme$/, "program"],
  [/^grey$/, "gray"],
  [/dgement$/, "dgment"],
  [/^sceptic/, "skeptic"],
];

/** An English word as all ways to write it are compared, British or American, one or many: `neighbours` is `neighbor`. */
export function foldSpelling(word: string): string {
  return rules.reduce((folded, [pattern, replacement]) => folded.replace(pattern, replacement), foldPlural(word));
}

// Endings that are no plural: `this`, `virus`, `success`.
const singular = /(?:[ius]s|[^s])$/;

function foldPlural(word: string): string {
  if (word.length < 4 || singular.test(word)) return word;
  return word
    .replace(/ies$/, "y")
    .replace(/(ss|x|ch|sh)es$/, "$1")
    .replace(/([^s])s$/, "$1");
}
