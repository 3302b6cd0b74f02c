import type { PageKind } from "../site/pageKind.ts";
import { hashedFile, type TextFile } from "./asset.ts";
import { importFinder, readSources, type Sources } from "./sources.ts";

/** The style sheets that the pages of a kind load, in the order of the cascade. */
export type Stylesheets = (kind: PageKind) => readonly TextFile[];

/** Where style sheets stand: at addresses that tell their content, to be cached for ever, or at ones that stay. */
export type SheetAddresses = "hashed" | "fixed";

// The order of the cascade: each layer may count on those before it, and the blocks on all of them.
const layers = ["tokens", "base", "compositions"].map((layer) => `templates/styles/${layer}.css`);

/**
 * Reads the style sheets of the templates and joins them: to one that every page loads, and to others with the blocks
 * that a kind of page needs besides.
 */
export function readStylesheets(addresses: SheetAddresses): Stylesheets {
  const sources = readSources(["templates"]);
  const join = (paths: readonly string[]) => paths.map((path) => compact(sources.get(path) ?? "")).join("\n");
  const blocks = findBlocks(sources);
  const shared = findShared([...blocks.values()]);
  const common = fileOf("style", join([...layers, ...shared]), addresses);
  const sheets = new Map(
    [...blocks].map(([kind, needed]) => {
      const own = join(needed.filter((block) => !shared.includes(block)));
      return [kind, own ? [common, fileOf(addresses === "fixed" ? kind : "blocks", own, addresses)] : [common]];
    }),
  );
  return (kind) => sheets.get(kind) ?? [common];
}

/** The blocks that each kind of page needs: those of the components that its template imports, directly or not. */
function findBlocks(sources: Sources): ReadonlyMap<string, readonly string[]> {
  const importsOf = importFinder(sources);
  return new Map(
    [...sources.keys()].flatMap((template) => {
      const kind = /^templates\/pages\/(\w+)\.11ty\.tsx$/.exec(template)?.[1];
      const blocks = kind && [...importsOf([template])].map(blockOf).filter((path) => sources.has(path));
      return blocks ? [[kind, blocks.sort()]] : [];
    }),
  );
}

/** The path of the block that goes with a component: that of `PlaceMap.tsx` is `place-map.css`. */
function blockOf(component: string): string {
  const name = /^templates\/components\/(\w+)\.tsx$/.exec(component)?.[1] ?? "";
  const words = name.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  return `templates/styles/blocks/${words}.css`;
}

function findShared(lists: readonly (readonly string[])[]): readonly string[] {
  return (lists[0] ?? []).filter((block) => lists.every((list) => list.includes(block)));
}

function fileOf(name: string, text: string, addresses: SheetAddresses): TextFile {
  return addresses === "fixed" ? { address: `/assets/${name}.css`, text } : hashedFile(name, "css", text);
}

/** Leaves out comments and white space: what a browser does not need and a reader should not have to wait for. */
function compact(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\n\s*/g, "\n")
    .replace(/^([\w-]+:) /gm, "$1")
    .replace(/ ?([{},;])\n/g, "$1")
    .replaceAll(";}", "}")
    .trim();
}
