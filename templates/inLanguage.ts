/** What marks words of another language than the page's: which it is, and that they run in their own direction. */
export function inLanguage(language: string | undefined) {
  return language === undefined ? {} : ({ lang: language, dir: "auto" } as const);
}
