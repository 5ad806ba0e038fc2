// @ts-nocheck installed by the folder's own package.json
/**
 * @monyone/aho-corasick over the forms of a list: the longest from the left, no language and no
 * boundaries of words.
 */

import { readFileSync } from "node:fs";
import { AhoCorasick } from "@monyone/aho-corasick/greedy";
import { readAll } from "./records.mjs";

const [, , file, list] = process.argv;
const automaton = new AhoCorasick(readFileSync(list, "utf8").trim().split("\n"));
await readAll(file, (text) => automaton.matchInText(text).map(({ keyword }) => keyword));
