import type { Archive } from "../archive/archive.ts";
import type { Coverage } from "../archive/coverage.ts";
import { lazily } from "../archive/lazy.ts";
import type { Desk } from "../desk/desk.ts";
import type { FullTexts } from "../evidence/fullText.ts";
import { indexRecurrences } from "./echo.ts";
import { type AboutPage, planAbout } from "./pages/about.ts";
import { type ArticlePage, planArticlePages } from "./pages/article.ts";
import { type ArticlesPage, planArticles } from "./pages/articles.ts";
import { type CoveragePage, planCoveragePages } from "./pages/coverage.ts";
import { type DataPage, planData } from "./pages/data.ts";
import { type DeskPage, planDesk } from "./pages/desk.ts";
import { type FigurePage, planFigurePages } from "./pages/figure.ts";
import { type FiguresPage, planFigures } from "./pages/figures.ts";
import { type HomePage, planHome } from "./pages/home.ts";
import { type MeetingPage, planMeetingPages } from "./pages/meeting.ts";
import { type MeetingsPage, planMeetings } from "./pages/meetings.ts";
import { type NotFoundPage, planNotFound } from "./pages/notFound.ts";
import { type OutletPage, planOutletPages } from "./pages/outlet.ts";
import { type OutletsPage, planOutlets } from "./pages/outlets.ts";
import { type PeoplePage, planPeople } from "./pages/people.ts";
import { type PersonPage, planPersonPages } from "./pages/person.ts";
import type { ProblemsPage } from "./pages/problems.ts";
import { planRedirects, type RedirectPage } from "./pages/redirect.ts";
import { planSearchPage, type SearchPage } from "./pages/search.ts";
import { planStatements, type StatementsPage } from "./pages/statements.ts";
import { planTopicPages, type TopicPage } from "./pages/topic.ts";
import { planTopics, type TopicsPage } from "./pages/topics.ts";
import type { Plan } from "./plan.ts";
import { groupPlanner, type PlanMemory } from "./planGroup.ts";
import type { Site } from "./site.ts";

/** What the template of each kind of page is given: plain data. */
export interface PageKinds {
  readonly home: HomePage;
  readonly articles: ArticlesPage;
  readonly article: ArticlePage;
  readonly meetings: MeetingsPage;
  readonly meeting: MeetingPage;
  readonly topics: TopicsPage;
  readonly topic: TopicPage;
  readonly people: PeoplePage;
  readonly person: PersonPage;
  readonly outlets: OutletsPage;
  readonly outlet: OutletPage;
  readonly figures: FiguresPage;
  readonly figure: FigurePage;
  readonly statements: StatementsPage;
  readonly coverage: CoveragePage;
  readonly data: DataPage;
  readonly search: SearchPage;
  readonly about: AboutPage;
  readonly notFound: NotFoundPage;
  readonly redirect: RedirectPage;
  /** Only the dev server has one. */
  readonly desk: DeskPage;
  /** Only the dev server has one. */
  readonly problems: ProblemsPage;
}
export type PageKind = keyof PageKinds;

/** Every page of a site by its kind, none of them laid out yet. */
export type Plans = { readonly [Kind in PageKind]: readonly Plan<PageKinds[Kind]>[] };

/** No page of any kind. */
export const noPlans: Plans = {
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
  figures: [],
  figure: [],
  statements: [],
  coverage: [],
  data: [],
  search: [],
  about: [],
  notFound: [],
  redirect: [],
  desk: [],
  problems: [],
};

/**
 * Plans every page of a site, those of a kind when they are asked for first. A page depends on nothing but the archive
 * and the base.
 *
 * @param siteOf the site as the pages of a kind are made with: each kind has style sheets and scripts of its own
 * @param fullTexts the originals that its pages show
 * @param memory what was planned before
 * @param desk what needs attention, where a curator is to see that too
 */
export function planPages(
  siteOf: (kind: PageKind) => Site,
  archive: Archive,
  coverage: Coverage,
  fullTexts: FullTexts,
  memory: PlanMemory,
  desk?: Desk,
): Plans {
  const groupOf = (kind: PageKind) => groupPlanner(siteOf(kind), memory);
  const shared = lazily({ recurrences: () => indexRecurrences(archive) });
  return lazily<Plans>({
    home: () => [planHome(siteOf("home"), archive, coverage)],
    articles: () => planArticles(siteOf("articles"), archive),
    article: () =>
      planArticlePages(groupOf("article"), archive, { coverage, recurrences: shared.recurrences, desk, fullTexts }),
    meetings: () => planMeetings(siteOf("meetings"), archive, coverage),
    meeting: () => planMeetingPages(groupOf("meeting"), archive, coverage),
    topics: () => planTopics(siteOf("topics"), archive, coverage),
    topic: () => planTopicPages(groupOf("topic"), archive, coverage),
    people: () => planPeople(siteOf("people"), archive, coverage),
    person: () => planPersonPages(groupOf("person"), archive, coverage, shared.recurrences),
    outlets: () => planOutlets(siteOf("outlets"), archive, coverage),
    outlet: () => planOutletPages(groupOf("outlet"), archive, coverage),
    figures: () => planFigures(siteOf("figures"), archive, coverage),
    figure: () => planFigurePages(groupOf("figure"), archive, coverage),
    statements: () => planStatements(siteOf("statements"), archive, shared.recurrences),
    coverage: () => planCoveragePages(siteOf("coverage"), archive, coverage),
    data: () => [planData(siteOf("data"), archive)],
    search: () => [planSearchPage(siteOf("search"))],
    about: () => [planAbout(siteOf("about"), archive)],
    notFound: () => [planNotFound(siteOf("notFound"))],
    redirect: () => planRedirects(siteOf("redirect"), archive),
    desk: () => (desk ? [planDesk(siteOf("desk"), desk)] : []),
    problems: () => [],
  });
}
