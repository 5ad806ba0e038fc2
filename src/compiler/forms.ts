/**
 * A declaration to the forms it is met in: which of its words change, and by which paradigms. The
 * endings are the inflector's.
 */

import { headWords, type InflectedWord, type Inflector } from "./inflect.ts";
import type { Declaration } from "./source.ts";

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
