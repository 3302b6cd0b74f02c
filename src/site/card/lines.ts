/** How wide a line is. */
type Measure = (line: string) => number;

/**
 * Breaks a text into as few lines as it needs, and those into lines of about one length. A word that is wider than a line
 * is broken too.
 */
export function breakLines(text: string, measure: Measure, room: number): string[] {
  const words = wordsOf(text, measure, room);
  const lines = fill(words, measure, room);
  let [narrow, wide] = [0, room];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    const fits = words.every((word) => measure(word) <= middle) && fill(words, measure, middle).length <= lines.length;
    if (fits) wide = middle;
    else narrow = middle;
  }
  return fill(words, measure, wide);
}

/** Cuts lines of which there are too many, and says so with an ellipsis. */
export function cutLines(lines: readonly string[], most: number, measure: Measure, room: number): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), cutLine(lines.slice(most - 1).join(" "), measure, room)];
}

/** Cuts a line that is wider than there is room for, at the end of a word where it has one. */
export function cutLine(line: string, measure: Measure, room: number): string {
  if (measure(line) <= room) return line;
  const kept: string[] = [];
  for (const sign of signsOf(line)) {
    if (measure(`${kept.join("")}${sign} …`) > room) break;
    kept.push(sign);
  }
  const text = kept.join("");
  const end = text.lastIndexOf(" ");
  return end > 0 ? `${text.slice(0, end).replace(/[\s,;:–—-]+$/, "")} …` : `${text}…`;
}

function fill(words: readonly string[], measure: Measure, room: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function wordsOf(text: string, measure: Measure, room: number): string[] {
  return text.split(" ").flatMap((word) => {
    const pieces: string[] = [];
    for (const sign of signsOf(word)) {
      const longer = `${pieces.at(-1) ?? ""}${sign}`;
      if (pieces.length > 0 && measure(longer) <= room) pieces[pieces.length - 1] = longer;
      else pieces.push(sign);
    }
    return pieces;
  });
}

/** The characters of a text, each with the marks that stand on it. */
function signsOf(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}
