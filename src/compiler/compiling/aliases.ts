/**
 * The spellings of every entry of the catalogue, as the lexicons write them: nothing that was
 * inflected, derived or folded. A person's are the whole names, then what stands for the person
 * alone.
 */

import { type Aliases, encodeAliases } from "../../lexicon/aliases.ts";
import { SHARED } from "../../lexicon/pack.ts";
import type { Tag } from "../../lexicon/tags.ts";
import { kindMeant } from "../sources/references.ts";
import type { Declaration, LexiconSource } from "../sources/source.ts";

/** Forms that are about an entry without being a name of it. */
const NO_NAMES: ReadonlySet<Tag> = new Set(["adjective", "person-family"]);

/** `kind/id` → code → spellings, each once. Forms of all languages stand under the shared code. */
export function aliasesOf(source: LexiconSource): ReadonlyMap<string, Aliases> {
  const aliases = new Map<string, Record<string, Set<string>>>();
  for (const { code, declarations } of source.packs.values())
    for (const declaration of wholeNamesFirst(declarations)) {
      const kind = kindMeant(declaration);
      if (kind === undefined || NO_NAMES.has(declaration.tag)) continue;
      const key = `${kind}/${declaration.value}`;
      const own = aliases.get(key) ?? {};
      aliases.set(key, own);
      own[code] = (own[code] ?? new Set()).add(declaration.form.replace(/\s+/g, " "));
    }
  return new Map([...aliases].map(([key, own]) => [key, sorted(own)]));
}

export function compileAliases(source: LexiconSource): Uint8Array {
  return encodeAliases(aliasesOf(source));
}

/** An alias is a name first of all, and then a part of one (Putin) that needs no other. */
function wholeNamesFirst(declarations: readonly Declaration[]): readonly Declaration[] {
  const alone = ({ tag }: Declaration) => tag === "person-alone";
  return [...declarations.filter((one) => !alone(one)), ...declarations.filter(alone)];
}

/** Languages in order of their codes, forms of all languages last. */
function sorted(own: Readonly<Record<string, ReadonlySet<string>>>): Aliases {
  const codes = Object.keys(own).sort(
    (a, b) => Number(a === SHARED) - Number(b === SHARED) || (a < b ? -1 : 1),
  );
  return Object.fromEntries(codes.map((code) => [code, [...(own[code] ?? [])]]));
}
