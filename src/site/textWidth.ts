/**
 * About how wide a line of sans-serif text is, in the unit of its size. The reader's fonts are not known here, so it
 * takes letters for as wide as a broad one has them.
 */
export function estimateWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size;
}

/** Cuts a text that is wider than there is room for, and says so with an ellipsis. */
export function fitWidth(text: string, size: number, room: number): string {
  if (estimateWidth(text, size) <= room) return text;
  const characters = [...text];
  while (characters.length > 0 && estimateWidth(`${characters.join("")}…`, size) > room) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

function emsOf(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (/[\s.,:;'’“”|!ijl()[\]-]/u.test(character)) return 0.32;
  if (/[mwMW…—@%]/u.test(character)) return 0.95;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{So}]/u.test(character)) return 1.1;
  return /\p{Lu}/u.test(character) ? 0.7 : 0.57;
}
