import { writeFileSync } from "node:fs";
import { fileProblem, reasonOf } from "../archive/file.ts";
import { type Folder, listFolder } from "../archive/folder.ts";
import { type ParsedAuthorities, parseAuthorities } from "../archive/parsing.ts";
import { type Complaint, isError, type Problem } from "../archive/problem.ts";
import { parseRecord } from "../archive/record.ts";
import { bareShelf } from "../archive/shelf.ts";
import type { Ground } from "./answer.ts";
import type { Asker } from "./asker.ts";
import { readCatalogue } from "./catalogue.ts";
import { findFreeId } from "./freeId.ts";
import { type FlagFault, interview, type Suggestions } from "./interview.ts";
import { knownThings } from "./known.ts";
import type { Answers } from "./question.ts";
import { writeRecordText } from "./recordText.ts";

/** What came of asking for a record: where it was written, or why it was not. */
export type NewRecord =
  | { readonly path: string; readonly authorities: ParsedAuthorities }
  /** The archive, or what would be written, has faults. */
  | { readonly problems: readonly Problem[] }
  | { readonly faults: readonly FlagFault[] };

/** What a new record is made of. */
export interface NewRecordOptions {
  /** The content folder. */
  readonly content: string;
  /** What flags gave, as it was typed. */
  readonly given: Answers;
  /** The words of the record's id, where they are not to be those of the headline. */
  readonly words: string | undefined;
  /** Undefined where there is nobody to ask. */
  readonly asker: Asker | undefined;
}

/**
 * Asks for what is not given and writes a draft that the check finds sound. An existing file is never touched.
 *
 * @throws {AbandonedError} where whoever is asked gives up; nothing is written then
 */
export async function addRecord({ content, given, words, asker }: NewRecordOptions): Promise<NewRecord> {
  const folder = listFolder(content);
  const authorities = parseAuthorities(folder, bareShelf);
  const obstacles = findObstacles(folder, authorities);
  if (obstacles.length > 0) return { problems: obstacles };

  const ground: Ground = { known: knownThings(authorities), catalogue: readCatalogue(folder) };
  const suggest = suggestionsFor(authorities);
  const asked = await interview({ given, ground, suggest, asker });
  if ("faults" in asked) return asked;
  const { answers } = asked;
  const free = await findFreeId({ answers, words, content, catalogue: ground.catalogue, asker });
  if ("faults" in free) return free;

  const path = `${content}/${free.id}.md`;
  const text = writeRecordText(answers, ground.known);
  const problems = parseRecord({ path, text }).summary.problems.filter(isError);
  if (problems.length > 0) return { problems };
  const fault = writeNew(path, text);
  return fault ? { problems: [fileProblem(path, fault)] } : { path, authorities };
}

/** What must be mended before there is anything to choose from. */
function findObstacles(folder: Folder, authorities: ParsedAuthorities): Problem[] {
  const told = [...folder.problems, ...authorities.problems].filter(isError);
  if (authorities.unread.size > 0 || !authorities.archive) return told;
  if (authorities.meetings.length > 0) return [];
  const complaint = { wrong: "holds no meeting yet", write: "add the meeting that the article covers" };
  return [fileProblem(`${folder.path}/meetings.yaml`, complaint)];
}

function suggestionsFor({ archive, outlets }: ParsedAuthorities): Suggestions {
  return (name, { outlet = [], wire = [] }) => {
    if (name === "language") return archive?.language;
    if (name !== "rightsHolder") return undefined;
    const holder = wire[0] ?? outlet[0];
    return outlets.find(({ id }) => id === holder)?.value?.name;
  };
}

function writeNew(path: string, text: string): Complaint | undefined {
  try {
    writeFileSync(path, text, { flag: "wx" });
    return undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      return { wrong: "is there already", write: "open that record" };
    }
    return { wrong: `can't be written (${reasonOf(error)})`, write: "make the folder writable" };
  }
}
