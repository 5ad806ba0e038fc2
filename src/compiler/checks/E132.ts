/** E132: a form in another script than its language's. */

import { hasMixedWord } from "../letters/lookAlikes.ts";
import { scriptsOf } from "../letters/scripts.ts";
import type { Declaration } from "../sources/source.ts";
import type { Located, SourceCheck } from "./check.ts";

export const wrongScript: SourceCheck = {
  code: "E132",
  severity: "error",
  at: "source",
  title: "a form is in the wrong script for its language",
  reason:
    "A form in letters that no text of the language is written in is never met; mostly it stands in " +
    "the wrong folder. Latin letters are met in every language: in designations, in names of firms " +
    "and papers, in numerals (III) and in initials.",
  bad: {
    "en/places.yaml": `places:
  homs: [Homs, Хомс]
`,
  },
  good: {
    "en/places.yaml": `places:
  homs: [Homs]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { pack, below, forms } of packs) {
      const { script, name = pack.code } = { ...below?.language, ...pack.language };
      if (!script || !TOLD_APART.has(script)) continue;
      for (const { declaration } of forms) {
        const other = otherScript(declaration, script);
        if (other)
          yield {
            where: declaration,
            problem: `"${declaration.form}" is in ${other} letters; ${name} is written in ${script}`,
            repair: `write it in ${script} letters, or move it to its language`,
          };
      }
    }
  },
};

/** The script of designations everywhere. */
const INTERNATIONAL = "Latin";
/** Scripts that are known when they are met. */
const TOLD_APART = new Set([
  "Latin",
  "Cyrillic",
  "Greek",
  "Arabic",
  "Hebrew",
  "Armenian",
  "Georgian",
]);
/** Kinds of files in which any language writes names as their makers do. */
const AS_MADE: ReadonlySet<string> = new Set(["aircraft", "missiles", "other"]);

function otherScript({ form, origin, made }: Declaration, script: string): string | undefined {
  // A single letter of another script is another finding.
  if (made || hasMixedWord(form)) return undefined;
  const scripts = scriptsOf(form);
  const others = [...scripts].filter((one) => one !== script && one !== INTERNATIONAL);
  if (others.length > 0) return others[0];
  if (script === INTERNATIONAL || !scripts.has(INTERNATIONAL) || scripts.has(script))
    return undefined;
  // Initials, numerals, bases with a number.
  const isDesignation = !/\p{Ll}/u.test(form) || /\d/.test(form);
  return isDesignation || AS_MADE.has(origin.room) ? undefined : INTERNATIONAL;
}
