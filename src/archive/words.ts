/**
 * The number of words in a text: runs of letters and digits, with what joins them. Scripts that set no spaces between words
 * are counted by their signs: two of Chinese or Japanese make a word, four of Thai, Lao, Khmer or Burmese.
 */
export function countWords(text: string): number {
  let words = 0;
  let unparted = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const share = mayBeUnparted(code) ? shareOf(String.fromCodePoint(code)) : 0;
    if (share > 0) {
      unparted += share;
      isInside = false;
      if (code > 0xffff) at++;
      continue;
    }
    const begins = isLetter(code);
    if (begins && !isInside) words++;
    isInside = begins || (isInside && isJoint(code));
    if (code > 0xffff) at++;
  }
  return words + Math.ceil(unparted);
}

// No letter of Europe, Arabia, Africa or India, and none of the marks between words, is asked which script it is of.
function mayBeUnparted(code: number): boolean {
  return code >= 0x0e00 && (code < 0x1800 || code >= 0x2e80);
}

/** How much of a word a sign is, in a script that sets no spaces between words; 0 where it is none of these. */
function shareOf(sign: string): number {
  if (!/\p{L}/u.test(sign)) return 0;
  if (/[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]/u.test(sign))
    return 1 / 2;
  return /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(sign) ? 1 / 4 : 0;
}

// Most letters are ASCII, and asking a regular expression of each takes fifty times as long.
function isLetter(code: number): boolean {
  if (code > 127) return /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Whether a character goes on with a word that has begun: a mark, an apostrophe, a point, a comma, a hyphen. */
function isJoint(code: number): boolean {
  if (code > 127) return /[\p{M}’]/u.test(String.fromCodePoint(code));
  return code === 39 || (code >= 44 && code <= 46);
}
