/** Headers that a host is to send with what stands at some addresses. */
export interface HeaderRule {
  /** A path on the host; a star at its end stands for whatever follows. */
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Formats rules as [Netlify](https://docs.netlify.com/manage/routing/headers/) and
 * [Cloudflare](https://developers.cloudflare.com/pages/configuration/headers/) read them.
 */
export function formatHeaderRules(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ pattern, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${pattern}\n${lines.join("")}`;
    })
    .join("\n");
}
