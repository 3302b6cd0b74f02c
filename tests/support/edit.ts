import { writeName, writeSentence, writeWords } from "../../bench/prose.ts";
import type { Random } from "../../bench/random.ts";
import {
  type Authority,
  authorityNames,
  makeAuthority,
  makeDay,
  makeStory,
  type Newsroom,
  type Story,
} from "./newsroom.ts";

/** Something that a curator does to an archive. The archive stays sound. */
export type Edit = (newsroom: Newsroom, random: Random) => Newsroom;

/** All that a curator may do, by name. */
export const edits = {
  "change a headline": editStory((_, random) => ({ headline: writeWords(random, 4) })),
  "change a digest": editStory((_, random) => ({ digest: `${writeSentence(random, 9)} [3]` })),
  "change a date": editStory((_, random) => ({ published: makeDay(random) })),
  "change a status": editStory(({ status }) => ({ status: status === "draft" ? "published" : "draft" })),
  "change the links of a record": editStory((_, random, newsroom) => {
    const { meeting, mentions, topics, people, outlet, wire } = makeStory(newsroom, "", random);
    return random.pick([{ meeting }, { mentions }, { topics }, { people }, { outlet }, { wire }]);
  }),
  "change what a record reports": editStory((_, random, newsroom) => {
    const { figures, statements, corrections, dateline, byline } = makeStory(newsroom, "", random);
    return random.pick([{ figures }, { statements }, { corrections }, { dateline }, { byline }]);
  }),
  "rename a record": editStory((_, random) => ({ id: `story-${nameOf(random)}` })),
  "rename a record that keeps its old address": editStory(({ id, formerly }, random) => {
    return { id: `story-${nameOf(random)}`, formerly: [...formerly, id] };
  }),
  "delete records": (newsroom, random) => {
    const count = random.oneIn(3) ? Math.ceil(newsroom.stories.length / 2) : 1;
    const gone = new Set(random.sample(newsroom.stories, count));
    return { ...newsroom, stories: newsroom.stories.filter((story) => !gone.has(story)) };
  },
  "add records": (newsroom, random) => {
    const count = random.oneIn(3) ? 40 : 1;
    const added = Array.from({ length: count }, () => makeStory(newsroom, nameOf(random), random));
    return { ...newsroom, stories: [...newsroom.stories, ...added] };
  },
  "change an authority": (newsroom, random) => {
    const name = random.pick(authorityNames);
    const { id } = random.pick(newsroom[name]);
    const { participants: _, id: __, ...fields } = makeAuthority(name, "", random);
    const changes = name === "topics" ? { ...fields, broader: random.pick(newsroom.topics).id } : fields;
    return { ...newsroom, [name]: newsroom[name].map((one) => (one.id === id ? { ...one, ...changes } : one)) };
  },
  "add authorities": (newsroom, random) => {
    const name = random.pick(authorityNames);
    const count = random.oneIn(4) ? 60 : 1;
    const added = Array.from({ length: count }, () => {
      const one = makeAuthority(name, nameOf(random), random);
      return name === "meetings" ? { ...one, participants: [random.pick(newsroom.people).id] } : one;
    });
    return { ...newsroom, [name]: [...newsroom[name], ...added] };
  },
  "rename an authority": (newsroom, random) => {
    const name = random.pick(authorityNames);
    return replaceId(newsroom, random.pick(newsroom[name]).id, `${name}-${nameOf(random)}`);
  },
  "rename an authority that keeps its old address": (newsroom, random) => {
    const name = random.pick(authorityNames);
    const { id } = random.pick(newsroom[name]);
    const newId = `${name}-${nameOf(random)}`;
    const renamed = replaceId(newsroom, id, newId);
    return {
      ...renamed,
      [name]: renamed[name].map((one) => (one.id === newId ? { ...one, formerly: [...formerIds(one), id] } : one)),
    };
  },
  "remove authorities": (newsroom, random) => {
    const name = random.pick(authorityNames);
    const [first, ...others] = newsroom[name];
    const gone = random.oneIn(3) ? others : random.sample(others, 1);
    const kept = { ...newsroom, [name]: newsroom[name].filter((one) => !gone.includes(one)) };
    return gone.reduce((rest, { id }) => replaceId(rest, id, first?.id ?? ""), kept as Newsroom);
  },
  "change the archive’s own record": (newsroom, random) => {
    return { ...newsroom, about: { ...newsroom.about, title: writeName(random, 3) } };
  },
} as const satisfies Readonly<Record<string, Edit>>;

/** Sets right what a newsroom may not hold: a thing named twice or beside itself, and circles of topics. */
export function fit(newsroom: Newsroom): Newsroom {
  const places = new Map(newsroom.topics.map(({ id }, index) => [id, index]));
  const topics = newsroom.topics.map(({ broader, ...topic }, index): Authority => {
    const isAbove = typeof broader === "string" && (places.get(broader) ?? index) < index;
    return isAbove ? { ...topic, broader } : topic;
  });
  const stories = newsroom.stories.map((story) => ({
    ...story,
    wire: story.wire === story.outlet ? undefined : story.wire,
    mentions: [...new Set(story.mentions)].filter((id) => id !== story.meeting),
    topics: [...new Set(story.topics)],
    people: [...new Set(story.people)],
  }));
  return { ...newsroom, topics, stories };
}

function editStory(change: (story: Story, random: Random, newsroom: Newsroom) => Partial<Story>): Edit {
  return (newsroom, random) => {
    if (newsroom.stories.length === 0) return newsroom;
    const story = random.pick(newsroom.stories);
    const edited = { ...story, ...change(story, random, newsroom) };
    return { ...newsroom, stories: newsroom.stories.map((one) => (one === story ? edited : one)) };
  };
}

/** Puts one id in the place of another, wherever it stands: no text but an id is equal to one. */
function replaceId(newsroom: Newsroom, from: string, to: string): Newsroom {
  const text = JSON.stringify(newsroom).replaceAll(JSON.stringify(from), JSON.stringify(to));
  return JSON.parse(text) as Newsroom; // the shape is the same
}

function formerIds({ formerly }: Authority): readonly unknown[] {
  return Array.isArray(formerly) ? formerly : [];
}

function nameOf(random: Random): string {
  return `x${random.below(1e9)}`;
}
