import { type Address, addresses, type Base } from "./address.ts";
import type { HeaderRule } from "./headerRule.ts";
import { formatPolicy } from "./policy.ts";

/** For every answer: it is what it says it is, stands in no frame, and its pages want nothing of the machine. */
const forAll = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
} as const;

/** Where pages stand that may do no more than run the site’s own scripts. */
const folders: readonly Address[] = [
  addresses.articles,
  addresses.meetings,
  addresses.topics,
  addresses.people,
  addresses.outlets,
  addresses.figures,
  addresses.statements,
  addresses.coverage,
  addresses.data,
  addresses.about,
];

/**
 * The headers that keep a reader safe. A page names its policy itself, for hosts that send no headers; what it can't say
 * of itself is who may frame it. No two rules give one address a policy: of two a browser takes what both allow, and the
 * search would not run.
 */
export function securityRules(base: Base): HeaderRule[] {
  const policy = policyHeader({ runsScripts: true, searches: false, reloads: false });
  return [
    { pattern: `${base.href(addresses.home)}*`, headers: forAll },
    ...[addresses.home, addresses.notFound].map((page) => ({ pattern: base.href(page), headers: policy })),
    ...folders.map((folder) => ({ pattern: `${base.href(folder)}*`, headers: policy })),
    {
      pattern: `${base.href(addresses.search)}*`,
      headers: policyHeader({ runsScripts: true, searches: true, reloads: false }),
    },
  ];
}

function policyHeader(activity: Parameters<typeof formatPolicy>[0]): HeaderRule["headers"] {
  return { "Content-Security-Policy": `${formatPolicy(activity)}; frame-ancestors 'none'` };
}
