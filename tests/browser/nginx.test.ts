import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { LinkChecker, LinkState } from "linkinator";
import { rename } from "../../src/curation/rename.ts";
import { launchBrowser } from "../support/browser.ts";
import { buildHere } from "../support/building.ts";
import { isRedirect, readTree } from "../support/files.ts";
import { soundArchive, temporaryFolderOf } from "../support/folder.ts";
import { findNginx, type Nginx, startNginx } from "../support/nginx.ts";

const program = findNginx();
const browser = program ? await launchBrowser() : undefined;
const folder = temporaryFolderOf("nginx");
const places = [
  { host: "root", path: "/", site: join(folder, "srv/archive"), baseUrl: "https://archive.example/" },
  {
    host: "subfolder",
    path: "/archive/",
    site: join(folder, "srv/www/archive"),
    baseUrl: "https://example.org/archive",
  },
] as const;

suite("a site that nginx serves as the sample configuration says", { skip: program ? false : "no nginx" }, () => {
  let nginx: Nginx;

  before(async () => {
    assert.ok(program);
    const content = join(folder, "articles");
    cpSync(soundArchive, content, { recursive: true });
    rename({ folder: content, from: "karsund-2021-05", to: "karsund", kind: undefined });
    const redirects = join(folder, "etc/archive");
    mkdirSync(redirects, { recursive: true });
    for (const { host, site, baseUrl } of places) {
      await buildHere({ content, output: site, baseUrl });
      writeFileSync(join(redirects, `${host}.map`), runDocumented("awk", site));
      runDocumented("find", site);
    }
    nginx = await startNginx(program, folder);
  });
  after(async () => {
    await nginx?.stop();
    await browser?.close();
  });

  for (const { host, path, site } of places) {
    const at = (address: string) => nginx.hosts[host] + path.slice(0, -1) + address;

    test(`${host}: has every file as it was built, and every page at its address`, async () => {
      const files = Object.entries(servedFiles(site));
      assert.ok(files.length > 100);
      for (const [name, bytes] of files) {
        const { status, body } = await ask(at(`/${name.replace(/(^|\/)index\.html$/, "$1")}`));
        assert.deepEqual([status, body.toString("latin1") === bytes], [200, true], name);
      }
      for (const name of ["/_headers", "/_redirects"]) assert.equal((await ask(at(name))).status, 404);
      const { headers } = await ask(at("/about/"));
      assert.equal(headers["content-type"], "text/html; charset=utf-8");
      assert.equal(headers["x-content-type-options"], "nosniff");
      assert.equal(headers["content-security-policy"], "frame-ancestors 'none'");
    });

    test(`${host}: no link leads nowhere, and none out of the site`, async () => {
      const strange = new Set<string>();
      const { links } = await new LinkChecker().check({
        path: at("/"),
        recurse: true,
        checkFragments: true,
        linksToSkip: async (link) => {
          if (link.startsWith(nginx.hosts[host]) && !link.startsWith(at("/"))) strange.add(link);
          return !link.startsWith(nginx.hosts[host]);
        },
      });
      assert.deepEqual([...strange], []);
      assert.ok(links.length > 100);
      assert.deepEqual(
        links.filter(({ state }) => state === LinkState.BROKEN).map(({ url, parent }) => `${url} on ${parent}`),
        [],
      );
    });

    test(`${host}: says with status 404 what is not there, and leads on from there`, async () => {
      const page = readFileSync(join(site, "404.html"), "latin1");
      for (const address of ["/nothing", "/articles/nothing/", "/assets/", "/pagefind/fragment/nothing.pf_fragment"]) {
        const { status, headers, body } = await ask(at(address));
        assert.deepEqual([status, body.toString("latin1") === page], [404, true], address);
        assert.equal(headers["cache-control"], "no-cache", address);
      }
      const [, sheet = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
      assert.equal((await ask(nginx.hosts[host] + sheet)).status, 200);
    });

    test(`${host}: leads from a folder without its slash to its page, and from old addresses to new ones`, async () => {
      for (const [from, to] of [
        ["/topics", "/topics/"],
        ["/articles/2021-05-13-norland-herald-bridge/", "/articles/2021-05-13-norland-herald-steel-and-salt/"],
        ["/meetings/karsund-2021-05/", "/meetings/karsund/"],
        ["/meetings/karsund-2021-05/feed.xml", "/meetings/karsund/feed.xml"],
      ] as const) {
        const { status, headers } = await ask(at(from));
        assert.deepEqual([status, headers.location], [301, path.slice(0, -1) + to], from);
        assert.equal((await ask(nginx.hosts[host] + headers.location)).status, 200);
      }
    });

    test(`${host}: has assets kept for ever, and everything else asked for anew`, async () => {
      for (const name of Object.keys(servedFiles(site))) {
        const { headers } = await ask(at(`/${name}`));
        const isHashed = /^assets\/|^pagefind\/(fragment|index|filter)\//.test(name);
        const expected = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
        assert.equal(headers["cache-control"], expected, name);
      }
      const { headers } = await ask(at("/about/"));
      const again = await ask(at("/about/"), { "if-none-match": headers.etag });
      assert.deepEqual([again.status, again.body.length, again.headers["cache-control"]], [304, 0, "no-cache"]);
    });

    test(`${host}: sends what was compressed beforehand to whoever takes it`, async () => {
      const all = readTree(site);
      const compressed = Object.keys(servedFiles(site)).filter((name) => all[`${name}.gz`] !== undefined);
      assert.ok(compressed.includes("about/index.html") && compressed.some((name) => name.endsWith(".css")));
      for (const name of compressed) {
        const { headers, body } = await ask(at(`/${name}`), { "accept-encoding": "gzip, br" });
        assert.deepEqual([headers["content-encoding"], headers["vary"]], ["gzip", "Accept-Encoding"], name);
        assert.equal(body.toString("latin1"), all[`${name}.gz`], name);
      }
    });

    test(`${host}: is searched in a browser`, { skip: browser ? false : "no browser" }, async () => {
      const page = await browser?.newPage();
      assert.ok(page);
      const strange: string[] = [];
      // The site has no icon; a browser looks for one at the root of every host.
      page.on("console", (message) => {
        if (!message.location().url.endsWith("/favicon.ico")) strange.push(message.text());
      });
      page.on("pageerror", (error) => strange.push(error.message));
      page.on("response", (response) => {
        if (response.status() >= 400 && !response.url().endsWith("/favicon.ico")) strange.push(response.url());
      });
      await page.goto(at("/about/"));
      await page.getByRole("searchbox", { name: "Search the archive" }).fill("bridges");
      await page.keyboard.press("Enter");
      await page
        .getByRole("status")
        .filter({ hasText: /^\d articles?$/ })
        .waitFor();
      await page.getByText("Narrow down").click();
      await page.getByLabel("Year").locator("option", { hasText: "2021" }).waitFor({ state: "attached" });
      await page.getByLabel("Year").selectOption("2021");
      await page.getByRole("link", { name: "Bridge treaty signed in Karsund" }).click();
      await page.waitForURL(at("/articles/2021-05-14-radio-sudmark-bridge-treaty/"));
      assert.deepEqual(strange, []);
      await page.close();
    });
  }

  test("the rest of a host has its own page for what is not there", async () => {
    const { status, body } = await ask(`${nginx.hosts.subfolder}/nothing`);
    assert.equal(status, 404);
    assert.doesNotMatch(body.toString(), /Page not found/);
    assert.equal((await ask(`${nginx.hosts.subfolder}/archive`)).headers.location, "/archive/");
  });
});

/** What the host shows of a site as it stands: neither what tells other hosts, nor pages that nginx itself leads on from. */
function servedFiles(site: string): Readonly<Record<string, string>> {
  const files = Object.entries(readTree(site));
  return Object.fromEntries(files.filter(([name, bytes]) => !/\.gz$|^_/.test(name) && !isRedirect(bytes)));
}

/** Runs a command as the page on deploying has it, in the folder of a site, and returns what it puts out. */
function runDocumented(program: string, site: string): string {
  const line = readFileSync("docs/deploying.md", "utf8")
    .split("\n")
    .find((one) => one.startsWith(`${program} `));
  assert.ok(line, `docs/deploying.md runs no ${program}`);
  const command = line.replace("_site/", "").replace(/ > \S+$/, "");
  return execFileSync("sh", ["-c", command], { cwd: site, encoding: "utf8" });
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the line. */
  readonly body: Buffer;
}

function ask(url: string, headers: Readonly<Record<string, string | undefined>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}
