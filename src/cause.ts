/** What caused an error, as JavaScript says it or as Eleventy does. */
export function causeOf(error: Error): unknown {
  return error.cause ?? ("originalError" in error ? error.originalError : undefined);
}

/** An error or one that caused it, whichever first is what is looked for. */
export function findCause(error: unknown, isSought: (error: Error) => boolean): Error | undefined {
  for (let cause = error; cause instanceof Error; cause = causeOf(cause)) if (isSought(cause)) return cause;
  return undefined;
}

/** The code by which Node tells what the system refused, like `ENOENT`; undefined where an error has none. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
