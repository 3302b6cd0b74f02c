import type { Details, FullRecord, Measure, Person } from "./archive.ts";
import type { Authorities } from "./authorities.ts";
import type { RecordContent } from "./card.ts";
import type { RecordEvidence } from "./evidence.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { MeasureId, PersonId } from "./id.ts";
import { type Checks, checksOf } from "./judgement.ts";
import type { DigestHtml } from "./markdown.ts";
import { remembering } from "./recent.ts";

/** Where the details of an article come from. */
interface Source {
  readonly id: string;
  readonly content: () => RecordContent | undefined;
  /** The HTML of its digest. */
  readonly prose: () => DigestHtml | undefined;
  /** The fingerprint of all that it claims to stand in its original. */
  readonly claims: Fingerprint | undefined;
  /** What was found in its original; undefined where nobody looked. */
  readonly evidence: RecordEvidence | undefined;
}

/** What reads the details of an article. Of what it was given it keeps no more than it needs, for it is kept for long. */
export type DetailsReader = (source: Source) => Pick<FullRecord, "read" | "readDigest">;

// More than a volume of the data has, whose files are made one after the other from the same records.
const mostRemembered = 300;

/** Makes a reader of details that refer to some authorities. */
export function readDetailsWith({ measures, people }: Authorities): DetailsReader {
  const read = remembering(mostRemembered, ({ id, content, claims, evidence }: Source): Details => {
    const whole = content() ?? unkept(id);
    return linkDetails(whole, checksOf(whole, evidence, claims, measures.get), measures.get, people.get);
  });
  return ({ id, content, prose, claims, evidence }) => {
    const source = { id, content, prose, claims, evidence };
    return { read: () => read(source), readDigest: () => prose() ?? unkept(id) };
  };
}

function unkept(id: string): never {
  throw new Error(`the record ${id} has a card but no content`);
}

function linkDetails(
  content: RecordContent,
  checks: Checks,
  measure: (id: MeasureId) => Measure,
  person: (id: PersonId) => Person,
): Details {
  const { dateline, url, rights, supplied, corrections, digest, figures, statements } = content;
  return {
    rights,
    ...(dateline !== undefined && { dateline }),
    ...(url !== undefined && { url }),
    supplied,
    corrections,
    digest,
    quoted: checks.quoted,
    figures: figures.map(({ measure: id, ...rest }, index) => {
      return { measure: measure(id), ...rest, check: checks.figures[index] ?? "unchecked" };
    }),
    statements: statements.map(({ speaker, gist, ...rest }, index) => ({
      gist,
      ...rest,
      speakers: speaker.map(person),
      check: checks.statements[index],
    })),
  };
}
