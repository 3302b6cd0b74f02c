import type { Article, Outlet } from "../../archive/archive.ts";
import type { PartialDate } from "../../archive/date.ts";
import type { ArticleId } from "../../archive/id.ts";
import type { SuppliedField } from "../../archive/schema/record.ts";
import { addresses } from "../address.ts";
import { isSupplied } from "../entry.ts";
import type { Site } from "../site.ts";
import { type CitedName, parseName } from "./name.ts";

/** What an article is to those who cite it: a piece in a newspaper or a magazine, or a page of a site that is neither. */
export type WorkKind = "newspaper" | "magazine" | "site";

/** An article as a cited work: the outlet's article, with the archive as where it was consulted. */
export interface CitedWork {
  readonly id: ArticleId;
  readonly kind: WorkKind;
  /** The headline; a supplied one in square brackets, which tell in every style that it is a description. */
  readonly title: string;
  /** Empty where the copy names nobody. */
  readonly names: readonly CitedName[];
  /** Empty where it is unknown. */
  readonly outlet: string;
  readonly published: PartialDate;
  readonly url: string | undefined;
  readonly language: string;
  /** Whose text it is, where that is neither the outlet's nor told by the names; or empty. */
  readonly wire: string;
  /** The archive's title. */
  readonly archive: string;
  /** The address of the article's page in the archive. */
  readonly page: string;
  /** Which of what a citation tells the archive supplied. */
  readonly supplied: readonly SuppliedField[];
}

const citedFields = ["headline", "byline", "outlet", "wire", "published", "url"] as const;

/**
 * Describes an article as a cited work. A text of an agency without a byline is cited as the agency's, as
 * [APA](https://apastyle.apa.org/style-grammar-guidelines/references/examples) and the Chicago Manual (17th ed., 14.200)
 * have it.
 */
export function citedWork({ about, base }: Site, article: Article): CitedWork {
  const { id, headline, outlet, wire, byline, published, url, language } = article;
  const institutions = new Set([outlet, wire].flatMap((one) => (one ? namesOf(one) : [])));
  const names = byline.length > 0 || !wire ? byline : [wire.name];
  return {
    id,
    kind: outlet ? workKinds[outlet.kind] : "newspaper",
    title: isSupplied(article, "headline") ? `[${headline}]` : headline,
    names: names.map((name) => parseName(name, language, institutions)),
    outlet: outlet?.name ?? "",
    published,
    url,
    language,
    wire: wire && !namesOf(wire).some((name) => names.includes(name)) ? wire.name : "",
    archive: about.title,
    page: base.url(addresses.article(id)),
    supplied: citedFields.filter((field) => isSupplied(article, field)),
  };
}

// Agencies and broadcasters are cited as their sites are: the title in italics, the site's name not (APA 7, 10.16).
const workKinds: Readonly<Record<Outlet["kind"], WorkKind>> = {
  newspaper: "newspaper",
  magazine: "magazine",
  syndicate: "newspaper",
  agency: "site",
  broadcaster: "site",
  website: "site",
};

function namesOf({ name, also }: Outlet): readonly string[] {
  return [name, ...also];
}
