/** `neighbours.yaml` of the catalogue: languages without a pack that detection tells ours from. */

import { fileKind } from "./builder.ts";
import { textList } from "./formSources.ts";
import { fields, may, must, named, someTexts, text } from "./terms.ts";
import { script } from "./values.ts";

const NO_WORDS = ["no words", "add words: [its frequent words]"] as const;

const NEIGHBOUR = fields({
  script: must(script, "its script, as Unicode calls it"),
  letters: may(text, "its letters beyond the common ones of the script"),
  likely: may(text, "letters that it uses more than its neighbours"),
  foreign: may(text, "letters that it does not use"),
  words: must(
    someTexts(...NO_WORDS),
    "frequent words, names of countries and cities, endings (`-ing`) and beginnings (`al-`)",
    ...NO_WORDS,
  ),
  note: may(text, "a remark for other authors"),
});

const shape = fields({
  neighbours: may(named(NEIGHBOUR), "code of a language without a pack → how it is told"),
});

export const neighbours = fileKind(shape, ({ data }, pack) => {
  for (const [code, neighbour] of Object.entries(data.neighbours ?? {}))
    pack.language.neighbours = {
      ...pack.language.neighbours,
      [code]: {
        script: neighbour.script,
        letters: String(neighbour.letters ?? ""),
        likely: String(neighbour.likely ?? ""),
        foreign: String(neighbour.foreign ?? ""),
        words: textList(neighbour.words),
      },
    };
});
