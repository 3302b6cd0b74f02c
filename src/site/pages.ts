import { type AboutPage, aboutPage } from "./pages/about.ts";
import { type ArticlePage, articlePage } from "./pages/article.ts";
import { type ArticlesPage, articlesPage } from "./pages/articles.ts";
import { type HomePage, homePage } from "./pages/home.ts";
import { type MeetingPage, meetingPage } from "./pages/meeting.ts";
import { type MeetingsPage, meetingsPage } from "./pages/meetings.ts";
import { type NotFoundPage, notFoundPage } from "./pages/notFound.ts";
import { type OutletPage, outletPage } from "./pages/outlet.ts";
import { type OutletsPage, outletsPage } from "./pages/outlets.ts";
import { type PeoplePage, peoplePage } from "./pages/people.ts";
import { type PersonPage, personPage } from "./pages/person.ts";
import { type TopicPage, topicPage } from "./pages/topic.ts";
import { type TopicsPage, topicsPage } from "./pages/topics.ts";
import type { Site } from "./site.ts";

/** Every page of a site by its kind: plain data, one template for each kind. */
export interface Pages {
  readonly home: readonly HomePage[];
  readonly articles: readonly ArticlesPage[];
  readonly article: readonly ArticlePage[];
  readonly meetings: readonly MeetingsPage[];
  readonly meeting: readonly MeetingPage[];
  readonly topics: readonly TopicsPage[];
  readonly topic: readonly TopicPage[];
  readonly people: readonly PeoplePage[];
  readonly person: readonly PersonPage[];
  readonly outlets: readonly OutletsPage[];
  readonly outlet: readonly OutletPage[];
  readonly about: readonly AboutPage[];
  readonly notFound: readonly NotFoundPage[];
}

/** No page of any kind. */
export const noPages: Pages = {
  home: [],
  articles: [],
  article: [],
  meetings: [],
  meeting: [],
  topics: [],
  topic: [],
  people: [],
  person: [],
  outlets: [],
  outlet: [],
  about: [],
  notFound: [],
};

/** The pages of a site. A page depends on nothing but the archive and the base. */
export function pagesOf(site: Site): Pages {
  const { articles, meetings, topics, people, outlets } = site.archive;
  return {
    home: [homePage(site)],
    articles: [articlesPage(site)],
    article: articles.map((article) => articlePage(site, article)),
    meetings: [meetingsPage(site)],
    meeting: meetings.map((meeting) => meetingPage(site, meeting)),
    topics: [topicsPage(site)],
    topic: topics.map((topic) => topicPage(site, topic)),
    people: [peoplePage(site)],
    person: people.map((person) => personPage(site, person)),
    outlets: [outletsPage(site)],
    outlet: outlets.map((outlet) => outletPage(site, outlet)),
    about: [aboutPage(site)],
    notFound: [notFoundPage(site)],
  };
}
