import { type Amount, readAmounts } from "../evidence/amount.ts";
import { formatRatio, formatValue, type PrintedNumber } from "./printedNumber.ts";

/** The numbers of a paragraph in a language whose press writes 1.200 and 34,3, as the evidence reads them too. */
export function findCommaNumbers(paragraph: string, language: string): PrintedNumber[] {
  return readAmounts(paragraph, language).flatMap((amount): PrintedNumber[] => {
    const printed = paragraph.slice(amount.start, amount.end);
    const [value] = amount.numbers;
    const [whole = "", noun = ""] = behind.exec(paragraph.slice(amount.end)) ?? [];
    const counted = smallWords.has(noun.toLowerCase()) ? "" : noun.toLowerCase();
    const isMeasured = amount.factor !== 1 || amount.isPercentage || amount.currencies.length > 0;
    if (value === undefined || amount.isFraction || !(isMeasured || isCount(printed, counted))) return [];
    return [
      {
        value: amount.isPercentage ? formatRatio(value * amount.factor) : formatValue(value, amount.factor),
        unit: unitOf(amount, counted),
        qualifier: "",
        context: (printed + (counted && unitOf(amount, counted) === counted ? whole : "")).trim(),
      },
    ];
  });
}

const behind = /^[\s-](?:d[eio]s?\s|d['’])?(\p{L}[\p{L}-]*)/u;

/** Whether a number that is neither scaled nor a share counts something; a year is none, nor is what is spelt out. */
function isCount(printed: string, counted: string): boolean {
  return /\d/.test(printed) && counted !== "" && !/^(?:1[5-9]|20)\d{2}$/.test(printed);
}

function unitOf({ currencies, isPercentage }: Amount, counted: string): string {
  // Where a sign may mean several currencies, the one that is printed most stands first.
  return currencies[0] ?? (isPercentage ? "ratio" : counted);
}

const smallWords = new Set(
  `a al con contra da das de del dell della dem den der des di die do e ed el em en et für il im in la las le les lo los más
  mit na nel no o ou par per plus por pour que qui sur um und va van von y zu à в же и из к на но о от по с у что`.split(
    /\s+/,
  ),
);
