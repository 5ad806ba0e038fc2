/** What the language writes behind words: the endings of its paradigms. */

import type { LanguageSource } from "./source.ts";

/** The endings of the paradigms of some classes, folded, sorted; the empty one among them. */
export function endingsOf(
  language: LanguageSource,
  classes: readonly string[],
  fold: (text: string) => string,
): string[] {
  const paradigms = (language.paradigms ?? []).filter((paradigm) =>
    paradigm.of.some((one) => classes.includes(one)),
  );
  const endings = paradigms.flatMap((paradigm) =>
    paradigm.forms
      .flatMap((slot) => slot.split("/"))
      .map((ending) => (ending === "" ? "" : fold(ending))),
  );
  return [...new Set(["", ...endings])].sort();
}
