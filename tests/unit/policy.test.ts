import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { addresses, parseBase } from "../../src/site/address.ts";
import { formatPolicy } from "../../src/site/policy.ts";
import { securityRules } from "../../src/site/security.ts";

const idle = { runsScripts: false, searches: false, reloads: false };

suite("the policy of a page", () => {
  test("lets it load styles and images of the site, send the search form, and run nothing", () => {
    assert.equal(
      formatPolicy(idle),
      "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'",
    );
  });

  test("lets it run what it needs: its own scripts, and on the search page alone the program of the index", () => {
    assert.match(formatPolicy({ ...idle, runsScripts: true }), /; script-src 'self'; connect-src 'self'; base-uri/);
    assert.match(
      formatPolicy({ ...idle, searches: true }),
      /; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self';/,
    );
    assert.match(formatPolicy({ ...idle, reloads: true }), /; script-src 'self'; connect-src 'self';/);
  });

  test("never lets anything inline, evaluated or foreign through", () => {
    for (const runsScripts of [true, false])
      for (const searches of [true, false])
        for (const reloads of [true, false])
          assert.doesNotMatch(
            formatPolicy({ runsScripts, searches, reloads }),
            /unsafe-inline|'unsafe-eval'|\*|https?:|data:|blob:/,
          );
  });
});

suite("the headers that keep a reader safe", () => {
  const rules = securityRules(parseBase("https://archive.example/papers/"));
  const policiesAt = (path: string) =>
    rules.filter(({ pattern, headers }) => matches(pattern, path) && headers["Content-Security-Policy"]);

  test("give every page of the site one policy, and that of the search to the search alone", () => {
    for (const page of Object.values(addresses)) {
      if (typeof page !== "string" || !page.endsWith("/")) continue;
      if (page === addresses.searchIndex || page === addresses.desk) continue;
      const [rule, ...more] = policiesAt(`/papers${page}`);
      assert.ok(rule && more.length === 0, page);
      const isLoose = rule.headers["Content-Security-Policy"]?.includes("wasm");
      assert.equal(isLoose, page === addresses.search, page);
    }
    assert.equal(policiesAt("/papers/articles/an-article/").length, 1);
    assert.equal(policiesAt("/papers/404.html").length, 1);
  });

  test("stay within what Cloudflare takes: 100 rules, 2,000 characters a line, one star a rule", () => {
    assert.ok(rules.length < 50, "others have rules besides");
    for (const { pattern, headers } of rules) {
      assert.ok(pattern.split("*").length <= 2);
      for (const line of Object.entries(headers)) assert.ok(line.join(": ").length < 2000);
    }
  });
});

function matches(pattern: string, path: string): boolean {
  return pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
