// @ts-nocheck installed by the folder's own package.json
/**
 * wink-nlp with its light English model and the forms of a list as custom entities: it has no
 * people and places of its own. Of its annotations only sentences and these, which halves its time.
 */

import { readFileSync } from "node:fs";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { readAll } from "./records.mjs";

const [, , file, list] = process.argv;
const nlp = winkNLP(model, ["sbd", "cer"]);
const { its } = nlp;
/** Signs of its pattern language inside a form are text. */
const literal = (form) => form.replace(/[[\]|^\\/]/g, " ");
nlp.learnCustomEntities(
  [{ name: "listed", patterns: readFileSync(list, "utf8").trim().split("\n").map(literal) }],
  { matchValue: true, useEntity: false, usePOS: false },
);
await readAll(file, (text) => nlp.readDoc(text).customEntities().out(its.value));
