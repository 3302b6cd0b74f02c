/**
 * What is known of a claim: it was held against the original and stands there, or it did and has been changed since, or
 * nobody has held it against the original.
 */
export type Check = "checked" | "changed" | "unchecked";
