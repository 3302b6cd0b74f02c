import type { MeasureRecord } from "../archive/schema/authority.ts";
import { findNumbers } from "./number.ts";
import type { PrintedNumber } from "./printedNumber.ts";

/** A number of the text that may become a figure. */
export interface FigureProposal extends PrintedNumber {
  readonly at: number;
  /** The measure that it may be of; undefined where none of those that are known fits. */
  readonly measure: string | undefined;
}

/** The numbers of a text, each with the measure that has the same unit and shares most words with the paragraph. */
export function proposeFigures(
  paragraphs: readonly string[],
  language: string,
  measures: readonly MeasureRecord[],
): FigureProposal[] {
  return paragraphs.flatMap((paragraph, index) =>
    findNumbers(paragraph, language).map((printed) => ({
      ...printed,
      at: index + 1,
      measure: findMeasure(printed, paragraph, measures)?.id,
    })),
  );
}

function findMeasure(
  { unit }: PrintedNumber,
  paragraph: string,
  measures: readonly MeasureRecord[],
): MeasureRecord | undefined {
  const said = new Set(stemsOf(paragraph));
  const fitting = measures.filter((measure) =>
    [measure.unit, measure.singular ?? ""].some((one) => one !== "" && stem(one) === stem(unit)),
  );
  const scored = fitting.map((measure) => ({
    measure,
    score: stemsOf(`${measure.title} ${measure.description}`).filter((word) => said.has(word)).length,
  }));
  return scored.sort((a, b) => b.score - a.score).find(({ score }) => score >= 2)?.measure;
}

function stemsOf(text: string): string[] {
  return [...new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stem))];
}

function stem(word: string): string {
  return word === word.toUpperCase()
    ? word
    : word
        .toLowerCase()
        .replace(/(ies|es|s)$/, "")
        .slice(0, 7);
}
