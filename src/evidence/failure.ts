import type { Claim } from "../archive/claim.ts";
import { problemAtClaim } from "../archive/claimPlace.ts";
import type { Complaint, Problem } from "../archive/problem.ts";
import type { Section } from "../archive/validation.ts";
import type { Path } from "../archive/yaml.ts";
import { findNearMatch, formatExcerpt, type NearMatch } from "./nearest.ts";
import { type Original, paragraphsOf } from "./original.ts";
import { findSought, type Place, placesOf } from "./place.ts";

/** What does not stand where the record says. */
export interface Failure {
  readonly problem: Problem;
  /** A little of the original, for the terminal and nothing else: originals are private. */
  readonly excerpt: string;
}

/** A record whose claims are held against an original. */
export interface Trial {
  readonly section: Section;
  readonly original: Original;
  readonly language: string;
}

/** Says what is wrong with a claim that does not stand where it should, where it stands, or what comes nearest. */
export function explainFailure(claim: Claim, trial: Trial): Failure {
  const { original, language } = trial;
  const beyond = findBeyond(claim.at, original);
  if (beyond !== undefined) return failBeyond(claim, beyond, trial);
  const elsewhere = placesOf({ at: [] }, original).filter(
    ({ text, number }) => number !== undefined && findSought(text, claim.sought, language).length > 0,
  );
  const [first] = elsewhere;
  if (first?.number !== undefined)
    return failElsewhere(
      claim,
      first,
      elsewhere.map(({ number }) => String(number)),
      trial,
    );
  return failNowhere(claim, trial);
}

/** The first of some paragraphs that an original does not have. */
export function findBeyond(at: readonly number[], original: Original): number | undefined {
  return at.find((number) => number > paragraphsOf(original).length);
}

/** Says that a locator names a paragraph that is not there. */
export function failBeyond(claim: Pick<Claim, "path" | "offset">, number: number, trial: Trial): Failure {
  const { length } = paragraphsOf(trial.original);
  const complaint = {
    wrong: `names ¶ ${number}, but the original has ${length === 1 ? "1 paragraph" : `${length} paragraphs`}`,
    write: "write the number of the one that it means",
  };
  return { problem: problemOf(claim, complaint, trial, ["at"]), excerpt: "" };
}

function failElsewhere(claim: Claim, place: Place, numbers: readonly string[], trial: Trial): Failure {
  const { at, offset, sought } = claim;
  const [range = { start: 0, end: 0 }] = findSought(place.text, sought, trial.language);
  const complaint = {
    wrong: `${nameOf(claim)} stands in ¶ ${numbers.slice(0, 4).join(", ")}, not in ¶ ${at.join(", ")}`,
    write: offset === undefined ? `write at: ${place.number}` : `write [${place.number}]`,
  };
  return { problem: problemOf(claim, complaint, trial, ["at"]), excerpt: quote({ place, range }) };
}

function failNowhere(claim: Claim, trial: Trial): Failure {
  const { original, language } = trial;
  const named = placesOf(claim, original);
  const near =
    findNearMatch(named, claim.sought, language) ??
    findNearMatch(placesOf({ at: [] }, original), claim.sought, language);
  const where = claim.at.length > 0 ? `in ¶ ${claim.at.join(", ")} or anywhere else` : "anywhere in the original";
  const printed = near?.place.text
    .slice(near.range.start, near.range.end)
    .replace(/\s+/g, " ")
    .replace(/^[“"‘'(]+|[”"’'),.;:]+$/g, "");
  const complaint = {
    wrong: `${nameOf(claim)} does not stand ${where}`,
    write:
      printed === undefined
        ? "write what stands there, or leave it out"
        : `write what stands there: the nearest is “${printed}”`,
  };
  const [first] = named;
  const shown = near ?? (claim.at.length > 0 && first ? { place: first, range: { start: 0, end: 0 } } : undefined);
  return { problem: problemOf(claim, complaint, trial, [fieldOf(claim)].flat()), excerpt: shown ? quote(shown) : "" };
}

function nameOf({ sought }: Claim): string {
  if ("words" in sought) return `“${sought.words}”`;
  return `${formatValue(sought.value)}${sought.unit === "" ? "" : ` ${sought.unit}`}`;
}

/** A number about as a record writes it. */
function formatValue(value: number): string {
  return Math.abs(value) < 1e6 ? String(value) : value.toExponential().replace("e+", "e");
}

/** The field that is wrong where the claim itself is. */
function fieldOf({ kind }: Claim): Path {
  if (kind === "figure") return ["value"];
  return kind === "statement" ? ["words"] : [];
}

function problemOf(claim: Pick<Claim, "path" | "offset">, complaint: Complaint, trial: Trial, within: Path): Problem {
  return problemAtClaim(trial.section, claim, complaint, "error", within);
}

function quote({ place, range }: NearMatch): string {
  const name = place.number === undefined ? "stated" : `¶ ${place.number}`;
  return `${name}: ${formatExcerpt(place.text, range)}`;
}
