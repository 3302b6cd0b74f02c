// Where a point parts the decimals; elsewhere in the press it is the comma.
export const pointLanguages: ReadonlySet<string> = new Set(["en", "zh", "ja", "ko", "th", "he", "hi", "ur", "ms"]);

/**
 * What digits with points, commas, apostrophes and spaces stand for: more than one number where the press of the
 * language may mean either, none where they are no number.
 */
export function parseDigits(digits: string, language: string): readonly number[] {
  const marks = [...digits.replace(/\d/g, "")];
  const last = marks.at(-1);
  if (last === undefined) return [Number(digits)];
  const plain = (text: string) => Number(text.replace(/\D/g, ""));
  if (marks.length > 1 && marks.every((mark) => mark === last)) return [plain(digits)];
  const [decimals = ""] = /\d+$/.exec(digits) ?? [];
  const fractional = Number(`${digits.slice(0, -decimals.length).replace(/\D/g, "")}.${decimals}`);
  if (marks.length > 1) return [fractional];
  if (!/^[.,]$/.test(last)) return [plain(digits)];
  const mayGroup = decimals.length === 3 && /^[1-9]\d{0,2}\D/.test(digits);
  // Of “2.000” nobody knows whether it is two or two thousand.
  const isRound = /^0+$/.test(decimals);
  const isDecimalMark = (last === ".") === pointLanguages.has(language);
  if (!mayGroup) return [fractional];
  if (isDecimalMark && isRound) return [];
  return isDecimalMark ? [fractional] : [plain(digits)];
}
