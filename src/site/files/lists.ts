import type { Archive } from "../../archive/archive.ts";
import type { Thing } from "../../archive/fingerprint.ts";
import type { Address, Base } from "../address.ts";
import { type DataFile, formatDataFile } from "../data/dataFile.ts";
import { holdingsOfList, type List, type TableFormat } from "../data/holding.ts";
import {
  publishMeasure,
  publishMeeting,
  publishOutlet,
  publishPerson,
  publishPlace,
  publishTopic,
} from "../data/publishing.ts";
import { formatTable, type Table } from "../data/table.ts";
import {
  type Listed,
  measureTable,
  meetingTable,
  outletTable,
  personTable,
  placeTable,
  topicTable,
} from "../data/tables/authorities.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** Plans the files of all that articles refer to. */
export function planLists(
  site: Site,
  { meetings, topics, people, outlets, measures, places }: Archive,
): Plan<string>[] {
  return [
    ...planList(site, "meetings", meetings, meetingTable, (base, all) => ({
      meetings: all.map((one) => publishMeeting(base, one)),
    })),
    ...planList(site, "topics", topics, topicTable, (base, all) => ({
      topics: all.map((one) => publishTopic(base, one)),
    })),
    ...planList(site, "people", people, personTable, (base, all) => ({
      people: all.map((one) => publishPerson(base, one)),
    })),
    ...planList(site, "outlets", outlets, outletTable, (base, all) => ({
      outlets: all.map((one) => publishOutlet(base, one)),
    })),
    ...planList(site, "measures", measures, measureTable, (_base, all) => ({ measures: all.map(publishMeasure) })),
    ...planList(site, "places", places, placeTable, (_base, all) => ({ places: all.map(publishPlace) })),
  ];
}

interface ListInputs<One extends Thing> extends Inputs {
  readonly format: TableFormat;
  readonly things: readonly One[];
}

function planList<One extends Thing>(
  site: Site,
  list: List,
  things: readonly One[],
  table: Table<Listed<One>>,
  fileOf: (base: Base, things: readonly One[]) => DataFile,
): Plan<string>[] {
  const layOut = ({ base }: Site, _address: Address, inputs: ListInputs<One>) =>
    inputs.format === "JSON"
      ? formatDataFile(site, fileOf(base, inputs.things))
      : formatTable(
          table,
          inputs.things.map((thing) => ({ base, thing })),
        );
  return holdingsOfList(list).map(({ address, format }) => plan(site, address, { things, format }, layOut));
}
