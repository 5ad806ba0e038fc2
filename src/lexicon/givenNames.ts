/** The one door to compromise: its lists of given names, for a pack that asks for them. Used at build only. */

import nlp from "compromise";
import type { Declaration, LexiconSource, PackSource } from "./source.ts";

const GENDERS: Readonly<Record<string, string>> = { MaleName: "m", FemaleName: "f", FirstName: "m" };

function compromiseGivenNames(code: string, common: ReadonlySet<string>): Declaration[] {
  const words = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
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
      rule: `${code}/people#given-name`,
      file: "compromise",
      line: 0,
      entry: word,
    });
  }
  return out;
}

/** The source with the given names that its packs ask for by `given-names: compromise`. Common words and places are left out. */
export function withGivenNames(source: LexiconSource): LexiconSource {
  return { ...source, packs: new Map([...source.packs].map(([code, pack]) => [code, packWithNames(pack)])) };
}

function packWithNames(pack: PackSource): PackSource {
  if (pack.language["given-names"] !== "compromise") return pack;
  const skip = new Set<string>();
  for (const { tag, form } of pack.declarations) if (tag === "common" || tag === "place" || tag === "month") skip.add(form.toLowerCase());
  return { ...pack, declarations: [...pack.declarations, ...compromiseGivenNames(pack.code, skip)] };
}
