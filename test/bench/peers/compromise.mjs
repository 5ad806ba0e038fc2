// @ts-nocheck installed by the folder's own package.json
/** compromise: people and places of each document, as texts. */

import nlp from "compromise";
import { readAll } from "./records.mjs";

await readAll(process.argv[2], (text) => {
  const document = nlp(text);
  return [...document.people().out("array"), ...document.places().out("array")];
});
