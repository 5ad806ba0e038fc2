// @ts-check
/**
 * What the detectors share: documents from a file, passes until they took long enough, the rate.
 */

import { readFileSync } from "node:fs";

/** Milliseconds that are measured at least, after a pass that is not. */
const LEAST = 1500;

/**
 * Prints how many documents a second a detector reads, and how many languages were right. @param
 * {string} file lines of `{"language","codes","text"}` @param {(text: string) => string | null}
 * detect @param {(found: string | null, document: { language: string, codes: string[] }) =>
 * boolean} isRight
 */
export function measureDetection(file, detect, isRight) {
  const documents = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => /** @type {{ language: string, codes: string[], text: string }} */ (JSON.parse(line)));
  let right = 0;
  for (const document of documents) if (isRight(detect(document.text), document)) right++;
  let passes = 0;
  const begin = process.hrtime.bigint();
  let milliseconds = 0;
  while (milliseconds < LEAST) {
    for (const { text } of documents) detect(text);
    passes++;
    milliseconds = Number(process.hrtime.bigint() - begin) / 1e6;
  }
  const documentsPerSecond = (passes * documents.length * 1000) / milliseconds;
  console.log(JSON.stringify({ documentsPerSecond, right, documents: documents.length }));
}
