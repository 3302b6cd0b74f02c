import { type Address, addresses } from "../address.ts";
import { type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** Plans the schema of the data. */
export function planDataSchema(site: Site): Plan<string>[] {
  return [plan(site, addresses.dataFile("schema.json"), {}, schemaFile)];
}

async function schemaFile({ base }: Site, address: Address): Promise<string> {
  const { dataSchema } = await import("../data/dataSchema.ts");
  return `${JSON.stringify(dataSchema(base.url(address)), undefined, 1)}\n`;
}
