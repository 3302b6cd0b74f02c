import type { RecordContent } from "../archive/card.ts";
import { seal } from "../archive/fingerprint.ts";
import type { Gap } from "../archive/gap.ts";
import type { ParsedArticle } from "../archive/parsing.ts";
import type { Complaint } from "../archive/problem.ts";
import type { Reopen } from "../archive/reopen.ts";
import type { SuppliedField } from "../archive/schema/record.ts";
import { problemAt } from "../archive/validation.ts";
import type { Path } from "../archive/yaml.ts";
import { formatEnumeration } from "./enumeration.ts";
import { type Finding, subjectOf } from "./finding.ts";

/** The gaps that each make a group of their own; of a digest that is missing the check tells. */
export const gapGroups = {
  fields: ["byline", "url"],
  claims: ["figures", "statements"],
} as const satisfies Readonly<Record<string, readonly Gap[]>>;

const cures: Readonly<Record<(typeof gapGroups)[keyof typeof gapGroups][number], Complaint>> = {
  byline: { wrong: "is missing", write: "write the names in brackets, or say under supplied.byline why it is unknown" },
  url: {
    wrong: "is missing",
    write: "write the address of the article, or say under supplied.url why there is none",
  },
  figures: {
    wrong: "there are none",
    write: "add the article’s figures, each with its paragraph, or say under supplied.figures why there are none",
  },
  statements: {
    wrong: "there are none",
    write: "add who said what, each with its paragraph, or say under supplied.statements why there are none",
  },
};

/** What a record lacks of a full one, out of some fields. */
export function findingOfGaps(article: ParsedArticle, among: readonly (keyof typeof cures)[], reopen: Reopen): Finding {
  return findingAbout(article, among, reopen, () =>
    among.filter((gap) => article.gaps.includes(gap)).map((gap) => ({ path: [gap], complaint: cures[gap] })),
  );
}

/** A record whose figures and statements can't be held against an original. */
export function findingOfNoOriginal(article: ParsedArticle, reopen: Reopen): Finding {
  return findingAbout(article, "original", reopen, (content) => {
    const figures = countOf(content.figures, "figure");
    const statements = countOf(content.statements, "statement");
    const wrong = `${[...figures, ...statements].join(" and ")} can’t be checked, as the original is not there`;
    const folder = article.part.file.slice(0, -`${article.id}.md`.length);
    const write = `put the text of the article into ${folder}originals/${article.id}.md`;
    return [{ path: [figures.length > 0 ? "figures" : "statements"], complaint: { wrong, write } }];
  });
}

/** What the archive supplied in a record, or leaves unknown. */
export function findingOfSupplied(article: ParsedArticle, reopen: Reopen): Finding {
  return findingAbout(article, "supplied", reopen, (content) => {
    const fields = Object.keys(content.supplied) as SuppliedField[]; // strict: no other key passes
    const told = [
      tellFields(
        fields.filter((field) => !isEmpty(content, field)),
        "supplied by the archive",
      ),
      tellFields(
        fields.filter((field) => isEmpty(content, field)),
        "left out",
      ),
    ];
    const wrong = told.filter((text) => text !== "").join(", ");
    return [{ path: ["supplied"], complaint: { wrong, write: "write what a copy says, should one say it" } }];
  });
}

function tellFields(fields: readonly SuppliedField[], what: string): string {
  if (fields.length === 0) return "";
  return `${formatEnumeration(fields)} ${fields.length === 1 ? "is" : "are"} ${what}`;
}

/** A complaint about a field. */
interface FieldComplaint {
  readonly path: Path;
  readonly complaint: Complaint;
}

function findingAbout(
  article: ParsedArticle,
  about: unknown,
  reopen: Reopen,
  complain: (content: RecordContent) => readonly FieldComplaint[],
): Finding {
  const { part, content } = article;
  return {
    subject: subjectOf(article),
    fingerprint: seal([part.file, about], article),
    tell() {
      const whole = content();
      if (!whole) throw new Error(`the record ${article.id} has a card but no content`);
      return complain(whole).map(({ path, complaint }) => problemAt(reopen(part), path, complaint, "warning"));
    },
  };
}

function isEmpty(content: RecordContent, field: SuppliedField): boolean {
  const value = content[field];
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function countOf(claims: readonly unknown[], noun: string): string[] {
  return claims.length === 0 ? [] : [`${claims.length} ${noun}${claims.length === 1 ? "" : "s"}`];
}
