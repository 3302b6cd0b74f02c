import type { RecordContent } from "./card.ts";
import { type Fingerprint, fingerprintOf } from "./fingerprint.ts";
import type { MeasureId } from "./id.ts";
import type { MeasureRecord } from "./schema/authority.ts";
import type { Path } from "./yaml.ts";

/** The kinds of claim. */
export type ClaimKind = "headline" | "byline" | "dateline" | "url" | "figure" | "statement" | "quotation";

/** What must stand in the original: words to the letter, or a number in one of the ways in which people write it. */
export type Sought =
  | { readonly words: string }
  | { readonly value: number; readonly unit: string; readonly singular: string | undefined };

/** Something in a record that must stand in the article's original. */
export interface Claim {
  readonly kind: ClaimKind;
  /** By what it is known again when it was changed: a figure by its measure and period, a statement by its gist. */
  readonly key: string;
  /** Covers what is sought, where, and as what it is told: of which measure, by whom. Who renames these seals anew. */
  readonly fingerprint: Fingerprint;
  readonly sought: Sought;
  /** The paragraphs, in one of which it stands; empty where it may stand anywhere, in what the copy states, too. */
  readonly at: readonly number[];
  /** Its field in the front matter; for a quotation `digest`. */
  readonly path: Path;
  /** Where a quotation starts in the digest. */
  readonly offset?: number;
}

/** What a record says of its article that must stand in the original. */
export type Claimant = Pick<
  RecordContent,
  "headline" | "byline" | "dateline" | "url" | "supplied" | "figures" | "statements" | "digest"
>;

/** What the values of a measure count. */
export type Unit = Pick<MeasureRecord, "unit" | "singular">;

/** The unit of a measure. */
export type UnitOf = (measure: MeasureId) => Unit;

/** The claims of a record, in its order: all that is printed or quoted, and nothing that the archive supplied. */
export function claimsOf(record: Claimant, unitOf: UnitOf): Claim[] {
  return numbered(draftClaims(record, unitOf));
}

function draftClaims(record: Claimant, unitOf: UnitOf): Draft[] {
  return [
    ...headClaims(record),
    ...record.figures.map((figure, index): Draft => {
      const { measure, value, period, qualifier, attributedTo, at } = figure;
      const { unit, singular } =
        figure.unit === undefined ? unitOf(measure) : { unit: figure.unit, singular: undefined };
      const name = period === undefined ? measure : `${measure} ${period}`;
      const told = [measure, period, qualifier, attributedTo];
      return { kind: "figure", name, sought: { value, unit, singular }, told, at, path: ["figures", index] };
    }),
    ...record.statements.flatMap(({ speaker, gist, words, at }, index): Draft[] => {
      if (words === undefined) return [];
      const name = `${speaker.join("+")} ${fingerprintOf(gist).slice(0, 6)}`;
      return [{ kind: "statement", name, sought: { words }, told: speaker, at, path: ["statements", index] }];
    }),
    ...record.digest.quotations.map(({ words, at, offset }): Draft => {
      return { kind: "quotation", name: "", sought: { words }, at, path: ["digest"], offset };
    }),
  ];
}

type Draft = Omit<Claim, "key" | "fingerprint"> & {
  readonly name: string;
  /** What a record says of a number or of words beside it: no search finds it, but whoever changes it should look again. */
  readonly told?: readonly (string | undefined)[] | undefined;
};

function headClaims({ headline, byline, dateline, url, supplied }: Claimant): Draft[] {
  const anywhere = (
    kind: "headline" | "byline" | "dateline" | "url",
    words: string | undefined,
    path: Path,
  ): Draft[] => (words === undefined || supplied[kind] ? [] : [{ kind, name: "", sought: { words }, at: [], path }]);
  return [
    ...anywhere("headline", headline, ["headline"]),
    ...byline.flatMap((name, index) => anywhere("byline", name, ["byline", index])),
    ...anywhere("dateline", dateline, ["dateline"]),
    ...anywhere("url", url, ["url"]),
  ];
}

function formatSought({ kind, sought, told, at }: Pick<Draft, "kind" | "sought" | "told" | "at">): string {
  return JSON.stringify(told ? [kind, sought, at, told] : [kind, sought, at]);
}

/** Claims that would go by the same key are told apart by a number. */
function numbered(drafts: readonly Draft[]): Claim[] {
  const counts = new Map<string, number>();
  return drafts.map(({ name, told, ...claim }) => {
    const key = name === "" ? claim.kind : `${claim.kind} ${name}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return {
      ...claim,
      key: count === 1 ? key : `${key} #${count}`,
      fingerprint: fingerprintOf(formatSought({ ...claim, told })),
    };
  });
}

/** The fingerprint of all that a record claims, but for the units of its measures, which it does not know. */
export function fingerprintClaims(record: Claimant): Fingerprint {
  return fingerprintOf(
    draftClaims(record, () => nothing)
      .map(formatSought)
      .join("\n"),
  );
}

const nothing: Unit = { unit: "" };
