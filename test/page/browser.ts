/** A real browser, where one is installed. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll } from "vitest";
import { CHROMIUM, CHROMIUM_ARGUMENTS } from "./chromium.ts";

if (CHROMIUM === undefined)
  process.stderr.write(
    "extract: no Chromium is installed: the tests of the page in a browser are skipped (apt-get install chromium, or name it in CHROMIUM)\n",
  );

/** A page that is open, and what it did that it should not. */
export interface Opened {
  readonly page: Page;
  /** Errors and warnings of its console, errors of its program, requests for anything but itself. */
  readonly complaints: readonly string[];
}

/** Closed behind the last test of the file. */
export function browserOfTests(): (
  html: string,
  options?: BrowserContextOptions,
) => Promise<Opened> {
  let browser: Browser | undefined;
  const folder = mkdtempSync(join(tmpdir(), "extract-page-"));
  let number = 0;
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return async (html, options = {}) => {
    browser ??= await chromium.launch({
      executablePath: CHROMIUM as string,
      args: [...CHROMIUM_ARGUMENTS],
    });
    const file = join(folder, `${number++}.html`);
    writeFileSync(file, html);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    const complaints: string[] = [];
    const url = pathToFileURL(file).href;
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (request.url() !== url) complaints.push(`request: ${request.url()}`);
    });
    await page.goto(url);
    await page.waitForSelector("#main");
    return { page, complaints };
  };
}
