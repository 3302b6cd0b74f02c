import { type Fingerprint, fingerprintOf } from "../archive/fingerprint.ts";
import type { Address } from "./address.ts";
import { describeInputs, type Inputs, type Plan } from "./plan.ts";
import type { Site } from "./site.ts";

/** A page as it was planned, without what lays it out. */
export type PlannedPage = readonly [address: Address, fingerprint: Fingerprint];

/** What was planned before, in an earlier build or before the last edit. */
export interface PlanMemory {
  /** What was planned of the same inputs; undefined where nothing was. */
  recall(inputs: Fingerprint): readonly PlannedPage[] | undefined;
  keep(inputs: Fingerprint, planned: readonly PlannedPage[]): void;
}

/** A memory that keeps nothing. */
export const noMemory: PlanMemory = { recall: () => undefined, keep: () => undefined };

/** Plans a group of pages or files: a pure function of these two. */
type Planner<Made extends Inputs, Props> = (site: Site, inputs: Made) => readonly Plan<Props>[];

/**
 * Plans the pages or files that are made of the same things, such as those of one meeting. The group names what they are
 * made of, and the planner is given nothing else: so where the inputs are what they were before, so are the plans, and
 * the planner is not asked unless one of the pages is to be laid out.
 *
 * @param address what no other group is called by: the address of one of its pages
 */
export type PlanGroup = <Made extends Inputs, Props>(
  address: Address,
  inputs: Made,
  planner: Planner<Made, Props>,
) => readonly Plan<Props>[];

/** Plans groups for a site, and remembers them for the next time. */
export function groupPlanner(site: Site, memory: PlanMemory): PlanGroup {
  return (address, inputs, planner) => {
    const key = fingerprintOf(describeInputs(site, address, inputs));
    const known = memory.recall(key);
    if (known) return recallPlans(known, () => planner(site, inputs));
    const plans = planner(site, inputs);
    memory.keep(
      key,
      plans.map((plan) => [plan.address, plan.fingerprint]),
    );
    return plans;
  };
}

function recallPlans<Props>(known: readonly PlannedPage[], planAll: () => readonly Plan<Props>[]): Plan<Props>[] {
  let plans: ReadonlyMap<Address, Plan<Props>> | undefined;
  const find = (address: Address) => {
    plans ??= new Map(planAll().map((plan) => [plan.address, plan]));
    const plan = plans.get(address);
    if (!plan) throw new Error(`${address} was planned before, and is not now, of the same things`);
    return plan;
  };
  return known.map(([address, fingerprint]) =>
    Object.freeze({ address, fingerprint, props: () => find(address).props() }),
  );
}
