import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Random } from "../../bench/random.ts";

/** Where a site stands, with what the builds keep beside it. */
export interface Premises {
  readonly site: string;
  readonly workshop: string;
  /** The workshop as it was some time before. */
  readonly former: string;
  /** The workshop of another archive's site. */
  readonly foreign: string;
}

/** Something that happens to a site or its workshop between two builds. */
export type Damage = (premises: Premises, random: Random) => void;

/** All that may happen, by name. */
export const damages = {
  "cut a file of the workshop short": inWorkshop((path, random) => {
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, random.below(bytes.length + 1)));
  }),
  "flip a bit of a file of the workshop": inWorkshop((path, random) => {
    const bytes = readFileSync(path);
    const at = random.below(bytes.length + 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    writeFileSync(path, bytes);
  }),
  "delete a file of the workshop": inWorkshop((path) => rmSync(path)),
  "put a former file of the workshop back": ({ workshop, former }, random) => {
    const files = existsSync(former) ? filesIn(former) : [];
    if (files.length === 0) return;
    const path = random.pick(files);
    mkdirSync(dirname(join(workshop, path)), { recursive: true });
    rmSync(join(workshop, path), { force: true });
    cpSync(join(former, path), join(workshop, path), { preserveTimestamps: random.oneIn(2) });
  },
  "put the former workshop back": ({ workshop, former }, random) => replace(workshop, former, random),
  "put another archive’s workshop there": ({ workshop, foreign }, random) => replace(workshop, foreign, random),
  "delete the next site": ({ workshop }) => rmSync(join(workshop, "next"), { recursive: true, force: true }),
  "delete the parsed records": ({ workshop }) => rmSync(join(workshop, "records"), { recursive: true, force: true }),
  "delete the workshop": ({ workshop }) => rmSync(workshop, { recursive: true }),
  "delete the site": ({ site }) => rmSync(site, { recursive: true }),
  "move the site to another disk and back": ({ site, workshop }) => {
    cpSync(site, join(workshop, "copy"), { recursive: true });
    rmSync(site, { recursive: true });
    cpSync(join(workshop, "copy"), site, { recursive: true });
    rmSync(join(workshop, "copy"), { recursive: true });
  },
  "alter a page by hand": inSite((path) => writeFileSync(path, `${readFileSync(path, "utf8")}<!-- mine -->`)),
  "delete a page by hand": inSite((path) => rmSync(path)),
  "delete a folder of the site": inSite((path, random, site) => {
    const [section = ""] = path.slice(site.length + 1).split("/");
    rmSync(random.oneIn(2) ? dirname(path) : join(site, section), { recursive: true });
  }),
  "add a file to the site": ({ site }, random) => {
    writeFileSync(join(site, random.pick(["mine.txt", "articles/mine.html", "assets/mine.css"])), "mine");
  },
  "add a folder to the site": ({ site }, random) => {
    const folder = join(site, random.pick(["mine", "articles/mine", "topics/mine/mine"]));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), "mine");
  },
} as const satisfies Readonly<Record<string, Damage>>;

/** Copies a folder to where nothing else is to stand. */
export function replace(target: string, source: string, random?: Random): void {
  if (!existsSync(source)) return;
  rmSync(target, { recursive: true, force: true });
  cpSync(source, target, { recursive: true, preserveTimestamps: random?.oneIn(2) ?? true });
}

function inWorkshop(spoil: (path: string, random: Random) => void): Damage {
  return ({ workshop }, random) => {
    const files = filesIn(workshop);
    // Most files are pages: the few others are the ones that matter most.
    const memories = files.filter((path) => !path.startsWith("next/"));
    const chosen = random.oneIn(3) ? files : memories;
    if (chosen.length > 0) spoil(join(workshop, random.pick(chosen)), random);
  };
}

/** The home page is left out: a folder without one is not known for a site, and is not touched. */
function inSite(spoil: (path: string, random: Random, site: string) => void): Damage {
  return ({ site }, random) => {
    const files = filesIn(site).filter((path) => path.includes("/"));
    if (files.length > 0) spoil(join(site, random.pick(files)), random, site);
  };
}

function filesIn(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return paths.filter((path) => lstatSync(join(folder, path)).isFile());
}
