import type { Complaint } from "../archive/problem.ts";
import { checkAnswer, complaintOfMissing, type Ground } from "./answer.ts";
import type { Asker } from "./asker.ts";
import type { KnownThing } from "./known.ts";
import { type Answers, bareFlagOf, type Question, type QuestionName, questions } from "./question.ts";

/** What is wrong with what a flag gave, or did not give. */
export interface FlagFault extends Complaint {
  readonly flag: string;
}

/** What came of asking: every answer, or what is wrong with the flags. */
export type Interview = { readonly answers: Answers } | { readonly faults: readonly FlagFault[] };

/** What a question is given that nobody answered: a text to start from, or one that holds without a word. */
export type Suggestions = (name: QuestionName, answers: Answers) => string | undefined;

/** Everything that an interview goes by. */
export interface InterviewOptions {
  /** What flags gave, as it was typed. */
  readonly given: Answers;
  readonly ground: Ground;
  readonly suggest: Suggestions;
  /** Undefined where there is no terminal to ask in: then flags must have answered whatever is required. */
  readonly asker: Asker | undefined;
}

/** Gathers the answers: what flags gave is checked first, and only what they did not give is asked. */
export async function interview(options: InterviewOptions): Promise<Interview> {
  const { asker } = options;
  const checked = checkFlags(options);
  const { answers, faults } = asker ? checked : completeFlags(options, checked);
  if (faults.length > 0) return { faults };
  return { answers: asker ? await askRest(options, asker, answers) : answers };
}

/** What flags gave, and everything that is wrong with it. */
interface CheckedFlags {
  readonly answers: Answers;
  readonly faults: readonly FlagFault[];
}

function checkFlags({ given, ground }: InterviewOptions): CheckedFlags {
  const faults: FlagFault[] = [];
  const answers: Partial<Record<QuestionName, readonly string[]>> = {};
  for (const question of questions) {
    const typed = given[question.name];
    if (!typed) continue;
    // An empty variable, as some scripts pass it, is none, and neither is it one more of a list.
    const texts = question.isRequired(answers) ? typed : typed.filter((text) => text.trim() !== "");
    const results = texts.map((text) => checkAnswer(question, text, answers, ground));
    for (const result of results) {
      if ("complaint" in result) faults.push({ flag: bareFlagOf(question), ...result.complaint });
    }
    // What has a fault was answered all the same.
    answers[question.name] = distinct(
      results.map((result, index) => ("text" in result ? result.text : (texts[index] ?? ""))),
    );
  }
  return { answers, faults };
}

/** Without anybody to ask, the archive's language is taken for the article's, and all else that is required is missing. */
function completeFlags({ suggest }: InterviewOptions, checked: CheckedFlags): CheckedFlags {
  let { answers } = checked;
  const missing: FlagFault[] = [];
  for (const question of questions) {
    const { name } = question;
    if (answers[name] || !question.isAsked(answers) || !question.isRequired(answers)) continue;
    const suggested = name === "language" ? suggest(name, answers) : undefined;
    if (suggested !== undefined) answers = { ...answers, [name]: [suggested] };
    else missing.push({ flag: bareFlagOf(question), ...complaintOfMissing(question) });
  }
  return { answers, faults: [...checked.faults, ...missing] };
}

async function askRest({ ground, suggest }: InterviewOptions, asker: Asker, given: Answers): Promise<Answers> {
  let answers = given;
  for (const question of questions) {
    if (answers[question.name] || !question.isAsked(answers)) continue;
    const initial = suggest(question.name, answers) ?? "";
    answers = { ...answers, [question.name]: await ask(question, initial, answers, ground, asker) };
  }
  return answers;
}

async function ask(
  question: Question,
  initial: string,
  answers: Answers,
  ground: Ground,
  asker: Asker,
): Promise<readonly string[]> {
  const { refers, isList, message, none } = question;
  if (!refers)
    return isList ? await askTexts(question, ground, asker) : await askText(question, initial, answers, ground, asker);
  // What wrote the text for another outlet is not the outlet itself.
  const things = ground.known[refers].filter(({ id }) => question.name !== "wire" || id !== answers.outlet?.[0]);
  if (isList) return things.length > 0 ? await asker.chooseSeveral(message, things) : [];
  const nothing: readonly KnownThing[] = none ? [{ id: "", label: none }] : [];
  const chosen = await asker.choose(
    message,
    question.name === "wire" ? [...nothing, ...things] : [...things, ...nothing],
  );
  return chosen === "" ? [] : [chosen];
}

/** Asks for one line until it is right; where nothing need be written, nothing is right. */
async function askText(
  question: Question,
  initial: string,
  answers: Answers,
  ground: Ground,
  asker: Asker,
): Promise<readonly string[]> {
  const isDone = (text: string) => text.trim() === "" && !question.isRequired(answers);
  const check = (text: string) => checkAnswer(question, text.trim(), answers, ground);
  const findFault = (text: string) => {
    const result = isDone(text) ? undefined : check(text);
    return result && "complaint" in result ? formatComplaint(result.complaint) : undefined;
  };
  const text = await asker.text(question.message, { initial, findFault });
  if (isDone(text)) return [];
  const result = check(text);
  if ("complaint" in result) throw new Error(`an answer with a fault was taken: ${result.complaint.wrong}`);
  return [result.text];
}

/** Asks for one line after another, until one is empty. */
async function askTexts(question: Question, ground: Ground, asker: Asker): Promise<readonly string[]> {
  const texts: string[] = [];
  for (;;) {
    const [text] = await askText(question, "", {}, ground, asker);
    if (text === undefined) return distinct(texts);
    texts.push(text);
  }
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** A complaint as one line, for whoever just wrote what is wrong. */
export function formatComplaint({ wrong, write }: Complaint): string {
  return `${wrong}; ${write}`;
}
