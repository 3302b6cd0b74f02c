/** The size of a card in pixels, which all who show one take. */
export const cardSize = { width: 1200, height: 630 } as const;
