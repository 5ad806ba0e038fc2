/**
 * A declaration to the forms it is met in: which of its words change, and by which paradigms. The
 * endings are the inflector's.
 */

import type { CharacterTables } from "../../text/characters.ts";
import type { Declaration, PackSource } from "../sources/source.ts";
import type { CatalogueFacts } from "./catalogueFacts.ts";
import { headBehindTrimmer, headTrimmer } from "./heads.ts";
import { headWords, type InflectedWord, Inflector } from "./inflect.ts";

/** In which forms a declaration is met, the one as written first. */
export interface Met {
  /** The declaration, without the head of a place that stays outside its name. */
  readonly declaration: Declaration;
  readonly forms: readonly string[];
}

/** How the declarations that a pack is joined with are met in its language. */
export function metForms(
  pack: PackSource,
  known: CatalogueFacts,
  tables: CharacterTables,
): (written: Declaration) => Met {
  const { code, language } = pack;
  const inflector = new Inflector(language.paradigms ?? []);
  const adjectivesLead = language["adjectives-lead"] === true;
  const trim = headTrimmer(pack, known.placeTypes, tables);
  const trimBehind = headBehindTrimmer(pack, known.placeTypes, tables);
  return (written) => {
    const whole = written.tag === "place" ? trim(written) : written;
    const named = written.tag === "place" || written.tag === "place-gated";
    const declaration = named ? trimBehind(whole) : written;
    const inflects = declaration.origin.pack === code && !inflector.empty;
    const forms = inflects
      ? inflectedForms(declaration, inflector, known.genders, adjectivesLead)
      : [declaration.form];
    return { declaration, forms };
  };
}

export function inflectedForms(
  declaration: Declaration,
  inflector: Inflector,
  genders: ReadonlyMap<string, string>,
  adjectivesLead: boolean,
): string[] {
  const { form, inflectAs, inflect } = declaration;
  if (!inflectAs || inflect === "none") return [form];
  const words = form.split(" ");
  const isName = inflectAs === "family" || inflectAs === "given";
  let mode = inflect;
  if (!mode) mode = isName || inflectAs === "place" || inflectAs === "adjective" ? "all" : "head";
  let inflected: InflectedWord[];
  if (mode === "head") inflected = headWords(words, inflectAs, inflector, adjectivesLead);
  else {
    const gender =
      inflectAs === "given"
        ? declaration.value
        : inflectAs === "family"
          ? (genders.get(declaration.value) ?? undefined)
          : undefined;
    const givenWords = declaration.givenWords ?? 0;
    inflected = words.map((text, i) => {
      if (mode === "last" && i < words.length - 1) return { text };
      const as = inflectAs === "family" && i < givenWords ? ("given" as const) : inflectAs;
      return { text, as, gender };
    });
  }
  return inflector.forms(inflected);
}
