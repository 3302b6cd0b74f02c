import type { Archive, Article, FullRecord } from "./archive.ts";
import type { MeasureId, MeetingId, OutletId, PersonId, TopicId } from "./id.ts";
import { lazily } from "./lazy.ts";

/**
 * Which articles speak of what: the links of the archive, walked backwards. Each list is in order of publication, and the
 * same whenever it is asked for.
 */
export interface Coverage {
  /** The articles that cover a meeting. */
  ofMeeting(id: MeetingId): readonly Article[];
  /** The whole records of the articles that cover a meeting. */
  recordsOnMeeting(id: MeetingId): readonly FullRecord[];
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

/** Indexes an archive once, so that no page has to look through all its articles; each link when it is first followed. */
export function indexCoverage({ articles, recordOf }: Archive): Coverage {
  const by =
    <Key>(eachKey: (article: Article, call: (key: Key) => void) => void) =>
    () => {
      const index = new Map<Key, Article[]>();
      for (const article of articles) {
        eachKey(article, (key) => {
          const list = index.get(key);
          if (!list) index.set(key, [article]);
          // An article may speak of the same twice.
          else if (list.at(-1) !== article) list.push(article);
        });
      }
      for (const list of index.values()) Object.freeze(list);
      return (key: Key): readonly Article[] => index.get(key) ?? none;
    };
  const coverage: Coverage = lazily<Coverage>({
    ofMeeting: by(({ meeting }, call) => call(meeting.id)),
    recordsOnMeeting: () => {
      const index = new Map<MeetingId, readonly FullRecord[]>();
      return (id) => {
        const records = index.get(id) ?? Object.freeze(coverage.ofMeeting(id).map(recordOf));
        index.set(id, records);
        return records;
      };
    },
    mentioning: by(({ mentions }, call) => callEach(mentions, call)),
    ofTopic: by(({ topics }, call) => callEach(topics, call)),
    naming: by(({ people, speakers }, call) => {
      callEach(people, call);
      callEach(speakers, call);
    }),
    reporting: by(({ measures }, call) => measures.forEach(call)),
    publishedBy: by(({ outlet }, call) => outlet && call(outlet.id)),
    writtenBy: by(({ wire }, call) => wire && call(wire.id)),
    bearing: by(({ outlet, wire }, call) => {
      if (outlet) call(outlet.id);
      if (wire) call(wire.id);
    }),
  });
  return coverage;
}

const none: readonly Article[] = Object.freeze([]);

function callEach<Key>(things: readonly { readonly id: Key }[], call: (id: Key) => void): void {
  for (const { id } of things) call(id);
}
