import assert from "node:assert/strict";
import { appendFileSync, lstatSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../../bench/random.ts";
import { UnsoundArchiveError } from "../../src/build/build.ts";
import { buildHere } from "./building.ts";
import { type Damage, damages, type Premises } from "./damage.ts";
import { putDown } from "./desk.ts";
import { type Edit, edits, fit } from "./edit.ts";
import type { Newsroom } from "./newsroom.ts";

/** An archive with its site, as it stands at present. */
export interface Stand extends Premises {
  /** The content folder. */
  readonly content: string;
  readonly newsroom: Newsroom;
  /** Where the next build is told that the site will stand. */
  readonly baseUrl: string | undefined;
}

/** What changes of a stand, besides files. */
export type Change = Partial<Pick<Stand, "newsroom" | "baseUrl">>;

/** Something that happens at a stand between two builds. */
export type Act = (stand: Stand, random: Random) => Change | Promise<Change>;

/** What happens to files without a curator’s will, or to what a build is asked for. */
const accidents: Readonly<Record<string, Act>> = {
  "touch a file": ({ content }, random) => {
    utimesSync(pickFile(content, random), random.below(2e9), random.below(2e9));
    return {};
  },
  "write a file again as it was": ({ content }, random) => {
    const path = pickFile(content, random);
    const bytes = readFileSync(path);
    rmSync(path);
    writeFileSync(path, bytes);
    return {};
  },
  "change a letter and hide it": ({ content, newsroom }, random) => {
    if (newsroom.stories.length === 0) return {};
    const story = random.pick(newsroom.stories);
    const headline = `${random.pick([..."abc"])}${story.headline.slice(1)}`;
    const stories = newsroom.stories.map((one) => (one === story ? { ...one, headline } : one));
    const path = join(content, `${story.id}.md`);
    const { atimeMs, mtimeMs } = lstatSync(path);
    putDown({ ...newsroom, stories }, content);
    utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
    return { newsroom: { ...newsroom, stories } };
  },
  "break the archive and mend it": async ({ content, site, newsroom }) => {
    appendFileSync(join(content, "topics.yaml"), "- id: Bad\n");
    await assert.rejects(buildHere({ content, output: site }), UnsoundArchiveError);
    putDown(newsroom, content);
    return {};
  },
  "move to another address": (_, random) => {
    return {
      baseUrl: random.pick(["https://archive.example/", "https://archive.example/below/", "./"]),
    };
  },
};

/** What may happen at a stand, by name. */
export const acts: Readonly<Record<string, Act>> = {
  ...mapValues(edits, actOfEdit),
  ...accidents,
  ...mapValues(damages, actOfDamage),
};

/** The edits of records alone: of these it is known which pages they concern. */
export const recordActs: ReadonlySet<string> = new Set(
  Object.keys(edits).filter((name) => /record|headline|digest|date|status/.test(name) && !name.includes("archive")),
);

function actOfEdit(change: Edit): Act {
  return ({ content, newsroom: before }, random) => {
    const newsroom = fit(change(before, random));
    putDown(newsroom, content);
    return { newsroom };
  };
}

function actOfDamage(damage: Damage): Act {
  return (stand, random) => {
    damage(stand, random);
    return {};
  };
}

function mapValues<From, To>(values: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}

function pickFile(folder: string, random: Random): string {
  return join(folder, random.pick(readdirSync(folder).sort()));
}
