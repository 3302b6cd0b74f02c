import type { Archive, Article } from "./archive.ts";
import type { MeasureId, MeetingId, OutletId, PersonId, TopicId } from "./id.ts";

/** Which articles speak of what: the links of the archive, walked backwards. Each list is in order of publication. */
export interface Coverage {
  /** The articles that cover a meeting. */
  ofMeeting(id: MeetingId): readonly Article[];
  /** The articles that cover another meeting and refer to this one. */
  mentioning(id: MeetingId): readonly Article[];
  ofTopic(id: TopicId): readonly Article[];
  /** The articles that list a person, or report what the person said. */
  naming(id: PersonId): readonly Article[];
  /** The articles that report a figure of a measure. */
  reporting(id: MeasureId): readonly Article[];
  /** The articles that an outlet published. */
  publishedBy(id: OutletId): readonly Article[];
  /** The articles that an outlet published, and those of its text that another carried. */
  bearing(id: OutletId): readonly Article[];
  /** The articles whose text an agency wrote and another outlet carried. */
  writtenBy(id: OutletId): readonly Article[];
}

/** Indexes an archive once, so that no page has to look through all its articles. */
export function indexCoverage({ articles }: Archive): Coverage {
  const by = <Key>(keysOf: (article: Article) => readonly (Key | undefined)[]) => {
    const index = new Map<Key, Article[]>();
    for (const article of articles) {
      for (const key of keysOf(article)) {
        if (key === undefined) continue;
        const list = index.get(key);
        if (list) list.push(article);
        else index.set(key, [article]);
      }
    }
    return (key: Key): readonly Article[] => index.get(key) ?? [];
  };
  return {
    ofMeeting: by((article) => [article.meeting.id]),
    mentioning: by((article) => article.mentions.map(({ id }) => id)),
    ofTopic: by((article) => article.topics.map(({ id }) => id)),
    naming: by(({ people, speakers }) => [...new Set([...people, ...speakers].map(({ id }) => id))]),
    reporting: by((article) => [...new Set(article.measures)]),
    publishedBy: by((article) => [article.outlet?.id]),
    writtenBy: by((article) => [article.wire?.id]),
    bearing: by(({ outlet, wire }) => [outlet?.id, wire?.id]),
  };
}
