/** `1 article`, `2 articles`. */
export function formatTally(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
