import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterEach } from "node:test";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser of this machine: the one that BROWSER_PATH names, an installed Chrome or Chromium, or Playwright's own. */
function findBrowser(): string | undefined {
  const named = process.env["BROWSER_PATH"];
  if (named && !existsSync(named)) throw new Error(`BROWSER_PATH names ${named}, where there is nothing`);
  return [named, ...installed, chromium.executablePath()].find((path) => path !== undefined && existsSync(path));
}

/** Finds a browser, or installs one where it can: Playwright's own, or, as root on Debian, Debian's. */
export async function ensureBrowser(): Promise<string | undefined> {
  return findBrowser() ?? (installPlaywrights() || installDebians() ? findBrowser() : undefined);
}

function installPlaywrights(): boolean {
  console.error("No browser found: asking Playwright for its own …");
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  return runs(process.execPath, [cli, "install", "chromium"], 300_000) && existsSync(chromium.executablePath());
}

function installDebians(): boolean {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (!isRootOnDebian) return false;
  console.error("Playwright’s can’t be had: installing Debian’s chromium …");
  return runs("apt-get", ["update"], 300_000) && runs("apt-get", ["install", "-y", "chromium"], 900_000);
}

function runs(command: string, args: readonly string[], timeout: number): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: "ignore", timeout, env }).status === 0;
}

const quietly = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser that remembers what its pages complain of. */
export interface WatchfulBrowser extends Browser {
  /** Takes what the console of every page has said in anger so far, for a test that provokes it. */
  takeComplaints(): readonly string[];
}

/**
 * Starts the browser that the test run found; undefined where it found none, and the test is to be skipped. A test in
 * whose pages a script fails, a file is missing, a dialog opens or the page's policy is violated fails by that alone.
 */
export async function launchBrowser(): Promise<WatchfulBrowser | undefined> {
  const executablePath = process.env["BROWSER_PATH"] ?? findBrowser();
  if (!executablePath) return undefined;
  const browser = await chromium.launch({
    executablePath,
    args: quietly,
  });
  const complaints: string[] = [];
  const takeComplaints = () => complaints.splice(0);
  afterEach(() => assert.deepEqual(takeComplaints(), [], "no page complains"));
  const open = browser.newContext.bind(browser);
  return Object.assign(browser, {
    takeComplaints,
    newContext: async (options?: BrowserContextOptions) => listenTo(await open(options), complaints),
  });
}

function listenTo(context: BrowserContext, complaints: string[]): BrowserContext {
  context.on("console", (message) => {
    // A violation of a policy is told here, too. For an icon that a page does not name, a browser looks by itself.
    const isIcon = message.location().url.endsWith("/favicon.ico");
    if (message.type() === "error" && !isIcon) complaints.push(`${message.location().url}: ${message.text()}`);
  });
  context.on("weberror", (failure) => complaints.push(failure.error().message));
  context.on("dialog", (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  return context;
}

/** Starts it for another program, which finds its port in the file `DevToolsActivePort` of the folder. */
export async function launchDebuggedBrowser(folder: string): Promise<BrowserContext | undefined> {
  const executablePath = process.env["BROWSER_PATH"] ?? findBrowser();
  if (!executablePath) return undefined;
  return chromium.launchPersistentContext(folder, { executablePath, args: [...quietly, "--remote-debugging-port=0"] });
}
