/** The id × language matrix: what each language still lacks, per kind. */

import { CATALOGUE_KINDS } from "../kinds.ts";
import { type CatalogueEntry, SHARED } from "../lexicon/pack.ts";
import { TAG_TABLE, tagsOf, tagsWhere } from "../lexicon/tags.ts";
import type { LexiconSource } from "./source.ts";

export interface KindCoverage {
  readonly kind: string;
  /** Entries of the catalogue, and those of them that were written by hand. */
  readonly entries: number;
  readonly handWritten: number;
  /** Entries with at least one form, by language. */
  readonly covered: Readonly<Record<string, number>>;
  readonly forms: Readonly<Record<string, number>>;
  /** Hand-written ids without a form, by language. */
  readonly missing: Readonly<Record<string, readonly string[]>>;
}

export interface Coverage {
  readonly languages: readonly string[];
  readonly kinds: readonly KindCoverage[];
  /** Words that belong to no id, by what they are. */
  readonly words: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Of each kind of the catalogue: the tags by which an entry has a form. */
const KINDS = CATALOGUE_KINDS.map((kind) => ({
  kind,
  tags: new Set([...tagsOf(kind)].filter((tag) => TAG_TABLE[tag].counted === "ids")),
}));

const WORDS = tagsWhere(({ counted }) => counted === "words");

export function coverageOf(source: LexiconSource): Coverage {
  const languages = [...source.packs.keys()].filter((code) => code !== SHARED);
  const shared = source.packs.get(SHARED);
  const catalogue = [...source.packs.values()].flatMap((pack) => pack.catalogue);
  const kinds = KINDS.map(({ kind, tags }): KindCoverage => {
    const entries = catalogue.filter((entry) => entry.facts.kind === kind);
    const hand = entries.filter((entry) => !entry.file.includes("generated/"));
    const covered: Record<string, number> = {};
    const forms: Record<string, number> = {};
    const missing: Record<string, string[]> = {};
    for (const code of languages) {
      const designators = declaredDesignators(source, code);
      const declared = [
        ...(source.packs.get(code)?.declarations ?? []),
        ...(shared?.declarations ?? []),
      ].filter(({ tag }) => tags.has(tag));
      const ids = new Set(declared.map(({ value }) => value));
      const written = (entry: (typeof entries)[number]) =>
        ids.has(entry.id) ||
        composes(entry.id, entry.facts, designators) ||
        (entry.facts.of !== undefined && ids.has(entry.facts.of));
      covered[code] = entries.filter(written).length;
      forms[code] = declared.length;
      missing[code] = hand
        .filter((entry) => !written(entry))
        .map(({ id }) => id)
        .sort();
    }
    return { kind, entries: entries.length, handWritten: hand.length, covered, forms, missing };
  });
  const words: Record<string, Record<string, number>> = {};
  for (const tag of WORDS) {
    words[tag] = Object.fromEntries(
      languages.map((code) => [
        code,
        new Set(
          (source.packs.get(code)?.declarations ?? [])
            .filter((one) => one.tag === tag)
            .map(({ form }) => form),
        ).size,
      ]),
    );
  }
  return { languages, kinds, words };
}

/** A designation is covered where the language writes its designator; the grammar does the rest. */
function composes(id: string, facts: CatalogueEntry, designators: ReadonlySet<string>): boolean {
  if (facts.kind === "ministry")
    return facts.country !== undefined && facts.portfolio !== undefined;
  return facts.kind === "aircraft" && designators.has(id.replace(/-\d.*$/, ""));
}

function declaredDesignators(source: LexiconSource, code: string): Set<string> {
  const declarations = [
    ...(source.packs.get(code)?.declarations ?? []),
    ...(source.packs.get(SHARED)?.declarations ?? []),
  ];
  return new Set(declarations.filter(({ tag }) => tag === "designator").map(({ value }) => value));
}
