// @ts-nocheck installed by the folder's own package.json
/** franc for the language, then one RegExp of all forms of a list: what many would write first. */

import { readFileSync } from "node:fs";
import { franc } from "franc";
import { readAll } from "./records.mjs";

const [, , file, list] = process.argv;
const forms = readFileSync(list, "utf8")
  .trim()
  .split("\n")
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
const pattern = new RegExp(`(?<!\\p{L})(?:${forms.join("|")})(?!\\p{L})`, "gu");
await readAll(file, (text) => (franc(text) === "und" ? [] : (text.match(pattern) ?? [])));
