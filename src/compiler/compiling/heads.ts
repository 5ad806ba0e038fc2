/**
 * Generic heads of places (river, city of), which stay outside the mention. Which words are heads
 * is the pack's knowledge.
 */

import type { CharacterTables } from "../../text/characters.ts";
import type { Declaration, PackSource } from "../sources/source.ts";
import { folded, spellings } from "./spellings.ts";

/**
 * Places of these types keep their generic head outside the mention; seas, straits and regions bear
 * it in the name (خليج عدن).
 */
const HEAD_OUTSIDE = new Set(["city", "village", "river", "mountain", "base", "airport", "camp"]);

/**
 * A form of a place that begins with the generic head of its type (نهر الليطاني for a river)
 * becomes the name behind it, on condition that the head stands before it. A head written with a
 * capital belongs to the name (Camp David).
 */
export function headTrimmer(
  pack: PackSource,
  types: ReadonlyMap<string, string>,
  tables: CharacterTables,
): (declaration: Declaration) => Declaration {
  const heads = new Set<string>();
  for (const { tag, value, form } of pack.declarations) {
    if (tag !== "cue-before" || !HEAD_OUTSIDE.has(value)) continue;
    for (const { words } of spellings(form, tables)) heads.add(`${value} ${words.join(" ")}`);
  }
  const owners = new Map<string, Set<string>>();
  for (const { tag, value, form } of pack.declarations)
    if (tag === "place") owners.set(form, (owners.get(form) ?? new Set()).add(value));
  return (declaration) => {
    const type = types.get(declaration.value) ?? "";
    if (!HEAD_OUTSIDE.has(type)) return declaration;
    const words = declaration.form.split(/[ \u200C]/u);
    for (let count = words.length - 1; count > 0; count--) {
      const head = words.slice(0, count).join(" ");
      if (/^\p{Lu}/u.test(head) || !heads.has(`${type} ${folded(head, tables)}`)) continue;
      const form = words.slice(count).join(" ");
      // بندر سودان is not Sudan: the head stays where the rest names another place.
      const others = [...(owners.get(form) ?? [])].some((owner) => owner !== declaration.value);
      return others ? declaration : { ...declaration, form, after: [head] };
    }
    return declaration;
  };
}

/** Places of these types keep a head behind their name outside the mention: Kursk Oblast. */
const HEAD_BEHIND = new Set(["province", "district"]);

/**
 * A form of a place that ends with a head that may stand behind its type (Тверская область) becomes
 * the name before it, on condition that such a head follows, in whichever case and number.
 */
export function headBehindTrimmer(
  pack: PackSource,
  types: ReadonlyMap<string, string>,
  tables: CharacterTables,
): (declaration: Declaration) => Declaration {
  const written = new Map<string, string[]>();
  for (const { tag, value, form } of pack.declarations) {
    if (tag === "cue-after" && HEAD_BEHIND.has(value))
      written.set(value, [...(written.get(value) ?? []), form]);
  }
  const known = new Map(
    [...written].map(([type, forms]) => [type, new Set(forms.map((form) => folded(form, tables)))]),
  );
  return (declaration) => {
    const type = types.get(declaration.value) ?? "";
    const heads = known.get(type);
    if (!heads || declaration.before) return declaration;
    const words = declaration.form.split(" ");
    const head = words.at(-1) as string;
    if (words.length === 1 || !heads.has(folded(head, tables))) return declaration;
    const before = written.get(type) as string[];
    return { ...declaration, form: words.slice(0, -1).join(" "), before };
  };
}
