import type { MeetingKind, OutletKind } from "../archive/schema/authority.ts";

/** The words for the kinds of meeting. */
export const meetingKinds: Readonly<Record<MeetingKind, string>> = {
  "state-visit": "State visit",
  visit: "Visit",
  "forum-talks": "Talks beside a forum",
  "video-link": "Talks by video link",
  meeting: "Meeting",
};

/** The words for the kinds of outlet. */
export const outletKinds: Readonly<Record<OutletKind, string>> = {
  newspaper: "Newspaper",
  magazine: "Magazine",
  agency: "News agency",
  syndicate: "Syndicate",
  broadcaster: "Broadcaster",
  website: "Website",
};

/** The words for the fields of a record, as its page shows them. */
export const fieldLabels: Readonly<Record<string, string>> = {
  headline: "Headline",
  outlet: "Outlet",
  wire: "Text by",
  byline: "Byline",
  published: "Published",
  dateline: "Dateline",
  url: "Address",
  language: "Language",
  meeting: "Meeting",
  mentions: "Mentions",
  people: "People",
  rights: "Rights",
  figures: "Figures",
  statements: "Statements",
  title: "Title",
  kind: "Kind",
  start: "Start",
  end: "End",
  places: "Places",
  occasion: "Occasion",
  participants: "Leaders",
};

const languageNames = new Intl.DisplayNames("en", { type: "language" });

// Asking for a name takes a while, and an archive has few languages.
const knownNames = new Map<string, string>();

/** The English name of a language tag: `en` is English, `pt-BR` is Brazilian Portuguese. */
export function formatLanguage(tag: string): string {
  const name = knownNames.get(tag) ?? languageNames.of(tag) ?? tag;
  knownNames.set(tag, name);
  return name;
}
