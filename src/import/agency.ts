// The agencies of the world by the names under which they sign, whether or not an archive knows them yet: the one place
// where the program names any.
const agencies = [
  "AFP",
  "Agence France-Presse",
  "AP",
  "Associated Press",
  "The Associated Press",
  "Reuters",
  "dpa",
  "EFE",
  "EPA",
  "EPA-EFE",
  "ANSA",
  "TASS",
  "Xinhua",
  "Kyodo",
  "Kyodo News",
  "Bloomberg",
  "Bloomberg News",
  "UPI",
  "PA",
  "PA Media",
  "Interfax",
  "PTI",
  "ANI",
  "IANS",
  "Yonhap",
  "Anadolu",
  "RIA Novosti",
  "Sputnik",
];

// Those that sell photographs, and what else stands behind the bar of a credit.
const photographs = [
  "Getty Images",
  "Getty",
  "Shutterstock",
  "iStock",
  "Alamy",
  "picture alliance",
  "Pool",
  "Handout",
  "File Photo",
  "photo",
];

/** Whether a name is that of an agency of the world, or one of some others, whatever its capitals. */
export function sourceTest(names: Iterable<string>): (name: string) => boolean {
  const known = new Set([...agencies, ...names].map((name) => name.toLowerCase()));
  return (name) => known.has(name.toLowerCase());
}

/** What stands behind the bar in the credit of a photograph, as the source of a regular expression. */
export const creditPattern = `(?:${[...agencies, ...agencies.map((name) => name.toUpperCase()), ...photographs, ...photographs.map((name) => name.toUpperCase())].join("|")})`;
