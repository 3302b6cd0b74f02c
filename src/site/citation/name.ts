/** A name in a citation: a person's in parts, where it is sure which is which, and any other as it is printed. */
export type CitedName = { readonly family: string; readonly given: string } | { readonly literal: string };

// Languages that put the family name first, or whose names have no such part.
const familyFirst = /^(hu|ja|ko|vi|zh)(-|$)/;

/*
 * Family names that stand first where they are Chinese, Korean or Vietnamese: of two words that begin with one, nobody
 * can tell from the byline alone. A name that is left whole is cited as it was printed, which is never wrong.
 */
const ambiguous = new Set(
  `bai bao cai cao chang chen cheng chiang chu cui dai deng ding dong du duan fan fang feng fu gao gong gu guo han hao he
  hong hou hsu hu huang jia jiang jin kang kong lai lei li liang liao lin ling liu long lu luo lyu ma mao meng mo niu pan
  peng qi qian qiao qin qiu ren shao shen shi song su sun tan tang tao tian tong tsai wan wang wei wen wong wu xi xia xiang
  xiao xie xin xiong xu xue yan yang yao ye yi yin yu yuan yue zeng zhai zhan zhang zhao zheng zhong zhou zhu zou ahn bae
  cho choi chung jang jeon jeong jo jung kim ko kwon lee lim moon noh oh park ryu seo shin son yoon bui dang dinh do hoang
  huynh le ngo nguyen pham phan tran trinh truong vo vu`.split(/\s+/),
);

// What no person is called, but a newsroom is.
const collective =
  /^(agence|agency|associated|board|bureau|correspondents?|desk|editors?|editorial|international|media|news|newsroom|press|radio|reporters?|service|staff|team|television|times|tv|wire|writers?)$/i;

const given = /^\p{Lu}[\p{L}'’]*(-\p{L}+)*\.?$/u;
const initial = /^(\p{Lu}\.)+(-\p{Lu}\.)?$/u;
const particle = /^(da|de|del|della|den|der|di|dos|du|el|la|le|ten|van|von|zu|al|bin|ibn)$/;
const family = /^[\p{L}'’-]*\p{Lu}[\p{L}'’]*(-\p{L}+)*$/u;

/**
 * Parses a name of a byline. It is parted only where one order is possible: a given name, perhaps initials and particles,
 * and one family name, in Latin script. Spanish double names, patronymics, agencies and whatever else remain whole.
 *
 * @param language the language of the article, whose custom the byline may follow
 * @param institutions names that are no person's
 */
export function parseName(text: string, language: string, institutions: ReadonlySet<string>): CitedName {
  const literal = { literal: text };
  const [first = "", ...rest] = text.split(" ");
  const last = rest.pop();
  const from = rest.findIndex((word) => !initial.test(word));
  const [middle, particles] = from < 0 ? [rest, []] : [rest.slice(0, from), rest.slice(from)];
  if (last === undefined || institutions.has(text) || familyFirst.test(language)) return literal;
  if ([first, ...rest, last].some((word) => collective.test(word) || /[^\p{Script=Latin}'’.-]/u.test(word)))
    return literal;
  if (!given.test(first) && !initial.test(first)) return literal;
  if (!family.test(last) || /^\p{Lu}{2,}$/u.test(last)) return literal;
  if (!particles.every((word) => particle.test(word)) || ambiguous.has(first.toLowerCase())) return literal;
  return { family: [...particles, last].join(" "), given: partInitials([first, ...middle].join(" ")) };
}

/** `J.D.` as the styles set it: `J. D.` */
function partInitials(names: string): string {
  return names.replace(/\.(?=\p{L})/gu, ". ");
}

/** A name as lists of names are sorted by: the family name first. */
export function formatInverted(name: CitedName): string {
  return "literal" in name ? name.literal : `${name.family}, ${name.given}`;
}

/** A name in the order in which it is said. */
export function formatName(name: CitedName): string {
  return "literal" in name ? name.literal : `${name.given} ${name.family}`;
}
