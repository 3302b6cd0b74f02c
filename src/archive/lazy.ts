/** How each value of an object is made. */
type Makers<Made> = { readonly [Key in keyof Made]: () => Made[Key] };

/** An object whose values are made when they are asked for first, and once. */
export function lazily<Made extends object>(makers: Makers<Made>): Made {
  const made = {};
  for (const [key, make] of Object.entries<() => unknown>(makers)) {
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make();
        Object.defineProperty(made, key, { enumerable: true, value });
        return value;
      },
    });
  }
  return made as Made; // a property for each maker
}
