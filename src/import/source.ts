import type { OutletRecord } from "../archive/schema/authority.ts";
import type { CopiedArticle, NamedSource } from "./copy.ts";
import { findName } from "./proposal.ts";

/** Who published an article and who wrote it, as far as the copy tells. */
export interface FoundSources {
  readonly outlet: string | undefined;
  readonly wire: string | undefined;
  /** Why the archive says so of the outlet, where the copy does not plainly state it; empty where it does, or names an unknown one. */
  readonly outletReason: string;
  /** Names of publishers that the archive does not know. */
  readonly unknown: readonly string[];
}

/** Finds the outlet and the agency among those that the archive knows. */
export function findSources({ sources, url, byline }: CopiedArticle, outlets: readonly OutletRecord[]): FoundSources {
  const named = (name: string) => outlets.find((outlet) => namesOf(outlet).some((one) => fold(one) === fold(name)));
  const of = (place: string) => sources.filter((source) => source.place === place);
  const sites = of("site").flatMap(({ name }) => named(name) ?? []);
  const writers = [...of("byline"), ...of("dateline"), ...byline.map((name) => ({ name }))].flatMap(
    ({ name }) => named(name) ?? [],
  );
  const holders = of("rights").flatMap(({ name }) => named(name) ?? []);
  const host = url ? new URL(url).host.replace(/^www\./, "") : "";
  const byHost = outlets.find(({ homepage }) => homepage && host !== "" && hostOf(homepage) === host);
  const namedIn = ({ name }: NamedSource) =>
    outlets.filter((one) => namesOf(one).some((form) => form.length > 2 && findName(name, form)));
  // Whoever sold the photograph need not have published the text.
  const credited = of("credit")
    .flatMap(namedIn)
    .filter(({ kind }) => kind !== "agency");
  const noticed = [...of("notice").flatMap(namedIn), ...credited];
  const isWriter = (outlet: OutletRecord | undefined) => outlet !== undefined && writers.includes(outlet);

  // A line that is nothing but the name, or that and the day, says whose the page is.
  const plain = [...of("day"), ...of("notice")].flatMap(({ name }) => named(name) ?? []);

  const others = [...plain, ...noticed, ...holders].filter((one) => !isWriter(one));
  const outlet = sites[0] ?? byHost ?? others[0] ?? writers.find(({ kind }) => kind !== "agency");
  const wire = [...writers, ...holders].find((one) => one !== outlet && (isWriter(one) || one.kind === "agency"));
  const unknown = [...new Set([...of("site"), ...of("day"), ...of("rights")].map(({ name }) => name))].filter(
    (name) => !named(name),
  );
  const isStated = outlet !== undefined && ([...sites, ...plain].includes(outlet) || isWriter(outlet));
  return {
    outlet: outlet?.id,
    wire: wire?.id,
    outletReason:
      isStated || (!outlet && unknown.length > 0)
        ? ""
        : reasonOf(outlet, [
            [noticed, "a line beside the article"],
            [holders, "the line that tells the rights"],
            [byHost ? [byHost] : [], `the address of the page, ${host}`],
          ]),
    unknown,
  };
}

/** Where the copy names an outlet, as the reason why the archive takes it for the article's. */
function reasonOf(
  outlet: OutletRecord | undefined,
  places: readonly (readonly [named: readonly OutletRecord[], place: string])[],
): string {
  if (!outlet) return "The copy does not name the outlet.";
  const found = places.filter(([named]) => named.includes(outlet)).map(([, place]) => place);
  return `The copy names ${outlet.name} only in ${found.join(" and in ")}.`;
}

function namesOf({ name, also }: OutletRecord): string[] {
  return [name, ...also];
}

function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, "");
}

function fold(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
