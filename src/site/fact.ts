import { fieldLabels } from "./label.ts";

/** One value of a fact: text, perhaps a link, a date or supplied by the archive. */
export interface FactValue {
  readonly text: string;
  readonly href?: string;
  readonly datetime?: string;
  readonly isSupplied?: boolean;
  /** The language of the text, where it is not the page's. */
  readonly language?: string;
}

/** What is known of a thing under one name: `Published: 18 October 2023`. */
export interface Fact {
  readonly name: string;
  readonly values: readonly FactValue[];
  /** Whether it only leads to what paper can't hold. */
  readonly isForScreens?: boolean;
}

/** A field whose value the archive supplied, or leaves unknown, and why. */
export interface Reason {
  readonly field: string;
  readonly reason: string;
}

/** A fact, or none where there is no value. */
export function fact(name: string, ...values: readonly (FactValue | undefined)[]): Fact[] {
  const known = values.filter((value) => value !== undefined && value.text !== "") as FactValue[];
  return known.length > 0 ? [{ name, values: known }] : [];
}

/** The reasons for supplied values, in the order of the fields' labels. */
export function reasonsOf(supplied: Readonly<Record<string, string | undefined>>): Reason[] {
  return Object.entries(fieldLabels).flatMap(([field, label]) => {
    const reason = supplied[field];
    return reason ? [{ field: label, reason }] : [];
  });
}
