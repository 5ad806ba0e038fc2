/** `vocabulary.yaml`: words that only detection asks for, by stem. */

import type { VocabularyGroup } from "../sources/source.ts";
import { fileKind } from "./builder.ts";
import { textList } from "./formSources.ts";
import { fields, listOf, may, must, oneOf, someTexts, texts } from "./terms.ts";

const GROUP = fields({
  begins: may(texts, 'beginnings; "" where nothing is said'),
  of: must(
    someTexts("no stems", "add of: [stem, stem, …]"),
    "stems",
    "no stems",
    "add of: [stem, stem, …]",
  ),
  ends: may(texts, 'endings; "" where nothing is said'),
});

const shape = fields({
  words: may(texts, "as they are written; no ending is added"),
  stems: may(listOf(GROUP), "every beginning with every stem with every ending"),
  package: may(oneOf("package", ["compromise"]), "also the words of that package's lexicon"),
});

export const vocabulary = fileKind(shape, ({ data }, pack) => {
  const groups: VocabularyGroup[] = [{ begins: [""], of: textList(data.words), ends: [""] }];
  for (const { begins, of, ends } of data.stems ?? [])
    groups.push({ begins: textList(begins ?? ""), of: textList(of), ends: textList(ends ?? "") });
  pack.language.vocabulary = [...(pack.language.vocabulary ?? []), ...groups];
  if (data.package) pack.language["vocabulary-package"] = data.package;
});
