import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** What has the focus, as a reader sees it. */
export interface Focus {
  /** Its name: what it says, or what it is called. */
  readonly name: string;
  /** How many pixels of a ring are drawn around it, in a colour that stands out by 3 to 1. */
  readonly ring: number;
  /** Whether it is on the screen and nothing covers it. */
  readonly isSeen: boolean;
}

/** Presses Tab, and makes sure that the reader sees where it has led; undefined behind the last thing of the page. */
export async function tab(page: Page): Promise<Focus | undefined> {
  await page.keyboard.press("Tab");
  const focus = await page.evaluate(readFocus);
  if (!focus) return undefined;
  assert.ok(focus.isSeen, `“${focus.name}” has the focus, and is hidden`);
  assert.ok(focus.ring >= 2, `“${focus.name}” has the focus, and no ring`);
  return focus;
}

/** Presses Tab until something of a name has the focus. Whatever stands before it is looked at, too. */
export async function tabTo(page: Page, name: string | RegExp): Promise<Focus> {
  const passed: string[] = [];
  for (;;) {
    const focus = await tab(page);
    if (!focus) throw new Error(`no Tab leads to ${name}, but to ${passed.join(", ")}`);
    if (typeof name === "string" ? focus.name === name : name.test(focus.name)) return focus;
    passed.push(focus.name);
  }
}

/** Presses Tab from the start of a page to its end. Returns the names of all that had the focus. */
export async function tabThrough(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  for (let focus = await tab(page); focus; focus = await tab(page)) names.push(focus.name);
  return names;
}

/** The names of all that can be used and is shown, in the order of the page. */
export function usableNames(page: Page): Promise<readonly string[]> {
  return page
    .locator(usable)
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => element.getAttribute("aria-label") ?? element.textContent?.trim() ?? ""),
    );
}

const usable = "a[href], button, input, select, summary";

/** Runs in the page. */
function readFocus(): Focus | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
  const backgrounds: string[] = [];
  // A ring within an element stands on the element's own colour.
  const ground = Number.parseFloat(outlineOffset) < 0 ? element : element.parentElement;
  for (let at = ground; at; at = at.parentElement) backgrounds.push(getComputedStyle(at).backgroundColor);
  const background = backgrounds.find((colour) => colour !== "rgba(0, 0, 0, 0)") ?? "rgb(255, 255, 255)";
  // https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
  const [darker = 0, lighter = 0] = [outlineColor, background]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    })
    .sort((a, b) => a - b);
  const isDrawn = outlineStyle !== "none" && lighter / darker >= 3;
  const isSeen = [...element.getClientRects()].some(({ left, top, width, height }) => {
    const [x, y] = [left + width / 2, top + height / 2];
    if (width === 0 || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
    const on = document.elementFromPoint(x, y);
    return on !== null && (element.contains(on) || on.contains(element));
  });
  return {
    name: element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "",
    ring: isDrawn ? Number.parseFloat(outlineWidth) : 0,
    isSeen,
  };
}
