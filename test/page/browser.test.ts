/** The page in a real browser: layout, filters, map, keyboard, hostile texts, what it asks for. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ATTACKS, lineOf } from "../attacks.ts";
import { extract } from "../program.ts";
import { browserOfTests, type Opened } from "./browser.ts";
import { CHROMIUM } from "./chromium.ts";

const RECORDS = [
  {
    id: "english",
    on: "2015-10-07",
    text: "President Vladimir Putin and Sergei Shoigu spoke of Syria.\n\nThe Russian Defence Ministry said 26 Kalibr missiles were launched from the Caspian Sea. Two Su-34s flew to Aleppo. Carlo Venantini left Hmeimim.",
  },
  {
    id: "russian",
    on: "2015-10-09",
    text: "Владимир Путин и Джон Смитсон прибыли в Алеппо. В Минобороны России сообщили о трёх ракетах «Калибр».",
  },
  {
    id: "arabic",
    on: "2015-10-09",
    text: "قال الرئيس فلاديمير بوتين إن وزارة الدفاع الروسية تتابع الوضع في حلب وفي سوريا.",
  },
  { id: "persian", text: "سرگئی شویگو، وزیر دفاع روسیه، گفت ۲۶ موشک کروز به سوریه شلیک شد." },
];
const INPUT = RECORDS.map((record) => `${JSON.stringify(record)}\n`).join("");
const report = (input: string, ...args: string[]) =>
  extract(["report", "-i", "ndjson", "--date-field", "on", ...args], { input }).out;

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong, by rule, with the first element of each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] })",
  )) as AxeResults;
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const names = (page: Page, list: string) =>
  page.locator(`#${list} .row-name bdi`).allTextContents();
const tab = (page: Page, name: string) => page.click(`#view-tab-${name}`);

describe.skipIf(CHROMIUM === undefined)("the page in a browser", { timeout: 120_000 }, () => {
  const open = browserOfTests();
  let html: string;
  let opened: Opened | undefined;
  const start = async (options = {}) => {
    opened = await open(html, options);
    return opened.page;
  };
  let four: string;
  beforeAll(() => {
    four = report(INPUT, "--title", "Four documents");
  });
  beforeEach(() => {
    html = four;
  });
  afterEach(async () => {
    const complaints = opened?.complaints;
    await opened?.page.close();
    opened = undefined;
    expect(complaints ?? []).toEqual([]);
  });

  it("shows the texts with marks, in both directions, each kind by a letter", async () => {
    const page = await start();
    expect(await page.title()).toBe("extract: Four documents");
    expect(await page.locator("h1").textContent()).toBe("Four documents");
    const marks = page.locator(".text mark");
    expect(await marks.count()).toBe(10);
    expect(await marks.nth(0).textContent()).toMatch(/^Vladimir PutinP \(People\)$/);
    const left = (await page.locator(".text p").first().boundingBox())?.x as number;
    expect(((await marks.nth(0).boundingBox())?.x as number) - left).toBeLessThan(120);
    await page.click("#lists-tab-documents");
    await page.click("#document-list .list-row >> nth=2");
    const line = page.locator(".text p").first();
    expect(await line.getAttribute("lang")).toBe("ar");
    const style = "getComputedStyle(document.querySelector('.text p')).direction";
    expect(await page.evaluate(style)).toBe("rtl");
    const box = (await line.boundingBox()) as { x: number; width: number };
    const mark = (await page.locator(".text mark").first().boundingBox()) as {
      x: number;
      width: number;
    };
    // It begins on the right.
    expect(mark.x).toBeGreaterThan(box.x + box.width / 2);
  });

  it("says what a mark is, and why, to the mouse and to the keyboard", async () => {
    const page = await start();
    await page.hover(".text mark >> nth=0");
    const tip = page.locator("#tip");
    expect(await tip.textContent()).toMatch(
      /Vladimir Putin People vladimir-putin.*president · Russia.*Rule.*en\/people#.*Rests on.*lexicons\/en\/people\//,
    );
    await page.mouse.move(2, 2);
    expect(await tip.count()).toBe(0);
    const count = page.locator(".text mark.kind-missile-count");
    await count.focus();
    expect(await tip.textContent()).toContain("26 launched");
    expect(await count.getAttribute("aria-describedby")).toBe("tip");
    await page.keyboard.press("Enter");
    expect(await page.locator(".details h2").textContent()).toContain("Kalibr");
    await expect.poll(() => tip.count()).toBe(0);
    await count.focus();
    await page.keyboard.press("Escape");
    expect(await tip.count()).toBe(0);
  });

  it("lists entities, those not listed first, and opens them", async () => {
    const page = await start();
    const first = await names(page, "entity-list");
    expect(first.slice(0, 2).sort()).toEqual(["Carlo Venantini", "Джон Смитсон"].sort());
    await page.focus("#entity-list");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const chosen = page.locator("#entity-list [aria-selected=true] bdi");
    expect(await chosen.textContent()).toBe(first[1]);
    expect(await page.locator(".details h2").textContent()).toContain(first[1]);
    await page.keyboard.press("End");
    expect(await chosen.textContent()).toBe((await names(page, "entity-list")).at(-1));
  });

  it("filters by kind, country, language, listing, words, document and company", async () => {
    const page = await start();
    const sum = () => page.locator(".sum").textContent();
    expect(await sum()).toMatch(/^4 documents, 1\d entities$/);
    await page.selectOption("label:has-text('Language') select", "ru");
    expect(await sum()).toMatch(/^1 document, /);
    await page.click("text=Show all");
    for (const kind of ["Ministries", "Aircraft", "Missile counts", "Places"])
      await page.uncheck(`.kinds label:has-text('${kind}') input`);
    expect(await names(page, "entity-list")).toHaveLength(4);
    await page.selectOption("label:has-text('Names') select", "unlisted");
    expect(await names(page, "entity-list")).toHaveLength(2);
    await page.click("text=Show all");
    await page.selectOption("label:has-text('Country') select", "SY");
    expect((await names(page, "entity-list")).sort()).toEqual([
      "Aleppo",
      "Hmeimim Air Base",
      "Syria",
    ]);
    await page.click("text=Show all");
    await page.fill("input[type=search]", "حلب");
    expect(await names(page, "entity-list")).toEqual(["Aleppo"]);
    await page.click("text=Show all");
    await page.check("text=Only the open document");
    expect(await sum()).toMatch(/^1 document, /);
    await page.click("text=Show all");
    await page.click("#entity-list .list-row:has-text('Caspian Sea')");
    await page.click("text=Only documents with it");
    expect(await sum()).toMatch(/^1 document, /);
    await page.click(".chip");
    expect(await sum()).toMatch(/^4 documents, /);
    await page.fill("label:has-text('From') input", "2015-10-08");
    expect(await sum()).toMatch(/^2 documents, /);
  });

  it("has the same thing in several languages side by side", async () => {
    const page = await start();
    await page.click("#entity-list .list-row:has-text('vladimir-putin')");
    await tab(page, "mentions");
    expect(await page.locator(".side-by-side h3").allTextContents()).toEqual([
      "English 1 mention",
      "Russian 1 mention",
      "Arabic 1 mention",
    ]);
    expect(await page.locator(".details .spellings th").allTextContents()).toEqual([
      "English",
      "Russian",
      "Arabic",
    ]);
    await page.click(".side-by-side button:has-text('russian')");
    expect(await page.locator(".document-head h2").textContent()).toBe("russian");
    expect(await page.locator(".text mark.chosen").count()).toBe(1);
  });

  it("draws places on a map that goes nearer and farther", async () => {
    const page = await start();
    await tab(page, "map");
    const spots = page.locator(".spot");
    expect(await spots.count()).toBe(5);
    expect((await page.locator(".land").getAttribute("d"))?.length).toBeGreaterThan(100_000);
    const transform = () => page.locator(".map > g").first().getAttribute("transform");
    const before = await transform();
    expect(before).not.toContain("scale(1)");
    await page.click("text=Farther");
    expect(await transform()).not.toBe(before);
    await page.click("text=All places");
    expect(await transform()).toBe(before);
    await page.hover(".map");
    await page.mouse.wheel(0, -300);
    await expect.poll(transform).not.toBe(before);
    await page.click("text=World");
    const aleppo = page.locator(".spot[aria-label^='Aleppo']");
    expect(await aleppo.getAttribute("aria-label")).toBe("Aleppo: 3 mentions in 3 documents");
    await aleppo.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(".details h2").textContent()).toContain("Aleppo");
  });

  it("has a timeline, pairs, and numbers that are not added up", async () => {
    const page = await start();
    await tab(page, "timeline");
    const bars = page.locator(".timeline button");
    expect(
      await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute("aria-label"))),
    ).toEqual(["2015-10-07: 1 document", "2015-10-08: 0 documents", "2015-10-09: 2 documents"]);
    await bars.nth(2).click();
    expect(await names(page, "document-list")).toEqual(["russian", "arabic"]);
    await page.click("text=Show all");
    await tab(page, "together");
    const cell = page.locator(".matrix button[aria-label='2 documents with Syria and Aleppo']");
    await cell.click();
    expect(await names(page, "document-list")).toEqual(["english", "arabic"]);
    await page.click("text=Show all");
    await tab(page, "numbers");
    expect(await page.locator(".numbers caption").textContent()).toContain("not added up");
    expect(await page.locator(".numbers tbody tr td:nth-child(2)").allTextContents()).toEqual([
      "26 launched",
      "3",
      expect.stringMatching(/^26/),
    ]);
  });

  it.each(["light", "dark"] as const)(
    "has nothing that keeps people out, %s",
    async (colorScheme) => {
      const page = await start({ colorScheme });
      expect(await violations(page)).toEqual([]);
      await page.click("#entity-list .list-row >> nth=3");
      for (const view of ["text", "mentions", "map", "timeline", "together", "numbers"]) {
        await tab(page, view);
        expect([view, await violations(page)]).toEqual([view, []]);
      }
      await page.click("#lists-tab-documents");
      await tab(page, "text");
      await page.focus(".text mark >> nth=0");
      expect(await violations(page)).toEqual([]);
    },
  );

  it("leads from a mark to the details, and back", async () => {
    const page = await start();
    const mark = page.locator(".text mark >> nth=1");
    await mark.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement?.id")).toBe("details");
    await page.keyboard.press("Escape");
    expect(await mark.evaluate((element) => element.matches(":focus"))).toBe(true);
    expect(await page.locator(".text mark[aria-pressed=true]").count()).toBe(1);
  });

  it("draws of a long text what is near, and more when it is asked for", async () => {
    const text = `${"Moscow said so. ".repeat(20_000)}\nAleppo.\n`;
    html = report(`${JSON.stringify({ id: "long", text })}\n`);
    const page = await start();
    const marks = page.locator(".text mark");
    const first = await marks.count();
    expect(first).toBeGreaterThan(100);
    expect(first).toBeLessThan(5000);
    await page.click("#entity-list .list-row:has-text('aleppo')");
    const aleppo = page.locator(".text mark:has-text('Aleppo')");
    await expect.poll(() => aleppo.isVisible()).toBe(true);
    await expect
      .poll(async () => (await aleppo.boundingBox())?.y ?? -1)
      .toSatisfy((y: number) => y > 0 && y < 800);
  });

  it("says when the filters leave the open document out", async () => {
    const page = await start();
    await page.selectOption("label:has-text('Language') select", "ru");
    expect(await page.locator(".document .warning").textContent()).toContain(
      "leave this document out",
    );
    await page.click("text=Show all");
    expect(await page.locator(".document .warning").count()).toBe(0);
  });

  it("is walked with the keys: tabs with the arrows", async () => {
    const page = await start();
    await page.focus("#view-tab-text");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator("#view-tab-mentions").getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    expect(await page.evaluate("document.activeElement?.id")).toBe("view-tab-numbers");
  });

  it("fits a narrow window, and paper", async () => {
    const page = await start({ viewport: { width: 390, height: 700 } });
    const wide = await page.evaluate("document.documentElement.scrollWidth");
    expect(wide).toBeLessThanOrEqual(390);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".filters").isVisible()).toBe(false);
    expect(await page.locator(".text").isVisible()).toBe(true);
  });

  it("lets no document, name or id run or load anything", async () => {
    const input = ATTACKS.map(lineOf).join("");
    html = report(input, "--title", "<script>alert(1)</script>");
    const page = await start();
    expect(await page.evaluate("[document.scripts.length, document.images.length]")).toEqual([
      ATTACKS.length + 3,
      0,
    ]);
    await page.click("#lists-tab-documents");
    await page.focus("#document-list");
    for (let i = 0; i < ATTACKS.length; i++) {
      await page.keyboard.press("ArrowDown");
      const inside =
        "main :is(script, img, svg, iframe, object, embed, base, meta, link, form, style)";
      expect(await page.locator(inside).count()).toBe(0);
    }
    for (const view of ["mentions", "map", "timeline", "together", "numbers"])
      await tab(page, view);
    const links: string[] = await page.evaluate("[...document.links].map((link) => link.protocol)");
    expect(links.filter((protocol) => !["https:", "file:"].includes(protocol))).toEqual([]);
    const text = await page.locator("body").innerText();
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000\u001b]/);
  });
});
