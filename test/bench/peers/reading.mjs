// @ts-check
/**
 * Our library in a process of its own, for what a whole process cannot show: how long it reads,
 * with the time left out that folders of lexicons take to be compiled. Prints it with the answers.
 */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , build = "", folder = "", language = "", file = ""] = process.argv;
const { createExtractor } = await import(pathToFileURL(build).href);
const extractor = await createExtractor({ lexicons: [folder] });
const texts = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line).text);
/** @param {string} text @returns {number} mentions */
const read = (text) =>
  extractor
    .extract(text, { language })
    .entities.reduce(
      (/** @type {number} */ sum, /** @type {{ mentions: unknown[] }} */ { mentions }) =>
        sum + mentions.length,
      0,
    );
read(texts[0]); // what is loaded once
const begin = process.hrtime.bigint();
const found = texts.reduce((sum, text) => sum + read(text), 0);
const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
console.log(JSON.stringify({ seconds, documents: texts.length, found }));
