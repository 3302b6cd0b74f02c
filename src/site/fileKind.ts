/** The kinds of file that are published beside the pages; each is planned by the module of its name. */
export const fileKinds = [
  "citations",
  "headers",
  "redirects",
  "feeds",
  "sitemap",
  "robots",
  "records",
  "lists",
  "subjects",
  "dataIndex",
  "dataSchema",
  "searchFilters",
  "openSearch",
  "cards",
  "icon",
] as const;
export type FileKind = (typeof fileKinds)[number];
