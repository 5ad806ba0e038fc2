/**
 * How quickly is the page of a report there, and how quickly does it answer? The page of the seeds
 * and that of a thousand documents, in Chromium, from the disk: from the address to the first entities
 * drawn, and from a letter typed, or a filter set, to the frame that shows the answer. Medians. Run by
 * `npm run bench -- page`; `npm run bench -- page path/to/bin/extract.js` measures another build.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { CHROMIUM, CHROMIUM_ARGUMENTS } from "../page/chromium.ts";
import { documents } from "./corpora.ts";
import { materials } from "./material.ts";

const THOUSAND = 1000;
const ROUNDS = 5;
const GOALS = { seeds: 1000, thousand: 3000, filter: 100 };
const program = process.argv[2] ?? "bin/extract.js";

/** What is done to the page, as a program of it: each changes what is shown. */
const ACTIONS: Readonly<Record<string, string>> = {
  "a word searched for": `
    const box = document.querySelector("input[type=search]");
    box.value = box.value === "" ? "moscow" : "";
    box.dispatchEvent(new Event("input", { bubbles: true }));`,
  "a kind left out": `document.querySelector(".kinds input").click();`,
  "a language chosen": `
    const choice = document.querySelector(".filters select");
    choice.value = choice.value === "" ? choice.options[1].value : "";
    choice.dispatchEvent(new Event("change", { bubbles: true }));`,
};

/** Milliseconds from the change to the frame behind it. */
function answering(action: string): string {
  return `new Promise((done) => {
    const start = performance.now();
    { ${action} }
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  })`;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}

async function opening(browser: Browser, file: string): Promise<{ page: Page; took: number }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const start = performance.now();
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector("#entity-list .list-row");
  return { page, took: performance.now() - start };
}

async function measure(browser: Browser, name: string, file: string, goal: number): Promise<void> {
  const opened: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { page, took } = await opening(browser, file);
    opened.push(took);
    await page.close();
  }
  const size = `${(statSync(file).size / 1e6).toFixed(1)} MB`;
  print(`${name} (${size}): opened`, median(opened), goal);
  const { page } = await opening(browser, file);
  for (const [what, action] of Object.entries(ACTIONS)) {
    const answered: number[] = [];
    for (let round = 0; round < 2 * ROUNDS; round++)
      answered.push((await page.evaluate(answering(action))) as number);
    print(`${name}: ${what}`, median(answered), GOALS.filter);
  }
  await page.close();
}

function print(what: string, took: number, goal: number): void {
  const met = took <= goal ? "✓" : "✗";
  console.log(`${what.padEnd(48)} ${took.toFixed(0).padStart(6)} ms   goal ${goal} ms ${met}`);
}

function report(args: readonly string[], input: string, file: string): string {
  const run = spawnSync(process.execPath, [program, "report", ...args, "-o", file], { input });
  if (run.status !== 0) throw new Error(String(run.stderr));
  return file;
}

if (CHROMIUM === undefined) throw new Error("bench: no Chromium is installed");
const folder = mkdtempSync(join(tmpdir(), "extract-bench-"));
const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] });
try {
  const seeds = readdirSync("seeds").map((name) => join("seeds", name));
  const page = report(seeds, "", join(folder, "seeds.html"));
  await measure(browser, `the ${seeds.length} seeds`, page, GOALS.seeds);
  const records: string[] = [];
  for (const { text } of documents(materials())) {
    const day = new Date(Date.UTC(2015, 0, 1 + (records.length % 700))).toISOString().slice(0, 10);
    records.push(JSON.stringify({ id: `report ${records.length + 1}`, text, on: day }));
    if (records.length === THOUSAND) break;
  }
  writeFileSync(join(folder, "thousand.ndjson"), records.join("\n"));
  const args = ["-i", "ndjson", "--date-field", "on", join(folder, "thousand.ndjson")];
  await measure(
    browser,
    `${THOUSAND} documents`,
    report(args, "", join(folder, "thousand.html")),
    GOALS.thousand,
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
