import { autocomplete, autocompleteMultiselect, isCancel, type Option, text } from "@clack/prompts";
import { AbandonedError, type Asker } from "./asker.ts";
import type { KnownThing } from "./known.ts";

// So that the question stays in sight with what was chosen above it.
const maxItems = 10;

/** Asks in the terminal. Of many things those are shown that hold what is typed, whatever its accents. */
export const terminalAsker: Asker = {
  async text(message, { initial, findFault }) {
    const validate = (typed: string | undefined) => findFault(typed ?? "");
    return expectAnswer(await text({ message, initialValue: initial, validate })) ?? "";
  },
  async choose(message, things) {
    const validate = (chosen: string | string[] | undefined) =>
      typeof chosen === "string" ? undefined : "Nothing is chosen: type less, or go to one with the arrow keys.";
    const options = things.map(optionOf);
    return expectAnswer(await autocomplete<string>({ message, options, maxItems, filter: holds, validate }));
  },
  async chooseSeveral(message, things) {
    const options = things.map(optionOf);
    const chosen = await autocompleteMultiselect<string>({ message, options, maxItems, filter: holds });
    return expectAnswer(chosen);
  },
};

function optionOf({ id, label }: KnownThing): Option<string> {
  return { value: id, label, hint: id };
}

function holds(sought: string, { value, label = value }: Option<string>): boolean {
  return fold(`${label} ${value}`).includes(fold(sought));
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function expectAnswer<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new AbandonedError("given up");
  return answer as Exclude<Answer, symbol>; // the one symbol that a prompt returns was just told apart
}
