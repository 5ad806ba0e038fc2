/** The id × language matrix: what each language still lacks, per kind. */

import { CATALOGUE_KINDS } from "../kinds.ts";
import { SHARED } from "../lexicon/pack.ts";
import { TAG_TABLE, type Tag, tagsOf, tagsWhere } from "../lexicon/tags.ts";
import { joinSources } from "./sources/joinSources.ts";
import type { CatalogueSource, LexiconSource } from "./sources/source.ts";

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

/**
 * Of a source that stands on its own, or of one that adds to another: then the forms and the ids
 * that have one are those of the source itself, and an id lacks a form where neither has one. In a
 * language that the other has too only the source's own entries are asked for.
 */
export function coverageOf(source: LexiconSource, under?: LexiconSource): Coverage {
  const whole = under ? joinSources(under, source) : source;
  const named = [...source.packs.keys()].filter((code) => code !== SHARED);
  const languages =
    named.length > 0 ? named : [...whole.packs.keys()].filter((code) => code !== SHARED);
  const catalogue = [...whole.packs.values()].flatMap((pack) => pack.catalogue);
  const own = new Set([...source.packs.values()].flatMap((pack) => pack.catalogue.map(keyOf)));
  const kinds = KINDS.map(({ kind, tags }): KindCoverage => {
    const entries = catalogue.filter((entry) => entry.facts.kind === kind);
    const hand = entries.filter((entry) => !entry.file.includes("generated/"));
    const covered: Record<string, number> = {};
    const forms: Record<string, number> = {};
    const missing: Record<string, string[]> = {};
    for (const code of languages) {
      const here = formsIn(source, code, tags);
      const anywhere = under ? formsIn(whole, code, tags) : here;
      const asked = under?.packs.has(code) ? hand.filter((entry) => own.has(keyOf(entry))) : hand;
      covered[code] = entries.filter((entry) => isWritten(entry, here)).length;
      forms[code] = here.forms;
      missing[code] = asked
        .filter((entry) => !isWritten(entry, anywhere))
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

/** What a language writes, its own and what is shared. */
interface FormsOfKind {
  readonly ids: ReadonlySet<string>;
  readonly designators: ReadonlySet<string>;
  readonly forms: number;
  /** Are names of ministries put together here, of a portfolio and a country? */
  readonly composed: boolean;
}

function formsIn(source: LexiconSource, code: string, tags: ReadonlySet<Tag>): FormsOfKind {
  const all = [
    ...(source.packs.get(code)?.declarations ?? []),
    ...(source.packs.get(SHARED)?.declarations ?? []),
  ];
  const declared = all.filter(({ tag }) => tags.has(tag));
  return {
    ids: new Set(declared.map(({ value }) => value)),
    designators: new Set(all.filter(({ tag }) => tag === "designator").map(({ value }) => value)),
    forms: declared.length,
    composed: (source.packs.get(code)?.language.templates ?? []).length > 0,
  };
}

/** A designation is written where its designator is; the grammar does the rest. */
function isWritten({ id, facts }: CatalogueSource, language: FormsOfKind): boolean {
  const { ids, designators, composed } = language;
  if (ids.has(id) || (facts.of !== undefined && ids.has(facts.of))) return true;
  if (facts.kind === "ministry")
    return composed && facts.country !== undefined && facts.portfolio !== undefined;
  return facts.kind === "aircraft" && designators.has(id.replace(/-\d.*$/, ""));
}

function keyOf({ id, facts }: CatalogueSource): string {
  return `${facts.kind}/${id}`;
}
