/** What was published stays: an id that a new run does not give again keeps its row, and its names. */

import { existsSync, readFileSync } from "node:fs";

/** Rows of a table that was written by write.mjs, without its head: cells by column. */
export function readTable(path, columns) {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => Object.fromEntries(line.split("\t").map((cell, i) => [columns[i], cell])));
}

/** The published rows that neither a new run nor a person has: `rows` and `hand` have an `id` each, or are keyed by it. */
export function forgotten(published, rows, hand) {
  const given = new Set(rows.map(({ id }) => id));
  return published.filter(({ id }) => !given.has(id) && !hand.has(id));
}
