// @ts-check
/** Node's own parsing and printing of every line, and nothing else: what any program here pays. */

import { linesOf, printer } from "./records.mjs";

const { print, flush } = printer();
for await (const line of linesOf(/** @type {string} */ (process.argv[2])))
  print(JSON.stringify(JSON.parse(line)));
flush();
