/** What a language writes onto words: the endings of its paradigms, and stems with theirs. */

import type { Affixes, LanguageSource } from "../sources/source.ts";

/** Each beginning with the stem with each ending. */
export function affixed(stem: string, { begins, ends }: Affixes): string[] {
  return begins.flatMap((begin) => ends.map((end) => begin + stem + end));
}

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
