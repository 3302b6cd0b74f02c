import type { AboutPage } from "./pages/about.ts";
import type { ArticlePage } from "./pages/article.ts";
import type { ArticlesPage } from "./pages/articles.ts";
import type { CoveragePage } from "./pages/coverage.ts";
import type { DataPage } from "./pages/data.ts";
import type { DeskPage } from "./pages/desk.ts";
import type { FigurePage } from "./pages/figure.ts";
import type { FiguresPage } from "./pages/figures.ts";
import type { HomePage } from "./pages/home.ts";
import type { MeetingPage } from "./pages/meeting.ts";
import type { MeetingsPage } from "./pages/meetings.ts";
import type { NotFoundPage } from "./pages/notFound.ts";
import type { OutletPage } from "./pages/outlet.ts";
import type { OutletsPage } from "./pages/outlets.ts";
import type { PeoplePage } from "./pages/people.ts";
import type { PersonPage } from "./pages/person.ts";
import type { ProblemsPage } from "./pages/problems.ts";
import type { RedirectPage } from "./pages/redirect.ts";
import type { SearchPage } from "./pages/search.ts";
import type { StatementsPage } from "./pages/statements.ts";
import type { TopicPage } from "./pages/topic.ts";
import type { TopicsPage } from "./pages/topics.ts";
import type { Plan } from "./plan.ts";

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
