import type { Archive } from "../../archive/archive.ts";
import { type Address, addresses } from "../address.ts";
import { citableByYear } from "../citation/offer.ts";
import { formatDataFile } from "../data/dataFile.ts";
import { type Holding, holdingsOfCitations, holdingsOfList, holdingsOfVolume, lists } from "../data/holding.ts";
import { publishArchive } from "../data/publishing.ts";
import { volumesOf } from "../data/volume.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** Plans the index of the data, by which a program finds all of their files. */
export function planDataIndex(site: Site, { articles }: Archive): Plan<string>[] {
  const holdings = [
    ...volumesOf(articles).flatMap(({ name }) => holdingsOfVolume(name)),
    ...lists.flatMap(holdingsOfList),
    ...[...citableByYear(articles).keys()].flatMap(holdingsOfCitations),
  ];
  return [plan(site, addresses.dataFile("index.json"), { holdings }, indexFile)];
}

interface IndexInputs extends Inputs {
  readonly holdings: readonly Holding[];
}

function indexFile(site: Site, _address: Address, { holdings }: IndexInputs): string {
  const files = holdings.map(({ address, holds, volume, format }) => {
    return { url: site.base.url(address), holds, format, volume };
  });
  return formatDataFile(site, { archive: publishArchive(site), files });
}
