import type { Archive, FullRecord } from "../../archive/archive.ts";
import type { Address } from "../address.ts";
import { formatDataFile } from "../data/dataFile.ts";
import { type Holding, holdingsOfVolume } from "../data/holding.ts";
import { publishArticle } from "../data/publishing.ts";
import { formatTable } from "../data/table.ts";
import { articleTable, figureTable, type Report, rowsOf, statementTable } from "../data/tables/reports.ts";
import { volumesOf } from "../data/volume.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** Plans the files of all records, volume by volume. */
export function planRecords(site: Site, { articles, recordOf }: Archive): Plan<string>[] {
  return volumesOf(articles).flatMap((volume) => {
    const records = volume.articles.map(recordOf);
    return holdingsOfVolume(volume.name).map(({ address, holds, format }) =>
      plan(site, address, { records, holds, format }, recordsFile),
    );
  });
}

interface RecordsInputs extends Inputs, Pick<Holding, "holds" | "format"> {
  readonly records: readonly FullRecord[];
}

function recordsFile(site: Site, _address: Address, { records, holds, format }: RecordsInputs): string {
  const { base } = site;
  if (format === "JSON") return formatDataFile(site, { articles: records.map((one) => publishArticle(base, one)) });
  const reports = records.map(({ article, read }): Report => ({ base, article, details: read() }));
  if (holds === "articles") return formatTable(articleTable, reports);
  return holds === "figures"
    ? formatTable(
        figureTable,
        reports.flatMap((report) => rowsOf(report, report.details.figures)),
      )
    : formatTable(
        statementTable,
        reports.flatMap((report) => rowsOf(report, report.details.statements)),
      );
}
