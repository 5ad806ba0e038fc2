/** `npm run gallery`: the pictures and the first lines of each format that the README shows. */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { CHROMIUM, CHROMIUM_ARGUMENTS } from "../page/chromium.ts";
import { extract } from "../program.ts";
import { firstLines, withGallery } from "./formats.ts";

const FOLDER = "test/gallery";

writeFileSync("README.md", withGallery(readFileSync("README.md", "utf8"), firstLines()));
if (CHROMIUM === undefined) throw new Error("gallery: no Chromium is installed; no pictures");
const file = join(tmpdir(), "gallery.html");
const seeds = readdirSync("seeds").map((name) => join("seeds", name));
const { code, err } = extract(["report", ...seeds, "--title", "The five seeds", "-o", file]);
if (code !== 0) throw new Error(err);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] });
const page = await browser.newPage({ viewport: { width: 1180, height: 640 } });
await page.goto(pathToFileURL(file).href);
await page.click("#entity-list .list-row:has-text('syria')");
await page.hover(".text mark.kind-person >> nth=1");
await page.screenshot({ path: join(FOLDER, "text.jpg"), type: "jpeg", quality: 60 });
await page.emulateMedia({ colorScheme: "dark" });
await page.click("#view-tab-map");
await page.screenshot({ path: join(FOLDER, "map.jpg"), type: "jpeg", quality: 60 });
await browser.close();
