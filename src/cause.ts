/** What caused an error, as JavaScript says it or as Eleventy does. */
export function causeOf(error: Error): unknown {
  return error.cause ?? ("originalError" in error ? error.originalError : undefined);
}
