import type { Archive, Article, FullRecord } from "../../archive/archive.ts";
import type { Address } from "../address.ts";
import { formatDataFile } from "../data/dataFile.ts";
import { holdingsOfVolume, type TableFormat, type VolumeTable } from "../data/holding.ts";
import { publishArticle } from "../data/publishing.ts";
import { formatTable } from "../data/table.ts";
import { articleTable, figureTable, type Report, rowsOf, statementTable } from "../data/tables/reports.ts";
import { volumesOf } from "../data/volume.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** Plans the files of all records, volume by volume. */
export function planRecords(site: Site, { articles, recordOf }: Archive): Plan<string>[] {
  return volumesOf(articles).flatMap((volume) => {
    return holdingsOfVolume(volume.name).map(({ address, holds, format }) => {
      const records = volume.articles.filter(fills[holds]).map(recordOf);
      return plan(site, address, { records, holds, format }, recordsFile);
    });
  });
}

/** Whether an article has a row in a table: where it has none, a change of it does not concern the file. */
const fills: Readonly<Record<VolumeTable, (article: Article) => boolean>> = {
  articles: () => true,
  figures: ({ measures }) => measures.length > 0,
  statements: ({ speakers }) => speakers.length > 0,
};

interface RecordsInputs extends Inputs {
  readonly records: readonly FullRecord[];
  readonly holds: VolumeTable;
  readonly format: TableFormat;
}

function recordsFile(site: Site, _address: Address, { records, holds, format }: RecordsInputs): string {
  const { base } = site;
  if (format === "JSON") return formatDataFile(site, { articles: records.map((one) => publishArticle(base, one)) });
  const reports = records.map(({ article, read }): Report => ({ base, article, details: read() }));
  switch (holds) {
    case "articles":
      return formatTable(articleTable, reports);
    case "figures":
      return formatTable(
        figureTable,
        reports.flatMap((report) => rowsOf(report, report.details.figures)),
      );
    case "statements":
      return formatTable(
        statementTable,
        reports.flatMap((report) => rowsOf(report, report.details.statements)),
      );
  }
}
