import * as z from "zod";
import { Locator, partialDate, prose, quantity, reference } from "./field.ts";

/** How an article hedges or marks a number. */
const Qualifier = z
  .enum(["about", "nearly", "more than", "at least", "less than", "up to", "record"])
  .meta({ description: "how the article qualifies the number" });

/** A number that an article reports, with its place in the original. */
export const FigureRecord = z
  .strictObject({
    measure: reference("measure", "the id of a measure from measures.yaml"),
    value: quantity("the number in digits and without quotation marks, like 190e9 for 190 billion or 0.343 for 34.3%"),
    unit: prose("the unit, where it is not the measure's own").optional(),
    period: partialDate("the time that the number is about, as YYYY, YYYY-MM or YYYY-MM-DD").optional(),
    qualifier: Qualifier.optional(),
    attributedTo: prose("to whom the article attributes the number").optional(),
    note: prose("what else the number needs to be understood, in a few words").optional(),
    at: Locator,
  })
  .meta({ description: "a figure in braces, like { measure: ID, value: 190e9, at: 12 }" });
export type FigureRecord = z.infer<typeof FigureRecord>;
