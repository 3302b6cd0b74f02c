import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { build } from "../support/cli.ts";
import { pagePaths } from "../support/files.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const browser = await launchBrowser();
const skip = browser ? false : "no browser";

/** One page of each kind, and of those that differ within a kind each. */
const kinds = {
  "the home page": "/",
  "the list of articles": "/articles/",
  "an article with all its parts": "/articles/2023-10-18-moscow-times-conflicts-strengthen-ties/",
  "an article that lost its headline": "/articles/2022-12-30-unknown-talks-by-video-link/",
  "the list of meetings": "/meetings/",
  "a meeting with articles": "/meetings/beijing-2023-10/",
  "a meeting that is only mentioned": "/meetings/russia-2019/",
  "the list of topics": "/topics/",
  "topic by article": "/coverage/",
  "a topic": "/topics/belt-and-road/",
  "the list of people": "/people/",
  "a person": "/people/vladimir-putin/",
  "the list of outlets": "/outlets/",
  "an outlet": "/outlets/moscow-times/",
  "an agency": "/outlets/afp/",
  "the list of figures": "/figures/",
  "a measure with a chart": "/figures/leaders-meetings/",
  "a measure that one article reports": "/figures/visit-duration/",
  "the list of statements": "/statements/",
  "the page on the data": "/data/",
  "the search": "/search/",
  "a search with results": "/search/?q=trade&topic=belt-and-road",
  "the page on the method": "/about/",
  "the page for what is not found": "/404.html",
} as const;

let server: StaticServer;

/** How readers have set their browsers. */
const settings = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  // A window of 1280 × 800 pixels at 200 %.
  "in forced colours and zoomed to 200 %": { forcedColors: "active", viewport: { width: 640, height: 400 } },
} as const;

suite("in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "dossier-"));
  const site = join(folder, "site");
  before(async () => {
    if (!browser) return;
    await build("articles", site);
    server = await serveFolder(site);
  });
  after(async () => {
    server?.close();
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [kind, address] of Object.entries(kinds)) {
    for (const [setting, options] of Object.entries(settings)) {
      test(`${kind} has no fault that axe finds at WCAG 2.2 AA, ${setting}`, { skip }, async () => {
        await withPage(options, async (page) => {
          await open(page, address);
          const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
          const told = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
          assert.deepEqual(told, []);
        });
      });
    }
  }

  // 320 and 640 are a window of 1280 px zoomed to 400 % and 200 %.
  test("no page scrolls sideways at 320 px, at 640 nor at 1280", { skip }, async () => {
    for (const width of [320, 640, 1280]) {
      await withPage({ viewport: { width, height: 700 } }, async (page) => {
        for (const address of pagePaths(site)) {
          await page.goto(`${server.url}/${address}`);
          const { scrolled, seen } = await page.evaluate(() => ({
            scrolled: document.documentElement.scrollWidth,
            seen: document.documentElement.clientWidth,
          }));
          assert.ok(scrolled <= seen, `${address} is ${scrolled} px wide at ${seen}`);
        }
      });
    }
  });

  test("the masthead stands in one line at 320 px, with a way to all sections, each link a target 44 px high", {
    skip,
  }, async () => {
    await withPage({ viewport: { width: 320, height: 700 } }, async (page) => {
      await page.goto(`${server.url}/`);
      const boxes = await page.locator(".masthead nav a:visible").evaluateAll((links) =>
        links.map((link) => {
          const { top, height } = link.getBoundingClientRect();
          return { top, height };
        }),
      );
      assert.equal(boxes.length, 5);
      assert.equal(new Set(boxes.map(({ top }) => top)).size, 1);
      for (const { height } of boxes) assert.ok(height >= 44, `${height} px`);
    });
  });

  test("the search stands at the end of its line, on the home page as on others, on a phone and on a desk", {
    skip,
  }, async () => {
    for (const width of [320, 660, 900, 1280]) {
      await withPage({ viewport: { width, height: 700 } }, async (page) => {
        for (const address of ["/", "/meetings/", "/search/"]) {
          await page.goto(server.url + address);
          const ends = await page.locator(".masthead, .search-field").evaluateAll((boxes) => {
            return boxes.map((box) => Math.round(box.getBoundingClientRect().right));
          });
          assert.equal(ends.length, 2);
          assert.equal(ends[1], ends[0], `${address} at ${width} px`);
        }
      });
    }
  });

  // https://www.w3.org/TR/WCAG22/#text-spacing
  test("no text is cut off or runs into another where a reader spaces letters, words and lines", { skip }, async () => {
    for (const width of [320, 1280]) {
      await withPage({ viewport: { width, height: 700 } }, async (page) => {
        for (const [kind, address] of Object.entries(kinds)) {
          await open(page, address);
          assert.deepEqual(await page.evaluate(findCrowded), [], `${kind} at ${width} px`);
        }
      });
    }
  });

  test("whatever a finger uses in the search is a target 44 px high", { skip }, async () => {
    await withPage({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true }, async (page) => {
      await open(page, kinds["a search with results"]);
      const controls = page.locator(".search :is(input, select, button, summary):visible");
      const boxes = await controls.evaluateAll((elements) => elements.map((one) => one.getBoundingClientRect().height));
      assert.equal(boxes.length, 10);
      for (const height of boxes) assert.ok(height >= 44, `${height} px`);
    });
  });

  test("nothing moves where a reader wants nothing to move", { skip }, async () => {
    await withPage({ reducedMotion: "reduce" }, async (page) => {
      for (const [kind, address] of Object.entries(kinds)) {
        await open(page, address);
        const moving = await page.evaluate(
          () =>
            [...document.querySelectorAll("*")].filter((element) => {
              const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
              return animationName !== "none" || transitionDuration !== "0s" || scrollBehavior !== "auto";
            }).length,
        );
        assert.equal(moving, 0, kind);
      }
    });
  });

  test("pictures are readable at 320 px: no word smaller than 11 px, none beyond the page", { skip }, async () => {
    await withPage({ viewport: { width: 320, height: 700 } }, async (page) => {
      for (const address of ["/", "/meetings/", "/meetings/beijing-2023-10/"]) {
        await page.goto(server.url + address);
        const words = await page.locator("main svg text:visible").evaluateAll((texts) =>
          texts.map((text) => {
            const { left, right } = text.getBoundingClientRect();
            const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
            return {
              text: text.textContent,
              left,
              right,
              size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
            };
          }),
        );
        assert.ok(words.length > 0, address);
        for (const { text, left, right, size } of words) {
          assert.ok(size >= 11, `${address}: “${text}” is ${size} px high`);
          assert.ok(left >= 0 && right <= 320, `${address}: “${text}” reaches from ${left} to ${right}`);
        }
      }
    });
  });

  test("a meeting on a timeline is a link that a finger hits, upright on a phone and lying on a desk", {
    skip,
  }, async () => {
    for (const [width, shape, least] of [
      [320, "tall", 44],
      [1280, "wide", 24],
    ] as const) {
      await withPage({ viewport: { width, height: 700 } }, async (page) => {
        await page.goto(`${server.url}/`);
        const link = page.locator(`.timeline-${shape} a`).filter({ hasText: "18 Oct 2023" });
        const reach = link.locator("rect");
        const box = await reach.boundingBox();
        assert.ok(box && box.height >= least, `${box?.height} px`);
        await reach.click();
        await page.getByRole("heading", { level: 1, name: "Talks beside the third Belt and Road Forum" }).waitFor();
        assert.equal(await page.locator(`.timeline-${shape} a[aria-current="page"]`).count(), 1);
      });
    }
  });

  test("pages ask for nothing outside the site and leave the console empty", { skip }, async () => {
    await withPage({}, async (page) => {
      const strange: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(server.url)) strange.push(request.url());
      });
      page.on("console", (message) => strange.push(message.text()));
      page.on("pageerror", (error) => strange.push(error.message));
      for (const address of Object.values(kinds)) await page.goto(server.url + address);
      assert.deepEqual(strange, []);
    });
  });

  test("a table that a phone shows as sheets is a table still to a screen reader", { skip }, async () => {
    await withPage({ viewport: { width: 320, height: 700 } }, async (page) => {
      await page.goto(`${server.url}${kinds["an article with all its parts"]}`);
      // What the browser tells a screen reader, which an element's name does not decide once it is laid out otherwise.
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const count = (role: string) => nodes.filter((node) => node.role?.value === role).length;
      assert.deepEqual(
        { table: count("table"), rows: count("row"), measures: count("rowheader"), columns: count("columnheader") },
        { table: 1, rows: 11, measures: 10, columns: 4 },
      );
    });
  });

  test("the type of a chart is 11 px high or more on a phone, and no two names touch", { skip }, async () => {
    await withPage({ viewport: { width: 320, height: 700 } }, async (page) => {
      await page.goto(`${server.url}${kinds["a measure with a chart"]}`);
      const chart = page.getByRole("img", { name: /as reported/ });
      assert.ok(await chart.isVisible());
      const names = await chart.locator("text").evaluateAll((texts) =>
        texts.map((text) => {
          const { left, right, top } = text.getBoundingClientRect();
          // The box of an SVG text is its font's, drawn small where the whole picture is.
          const scale = (text.closest("svg")?.getBoundingClientRect().width ?? 0) / 480;
          return { left, right, top, size: Number.parseFloat(getComputedStyle(text).fontSize) * scale };
        }),
      );
      assert.ok(names.length >= 4);
      for (const { size } of names) assert.ok(size >= 11, `${size} px`);
      for (const [index, { left, right, top }] of names.entries()) {
        const next = names[index + 1];
        assert.ok(left >= 0 && right <= 320, "it is cut off");
        if (next && Math.abs(next.top - top) < 1) assert.ok(next.left > right, "it touches the next");
      }
    });
  });

  test("a chart takes the colours of its page, light and dark", { skip }, async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await withPage({ colorScheme }, async (page) => {
        await page.goto(`${server.url}${kinds["a measure with a chart"]}`);
        const [ink, paper] = await page.locator("body").evaluate((body) => {
          const { color, backgroundColor } = getComputedStyle(body);
          return [color, backgroundColor];
        });
        const circles = page.locator(".chart circle");
        const [open, ...filled] = await circles.evaluateAll((marks) =>
          marks.map((mark) => getComputedStyle(mark).fill),
        );
        assert.deepEqual({ open, filled }, { open: paper, filled: [ink, ink] });
      });
    }
  });

  test("the first Tab offers to skip to the content, and the keyboard gets there", { skip }, async () => {
    await withPage({}, async (page) => {
      await page.goto(`${server.url}/meetings/beijing-2023-10/`);
      await page.keyboard.press("Tab");
      const skipLink = page.getByRole("link", { name: "Skip to the content" });
      assert.ok(await skipLink.evaluate((link) => link === document.activeElement));
      assert.ok(await skipLink.evaluate((link) => link.getBoundingClientRect().top >= 0), "it can be seen");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "content");
    });
  });

  test("a reader gets from the home page to a meeting, its articles and back", { skip }, async () => {
    await withPage({}, async (page) => {
      await page.goto(`${server.url}/`);
      await page.getByRole("link", { name: "Talks beside the third Belt and Road Forum" }).first().click();
      await page.getByRole("heading", { level: 1, name: "Talks beside the third Belt and Road Forum" }).waitFor();
      assert.equal(await page.locator("#coverage li").count(), 2);
      await page.locator("#coverage").getByRole("link").first().click();
      await page.getByRole("heading", { level: 2, name: "Digest" }).waitFor();
      await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Home" }).click();
      assert.equal(new URL(page.url()).pathname, "/");
    });
  });

  test("a reader gets from a phrase that somebody said to all places where it recurs", { skip }, async () => {
    await withPage({ viewport: { width: 390, height: 500 } }, async (page) => {
      await page.goto(`${server.url}/people/vladimir-putin/`);
      await page.getByRole("link", { name: "also in 2 other articles" }).first().click();
      const phrase = page.locator(":target");
      await phrase.getByRole("heading", { level: 3, name: "no limits" }).waitFor();
      assert.ok(await phrase.evaluate((place) => Math.abs(place.getBoundingClientRect().top) < 100), "it is in view");
      assert.deepEqual(await phrase.locator("li q").allTextContents(), ["no limits", "no-limits", "no limits"]);
    });
  });
});

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function withPage(
  options: Parameters<Browser["newContext"]>[0],
  use: (page: Page) => Promise<void>,
): Promise<void> {
  assert.ok(browser);
  const context = await browser.newContext(options);
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Goes to a page, and waits for what its script finds. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(server.url + address);
  if (address.includes("?q="))
    await page
      .getByRole("status")
      .filter({ hasText: /articles?$/ })
      .waitFor();
}

/** Spaces all text of the page at hand as WCAG has it, and tells what is then cut off or overlaps. Runs in the page. */
function findCrowded(): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
  `);
  document.adoptedStyleSheets.push(sheet);
  const crowded: string[] = [];
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) crowded.push("it scrolls sideways");
  const boxes: { readonly text: string; readonly owner: Element; readonly box: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    // A control shows its own; what stands clipped is read aloud only; a picture keeps its own spaces.
    if (!owner?.checkVisibility() || !text || owner.closest("svg, option, .skip")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const clipped = owner.closest(".visually-hidden, thead, [hidden]");
    if (clipped && getComputedStyle(clipped).overflow === "hidden") continue;
    for (const box of range.getClientRects()) boxes.push({ text, owner, box });
  }
  for (const [index, { text, owner, box }] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (other.owner === owner) continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 2 && down > 6) crowded.push(`“${text}” runs into “${other.text}”`);
    }
    for (let at: Element | null = owner; at; at = at.parentElement) {
      const { overflow } = getComputedStyle(at);
      if (overflow !== "visible" && at.scrollHeight > at.clientHeight + 1) crowded.push(`“${text}” is cut off`);
    }
  }
  return crowded;
}
