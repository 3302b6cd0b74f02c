import type { Archive } from "../archive/archive.ts";
import type { Coverage } from "../archive/coverage.ts";
import { lazily } from "../archive/lazy.ts";
import type { Desk } from "../desk/desk.ts";
import type { FullTexts } from "../evidence/fullText.ts";
import { indexRecurrences } from "./echo.ts";
import type { PageKind, Plans } from "./pageKind.ts";
import { planAbout } from "./pages/about.ts";
import { planArticlePages } from "./pages/article.ts";
import { planArticles } from "./pages/articles.ts";
import { planCoveragePages } from "./pages/coverage.ts";
import { planData } from "./pages/data.ts";
import { planDesk } from "./pages/desk.ts";
import { planFigurePages } from "./pages/figure.ts";
import { planFigures } from "./pages/figures.ts";
import { planHome } from "./pages/home.ts";
import { planMeetingPages } from "./pages/meeting.ts";
import { planMeetings } from "./pages/meetings.ts";
import { planNotFound } from "./pages/notFound.ts";
import { planOutletPages } from "./pages/outlet.ts";
import { planOutlets } from "./pages/outlets.ts";
import { planPeople } from "./pages/people.ts";
import { planPersonPages } from "./pages/person.ts";
import { planRedirects } from "./pages/redirect.ts";
import { planSearchPage } from "./pages/search.ts";
import { planStatements } from "./pages/statements.ts";
import { planTopicPages } from "./pages/topic.ts";
import { planTopics } from "./pages/topics.ts";
import { groupPlanner, type PlanMemory } from "./planGroup.ts";
import type { Site } from "./site.ts";

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
    meetings: () => planMeetings(groupOf("meetings"), archive, coverage),
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
