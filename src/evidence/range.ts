/** A stretch of a text: from the offset `start` up to, and without, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
