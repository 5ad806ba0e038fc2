/**
 * What the language writes onto words: prefixes before them, endings of their paradigms behind them.
 */

import type { Prefix } from "../lexicon/pack.ts";
import type { LanguageSource } from "./source.ts";

/** A prefix as written, `cut>put`: what is taken off a word, and what is put in its place. */
export function parsePrefix(text: string, fold: (text: string) => string): Prefix {
  const [cut = "", put = ""] = text.split(">");
  return { cut: fold(cut), put: fold(put) };
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
