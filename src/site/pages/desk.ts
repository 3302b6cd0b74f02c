import type { Id, IdKind } from "../../archive/id.ts";
import type { Problem } from "../../archive/problem.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Finding, Group, GroupKind, Subject } from "../../desk/finding.ts";
import { formatTally } from "../../tally.ts";
import { type Address, addresses } from "../address.ts";
import { foreignTo } from "../entry.ts";
import { type Fact, fact } from "../fact.ts";
import { frameOf, type Page } from "../frame.ts";
import { type Inputs, type Plan, plan } from "../plan.ts";
import type { Site } from "../site.ts";

/** One thing that is told: where, of what, and what to write. */
export interface FindingLine {
  readonly place: string;
  readonly field: string;
  readonly wrong: string;
  readonly write: string;
}

/** What a finding is about, by its name. */
export interface FindingTitle {
  readonly text: string;
  readonly href: string;
  readonly isSupplied: boolean;
  /** The language of the text, where it is not the page's. */
  readonly language: string | undefined;
}

/** Something that needs attention, with all that is told of it. */
export interface FindingEntry {
  readonly title: FindingTitle | undefined;
  readonly lines: readonly FindingLine[];
}

/** The findings of one kind. */
export interface FindingGroup {
  readonly id: GroupKind;
  readonly name: string;
  readonly note: string;
  readonly entries: readonly FindingEntry[];
  /** What is not shown: `and 37 more, which npm run check tells`; empty where all is. */
  readonly more: string;
}

/** The curator's desk: what needs attention. Only the dev server has one. */
export interface DeskPage extends Page {
  readonly standfirst: string;
  /** The groups with their counts. */
  readonly facts: readonly Fact[];
  readonly groups: readonly FindingGroup[];
}

export function planDesk(site: Site, { groups }: Desk): Plan<DeskPage> {
  return plan(site, addresses.desk, { groups: groups.filter(({ all }) => all > 0) }, deskPage);
}

interface DeskInputs extends Inputs {
  readonly groups: readonly Group[];
}

function deskPage(site: Site, address: Address, { groups }: DeskInputs): DeskPage {
  const things = groups.filter(({ kind }) => !words[kind].isSettled).reduce((sum, { all }) => sum + all, 0);
  return {
    frame: frameOf(site, {
      address,
      title: "The curator’s desk",
      description: "What needs attention in this archive.",
      matter: "nothing",
    }),
    standfirst:
      things === 0
        ? "Nothing needs attention."
        : `${formatTally(things, "thing needs", "things need")} attention. What is mended and saved goes from here by itself.`,
    facts: groups.flatMap(({ kind, all }) => fact(words[kind].name, { text: String(all), href: `#${kind}` })),
    groups: groups.map((group) => groupEntry(site, group)),
  };
}

/** What a group is called, and what a curator should know of it. */
interface GroupWords {
  readonly name: string;
  readonly note: string;
  /** Whether the check tells the same, so that it also tells what is not shown here. */
  readonly isTold?: boolean;
  /** Whether the group is for looking things up, and nothing in it needs attention. */
  readonly isSettled?: boolean;
}

const words: Readonly<Record<GroupKind, GroupWords>> = {
  drafts: { name: "Drafts", note: "Seen in this dev server only." },
  fields: { name: "Missing fields", note: "What a full record has, or gives a reason for." },
  claims: { name: "Claims", note: "No figures or no statements, and no reason for it." },
  digests: { name: "Digests", note: "Too short, too long, or with something that a page can’t show.", isTold: true },
  evidence: {
    name: "Not checked",
    note: "What was changed since its check on the original, and what was never checked on one that is there.",
  },
  originals: { name: "No original", note: "Figures and statements that can’t be held against their source." },
  duplicates: { name: "Look-alikes", note: "Entries of a list that may be one and the same." },
  authorities: { name: "Authorities", note: "What nothing refers to, or nothing can be compared by.", isTold: true },
  files: { name: "Other files", note: "What is no part of an archive.", isTold: true },
  supplied: {
    name: "Supplied",
    note: "Where the copies are silent and the archive says why. For looking up.",
    isSettled: true,
  },
};

function groupEntry(site: Site, { kind, all, findings }: Group): FindingGroup {
  const { name, note, isTold = false } = words[kind];
  const hidden = all - findings.length;
  return {
    id: kind,
    name,
    note,
    entries: findings.map((finding) => findingEntry(site, finding)),
    more: hidden === 0 ? "" : `and ${hidden} more${isTold ? ", which npm run check tells" : ""}`,
  };
}

function findingEntry(site: Site, { subject, tell }: Finding): FindingEntry {
  return { title: subject && titleOf(site, subject), lines: tell().map(findingLine) };
}

function findingLine({ file, line, column, field, wrong, write }: Problem): FindingLine {
  return { place: `${file}:${line}:${column}`, field, wrong, write };
}

function titleOf(site: Site, { kind, id, name, isSupplied, language }: Subject): FindingTitle {
  // What the archive supplied, it wrote in its own language.
  const isTheirs = language !== undefined && !isSupplied;
  return {
    text: name,
    href: site.base.href(addressOf(kind, id)),
    isSupplied,
    language: isTheirs ? foreignTo(site, { language }) : undefined,
  };
}

/** Where a thing has its page. */
function addressOf(kind: IdKind, id: string): Address {
  switch (kind) {
    // The kind is the subject's own, and so is the id.
    case "article":
      return addresses.article(id as Id<"article">);
    case "meeting":
      return addresses.meeting(id as Id<"meeting">);
    case "topic":
      return addresses.topic(id as Id<"topic">);
    case "person":
      return addresses.person(id as Id<"person">);
    case "outlet":
      return addresses.outlet(id as Id<"outlet">);
    case "measure":
      return addresses.figure(id as Id<"measure">);
  }
}
