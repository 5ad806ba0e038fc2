/** `common.yaml`: words that are never part of a name, as they are written and by stem. */

import { unknownValue } from "../checks/E116.ts";
import { partMissing } from "../checks/E117.ts";
import type { Affixes } from "../sources/source.ts";
import { fileKind, type PackBuilder } from "./builder.ts";
import { declaration, declare } from "./declare.ts";
import { textList } from "./formSources.ts";
import { fileOfForms, forms } from "./forms.ts";
import type { ShapedFile } from "./reading.ts";
import { anyTexts, type DataOf, fields, may, named, someTexts, type Texts } from "./terms.ts";

const NOTHING = 'write "" for nothing';

const PARADIGM = fields({
  begins: may(someTexts("begins is empty", NOTHING), 'beginnings; "" where nothing is said'),
  ends: may(someTexts("ends is empty", NOTHING), 'endings; "" where nothing is said'),
});

const shape = fileOfForms({
  words: may(forms, "as they are written"),
  paradigms: may(named(PARADIGM), "name → beginnings and endings, each with each"),
  stems: may(named(anyTexts), "name of a paradigm → the stems that take it"),
});

const WORD = { room: "common", how: "word" } as const;

export const common = fileKind(shape, (file, pack) => {
  const { words, paradigms = {}, stems = {} } = file.data;
  declare(file, pack, ["words"], words, "common", "", WORD);
  for (const [name, list] of Object.entries(stems)) {
    const path = ["stems", name];
    const paradigm = Object.hasOwn(paradigms, name) ? paradigms[name] : undefined;
    if (textList(list).length === 0)
      file.report(path, partMissing, "no stems", "list them: [stem, stem, …]");
    if (paradigm) declareStems(file, pack, path, list, affixesOf(paradigm));
    else file.report(path, unknownValue, "paradigm", name, Object.keys(paradigms));
  }
  for (const name of Object.keys(paradigms)) {
    if (Object.hasOwn(stems, name)) continue;
    const repair = `add ${name}: [stem, …] under stems, or remove the paradigm`;
    file.report(["paradigms", name], partMissing, "no stem takes this paradigm", repair);
  }
});

function affixesOf({ begins, ends }: DataOf<typeof PARADIGM>): Affixes {
  return { begins: textList(begins ?? ""), ends: textList(ends ?? "") };
}

function declareStems(
  file: ShapedFile<unknown>,
  pack: PackBuilder,
  path: readonly string[],
  stems: Texts,
  affixes: Affixes,
): void {
  textList(stems).forEach((form, i) => {
    const stem = declaration(file, pack, [...path, i], { form }, "common", "", WORD);
    pack.declarations.push({ ...stem, affixes });
  });
}
