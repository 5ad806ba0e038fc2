/**
 * A lexicon as written: every file of a folder read, checked for shape and flattened into
 * declarations, each with its file, line and entry. What a declaration means for matching is
 * decided in `compile.ts`.
 */

import type { Links } from "../../entity.ts";
import type { Finding } from "../../errors.ts";
import type { Origin } from "../../lexicon/how.ts";
import type {
  CatalogueEntry,
  LanguageFacts,
  NumberRange,
  Prefix,
  Tag,
} from "../../lexicon/pack.ts";
import type { Taking } from "../../lexicon/suffixTable.ts";
import type { Joining, Joint } from "../../text/numberRules.ts";
import type { Respelling } from "../compiling/respellings.ts";
import type { PersonParts } from "./people.ts";
import type { Removal } from "./removals.ts";

/** Classes of words that paradigms inflect. */
export const INFLECTION_CLASSES = [
  "given",
  "family",
  "place",
  "adjective",
  "title",
  "noun",
] as const;
/** One of these, or one that a language has of its own (verb). */
export type InflectionClass = (typeof INFLECTION_CLASSES)[number] | (string & {});

/** `line` and `column` (in UTF-16 units) are 1-based. */
export interface Where {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly entry: string;
}

/**
 * What a text of a file is: a word of the language, a piece of one (an ending), a key, a remark, a
 * sentence to be read, a regular expression, characters as such.
 */
export type TextRole = "word" | "piece" | "key" | "note" | "sentence" | "expression" | "characters";

/** A text of a file of which something may be wrong, by its letters alone. */
export interface TextSource extends Where {
  readonly text: string;
  readonly role: TextRole;
  /** Is it the key of a map, and not what stands under one? */
  readonly isKey?: true;
}

/** A word or ending that is no form: of a list that is a fact of the language. */
export interface WordSource extends Where {
  readonly text: string;
}

/** A spelling with its conditions, as written in a list of forms. */
export interface FormSource {
  readonly form: string;
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly inflect?: "all" | "head" | "last" | "none";
  /** Another entry has the same form: which of them is meant the document says. */
  readonly shared?: true;
  /** Counts only where the text has its very letters, and not those that fold to them. */
  readonly exact?: true;
}

/** One spelling of one thing. */
export interface Declaration extends FormSource, Where {
  readonly tag: Tag;
  readonly value: string;
  readonly origin: Origin;
  readonly inflectAs?: InflectionClass;
  /** For names: how many leading words are given names. */
  readonly givenWords?: number;
  /** Of a stem: what it is written with; the bare form is a word only where they say so. */
  readonly affixes?: Affixes;
  /** When the form is not written so, but made of its entry's parts. */
  readonly made?: "combined" | "patronymic";
}

export interface Paradigm {
  readonly of: readonly InflectionClass[];
  readonly gender?: string;
  readonly ends: string;
  readonly forms: readonly string[];
}

/** Endings, and the classes of endings that may follow each of them. */
export interface SuffixClass {
  readonly of: readonly Taking[];
  readonly forms: readonly string[];
  readonly next: readonly string[];
  /** It stands behind another suffix only. */
  readonly inside: boolean;
  /** A name with it may be who acts. */
  readonly subject: boolean;
}

/** How endings sound with what stands before them. */
export interface SoundSource {
  readonly vowels?: string;
  /** A letter of the grammar → the letter written → the last vowels or letters behind which it is. */
  readonly letters?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The last letter of a stem before a vowel → that of the listed form. */
  readonly changes?: Readonly<Record<string, string>>;
}

export interface PatternSource extends Where {
  readonly name: string;
  readonly kind: string;
  readonly id: string | null;
  /** The trigger words, and the place of each. */
  readonly at: readonly ({ readonly form: string } & Pick<Where, "line" | "column">)[];
  readonly match: string;
  readonly finds: readonly { readonly text: string; readonly mention: string }[];
  readonly skips: readonly string[];
}

export interface ExampleSource extends Where {
  readonly text: string;
  readonly finds: readonly (readonly [
    string,
    string,
    (string | null)?,
    Record<string, unknown>?,
  ])[];
  readonly why: string;
  /** A known gap: the example is expected to fail. */
  readonly gap?: boolean;
}

/** A language that has no pack: what detection tells ours from. */
export interface NeighbourSource {
  readonly script: string;
  readonly letters: string;
  readonly likely: string;
  readonly foreign: string;
  readonly words: readonly string[];
}

/** Beginnings and endings, each with each. */
export interface Affixes {
  readonly begins: readonly string[];
  readonly ends: readonly string[];
}

/** Words by stem: each beginning with each stem with each ending. */
export interface VocabularyGroup extends Affixes {
  readonly of: readonly string[];
}

/** The keys of `language.yaml` and the settings of other files that are not phrases. */
export interface LanguageSource {
  name?: string;
  codes?: string[];
  script?: string;
  direction?: "ltr" | "rtl";
  "names-alone"?: boolean;
  letters?: { own?: string; foreign?: string; likely?: string };
  frequent?: string[];
  fold?: Record<string, string>;
  "silent-marks"?: string;
  /** How its letters are written in Latin ones; only explaining asks. */
  latin?: Record<string, string>;
  prefixes?: Prefix[];
  suffixes?: Record<string, SuffixClass>;
  sounds?: SoundSource;
  article?: string[];
  paradigms?: Paradigm[];
  /** Do adjectives stand before their noun, and change with it? */
  "adjectives-lead"?: boolean;
  /** How names are written as well. */
  respellings?: Respelling[];
  "given-names"?: string;
  /** Does the script tell names by capitals? By Unicode, where it is not said. */
  cased?: boolean;
  "small-tails"?: NumberRange;
  /** Words that only detection asks for, and the package they are also taken from. */
  vocabulary?: VocabularyGroup[];
  "vocabulary-package"?: string;
  joined?: Joining | Partial<Record<Joint, Joining>>;
  scales?: number[];
  uncounted?: number[];
  decimal?: string;
  grouping?: string[];
  postposed?: number[];
  singular?: number[];
  years?: readonly NumberRange[];
  juxtaposed?: boolean;
  inverted?: boolean;
  "month-first"?: boolean;
  "event-reach"?: { before: number; after: number };
  /** The least number of each vague qualifier. */
  leasts?: LanguageFacts["numbers"]["leasts"];
  "surname-endings"?: string[];
  "surname-tails"?: string[];
  "sure-tails"?: string[];
  "surname-followers"?: string[];
  "ordinary-surname-endings"?: string[];
  possessed?: string[];
  "word-beginnings"?: string[];
  "own-beginnings"?: string[];
  "own-endings"?: string[];
  "word-endings"?: string[];
  "unknown-after"?: string[];
  "word-letters"?: string[];
  "said-that"?: string[];
  generations?: string[];
  "capitals-only"?: string[];
  "team-verbs"?: string[];
  "sayings-lead"?: boolean;
  templates?: string[];
  "office-templates"?: string[];
  "office-leads"?: string[];
  "office-owners"?: string[];
  "office-commas"?: boolean;
  patronymics?: string[];
  "name-tails"?: string[];
  "naming-particles"?: string[];
  "ordinary-endings"?: string[];
  kin?: string[];
  naming?: string[];
  "syllabic-families"?: string[];
  "verb-endings"?: string[];
  "demonym-endings"?: string[];
  "lone-endings"?: string[];
  rosters?: string[];
  "describing-endings"?: string[];
  "title-plurals"?: string[];
  /** Beginnings of words beside a ministry that say that it is a province's. */
  "of-provinces"?: string[];
  /** Does a capital inside a sentence always say a name? */
  "capitals-tell"?: boolean;
  /** Heads in the plural that all names of a list before them share. */
  "shared-heads"?: string[];
  unspaced?: string[];
  carriers?: string[];
  impacts?: string[];
  targets?: string[];
  shares?: string[];
  parts?: string[];
  /** Signs that the language weighs otherwise than the table of the decision does. */
  weights?: Record<string, number>;
  /** Words that say that something is in the place behind them. */
  locatives?: string[];
  /** Only in the shared pack: names of ministries that have none of their own. */
  "composed-names"?: { name: string; "of-country": string };
  /** Only in the shared pack: ids elsewhere of ministries that have no entry, by id. */
  "ministry-links"?: Record<string, Links>;
  plurals?: string[];
  /** What nicknames of aircraft stand beside: right before them, and in the passage around. */
  company?: { before: string[]; words: string[] };
  "quoted-names"?: boolean;
  /** Only in the shared pack: languages without a pack, by code. */
  neighbours?: Record<string, NeighbourSource>;
  "unlisted-places"?: Record<
    | "types"
    | "not-endings"
    | "certain"
    | "plurals"
    | "endings"
    | "abbreviated"
    | "ways"
    | "behind"
    | "apposed"
    | "being"
    | "going-on"
    | "apposing",
    string[]
  >;
}

/** What is written of an entry: on top of another its name need not be said again. */
export type WrittenFacts = {
  readonly [Fact in keyof CatalogueEntry as Fact extends "name"
    ? never
    : Fact]: CatalogueEntry[Fact];
} & { readonly name?: string };

export interface CatalogueSource extends Where {
  readonly id: string;
  readonly facts: WrittenFacts;
}

/** One folder of the lexicon. */
export interface PackSource {
  readonly code: string;
  /** The file that says what the language is, as findings call it, or that should. */
  readonly describedIn?: string;
  readonly language: LanguageSource;
  readonly declarations: readonly Declaration[];
  /** What the declarations of people are made of, an entry each. */
  readonly people: readonly PersonParts[];
  readonly catalogue: readonly CatalogueSource[];
  readonly patterns: readonly PatternSource[];
  readonly examples: readonly ExampleSource[];
  /** Examples that are kept apart, since few ask for them: reads them. */
  readonly keptExamples?: () => readonly ExampleSource[];
  /** What it takes away of the lexicons below it. */
  readonly removals: readonly Removal[];
  /** Of its files, texts that are not written as usual; none of a source that was stored. */
  readonly texts?: readonly TextSource[];
  /** Its words that are no forms; likewise. */
  readonly words?: readonly WordSource[];
}

/** All folders, by code, and what was wrong with them. */
export interface LexiconSource {
  readonly version: string;
  readonly packs: ReadonlyMap<string, PackSource>;
  readonly findings: readonly Finding[];
}

/** All examples of a pack, those that are kept apart among them. */
export function examplesOf({ examples, keptExamples }: PackSource): readonly ExampleSource[] {
  return keptExamples ? [...keptExamples(), ...examples] : examples;
}
