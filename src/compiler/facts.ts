/** The facts of a language that are no phrases, as the compiled pack holds them. */

import type { LanguageFacts, Pattern } from "../lexicon/pack.ts";
import type { CharacterTables } from "../text/characters.ts";
import { endingsOf, parsePrefix } from "./affixes.ts";
import type { LanguageSource, PackSource } from "./source.ts";
import { allFolded, folded } from "./spellings.ts";
import { parseTemplate } from "./templates.ts";

/** `shared` is the language of the pack that every pack is joined with. */
export function languageFacts(
  { code, language, declarations }: PackSource,
  shared: LanguageSource | undefined,
  tables: CharacterTables,
  patterns: readonly Pattern[],
): LanguageFacts {
  const fold = (text: string) => folded(text, tables);
  const conjunctions = declarations.filter(({ tag }) => tag === "conjunction");
  return {
    code,
    name: language.name ?? code,
    codes: language.codes ?? [],
    script: language.script ?? "",
    direction: language.direction ?? "ltr",
    fold: language.fold ?? {},
    prefixes: (language.prefixes ?? []).map((text) => parsePrefix(text, fold)),
    articles: (language.article ?? []).map(fold),
    conjunctions: allFolded(
      conjunctions.map(({ form }) => form),
      tables,
    ),
    numbers: {
      joined: language.joined ?? "optional",
      decimal: language.decimal ?? ".",
      grouping: language.grouping ?? [","],
      postposed: language.postposed ?? [],
      singular: language.singular ?? [],
    },
    templates: (language.templates ?? []).map((template) => parseTemplate(template, fold)),
    patterns,
    surnameEndings: (language["surname-endings"] ?? []).map(fold),
    nameEndings: endingsOf(language, ["given", "family"], fold),
    adjectiveEndings: endingsOf(language, ["adjective"], fold).filter((ending) => ending !== ""),
    unlistedPlaces: {
      types: language["unlisted-places"]?.types ?? [],
      notEndings: (language["unlisted-places"]?.["not-endings"] ?? []).map(fold),
    },
    quotedNames: language["quoted-names"] === true,
    unspaced: [...(language.unspaced ?? []), ...(shared?.unspaced ?? [])],
  };
}
