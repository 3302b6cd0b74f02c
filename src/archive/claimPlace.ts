import type { Claim } from "./claim.ts";
import { decodeSource, readBytes } from "./file.ts";
import { findFrontMatter } from "./frontMatter.ts";
import type { Complaint, Position, Problem } from "./problem.ts";
import { fileStart } from "./problem.ts";
import { positionAt } from "./text.ts";
import { problemAt, type Section } from "./validation.ts";
import type { Path } from "./yaml.ts";

/**
 * A problem with a claim of a record, at its place.
 *
 * @param within what of the claim it is about, such as its locator
 */
export function problemAtClaim(
  section: Section,
  { path, offset }: Pick<Claim, "path" | "offset">,
  complaint: Complaint,
  severity: Problem["severity"],
  within: Path = [],
): Problem {
  if (offset === undefined) return problemAt(section, [...path, ...within], complaint, severity);
  return { ...problemAt(section, path, complaint, severity), ...placeInDigest(section.file, offset) };
}

/** The place of an offset into the digest of a record, for which its file is opened again. */
function placeInDigest(path: string, offset: number): Position {
  const bytes = readBytes({ path });
  const source = bytes instanceof Uint8Array ? decodeSource({ path }, bytes) : bytes;
  const halves = "severity" in source ? undefined : findFrontMatter(source.text);
  if (!halves) return fileStart;
  const { line, column } = positionAt(halves.body, offset);
  return { line: line + halves.bodyLine - 1, column };
}
