/**
 * The one door to compromise: its lists of given names and words, for a pack that asks for them.
 * Used at build only.
 */

import nlp from "compromise";
import type { Declaration, LexiconSource, PackSource, VocabularyGroup } from "../sources/source.ts";

const GENDERS: Readonly<Record<string, string>> = {
  MaleName: "m",
  FemaleName: "f",
  FirstName: "m",
};

/**
 * Tags of words that English alone writes so; names, places and what other languages write are left
 * out.
 */
const VOCABULARY = new Set([
  "Infinitive",
  "PresentTense",
  "PastTense",
  "Gerund",
  "Participle",
  "Adjective",
  "Comparative",
  "Superlative",
  "Adverb",
  "Singular",
  "Plural",
  "Actor",
  "Uncountable",
  "Noun",
]);

/** Single words of the package's lexicon, sorted. */
function compromiseVocabulary(): VocabularyGroup {
  const words = Object.entries(lexicon())
    .filter(([word, tags]) => /^[a-z]{3,}$/.test(word) && VOCABULARY.has([tags].flat()[0] ?? ""))
    .map(([word]) => word);
  return { begins: [""], of: words.sort(), ends: [""] };
}

function lexicon(): Record<string, string | string[]> {
  return (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
}

function compromiseGivenNames(code: string, common: ReadonlySet<string>): Declaration[] {
  const words = lexicon();
  const out: Declaration[] = [];
  for (const word of Object.keys(words).sort()) {
    const tags = words[word];
    const tag = Array.isArray(tags) ? tags[0] : tags;
    const gender = tag ? GENDERS[tag] : undefined;
    if (!gender || !/^[a-z]{3,}$/.test(word) || common.has(word)) continue;
    out.push({
      tag: "given",
      value: gender,
      form: word.charAt(0).toUpperCase() + word.slice(1),
      origin: { pack: code, room: "people", how: "given-name" },
      file: "compromise",
      line: 0,
      column: 0,
      entry: word,
    });
  }
  return out;
}

/**
 * The source with the given names (`given-names: compromise`; no common words or places) and words
 * (`package: compromise`) that its packs ask for.
 */
export function withGivenNames(source: LexiconSource): LexiconSource {
  return {
    ...source,
    packs: new Map([...source.packs].map(([code, pack]) => [code, packWithNames(pack)])),
  };
}

function packWithNames(written: PackSource): PackSource {
  const { "vocabulary-package": name, vocabulary } = written.language;
  const pack =
    name === "compromise"
      ? {
          ...written,
          language: {
            ...written.language,
            vocabulary: [...(vocabulary ?? []), compromiseVocabulary()],
          },
        }
      : written;
  if (pack.language["given-names"] !== "compromise") return pack;
  const skip = new Set<string>();
  for (const { tag, form, affixes } of pack.declarations)
    if (!affixes && (tag === "common" || tag === "place" || tag === "month"))
      skip.add(form.toLowerCase());
  return {
    ...pack,
    declarations: [...pack.declarations, ...compromiseGivenNames(pack.code, skip)],
  };
}
