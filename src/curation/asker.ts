import type { KnownThing } from "./known.ts";

/** How a line of text is asked for. */
export interface TextOptions {
  /** What stands there already, to be taken or changed. */
  readonly initial: string;
  /** What is wrong with a text, in words: while there is something, it is asked again. */
  readonly findFault: (text: string) => string | undefined;
}

/** Asks a person: in the terminal, or a test in its place. Each throws {@link AbandonedError} where the person gives up. */
export interface Asker {
  text(message: string, options: TextOptions): Promise<string>;
  /** Has one of some things chosen, and returns its id. */
  choose(message: string, things: readonly KnownThing[]): Promise<string>;
  /** Has any number of some things chosen, and returns their ids. */
  chooseSeveral(message: string, things: readonly KnownThing[]): Promise<readonly string[]>;
}

/** Thrown where a person gives up instead of answering, by Ctrl+C. */
export class AbandonedError extends Error {
  override readonly name = "AbandonedError";
}
