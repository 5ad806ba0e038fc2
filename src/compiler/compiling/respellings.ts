/**
 * Other spellings of names, by rules of the language that are data: the article or the first word
 * of a compound written onto what follows, or parted from it.
 */

import type { Tag } from "../../lexicon/pack.ts";

/** How words that begin or end so are written as well. */
export interface Respelling {
  readonly at: "begin" | "end";
  readonly from: string;
  readonly to: string;
}

/** Whose names may be written otherwise. */
export const RESPELLED: ReadonlySet<Tag> = new Set([
  "person",
  "person-alone",
  "person-family",
  "given",
  "family",
]);

/** A name of many parts has no more spellings than this. */
const MOST_SPELLINGS = 12;

/** The other spellings of a form, each by one rule or several. */
export function respelled(form: string, rules: readonly Respelling[]): string[] {
  const all = new Set([form]);
  for (const { at, from, to } of rules) {
    if (!form.includes(from.trim())) continue;
    const letters = from.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
    const pattern =
      at === "begin" ? `(?<![\\p{L}'’-])${letters}(?=\\p{L})` : `(?<=\\p{L})${letters}(?!\\p{L})`;
    for (const spelling of [...all])
      if (all.size < MOST_SPELLINGS) all.add(spelling.replace(new RegExp(pattern, "gu"), to));
  }
  all.delete(form);
  return [...all];
}
