/**
 * The shape of a compiled pack: what one language knows, ready to match. Knows no language by name.
 */

import type { Links, Qualifier } from "../entity.ts";
import type { EntryKind } from "../kinds.ts";
import type { CharacterTables } from "../text/characters.ts";
import type { Joining, Joint } from "../text/numberRules.ts";
import type { Condition, ContextColumns } from "./contexts.ts";
import type { PhraseTable } from "./phraseTable.ts";
import type { SuffixColumns, SuffixFacts } from "./suffixTable.ts";
import type { Slot } from "./tags.ts";

export { TAGS, type Tag } from "./tags.ts";

/** The pack that every language is joined with: ISO 639 for "multiple languages". */
export const SHARED = "mul";

/** The compiled file of the words that detection reads in texts of a script. */
export const detectionFile = (script: string) => `detection-${script}.bin`;

/** The compiled file of the words that only detection asks for: apart, for few texts need it. */
export const vocabularyFile = (code: string) => `${code}-words.bin`;

/** What a ministry template asks for: something that fills a slot, or words. */
export type TemplateStep = TemplateSlot | TemplateWords;

export interface TemplateSlot {
  readonly slot: Slot;
  /** May a list of several stand there? */
  readonly many: boolean;
  /** The word as written must end so (folded). */
  readonly ending?: string;
}

/** Folded words that must stand there. */
export interface TemplateWords {
  readonly words: readonly string[];
}

/** What is taken off the beginning of a word, and what is put in its place. */
export interface Prefix {
  readonly cut: string;
  readonly put: string;
}

/** An expanded pattern; its groups are `mention` and, for people, `name`. */
export interface Pattern {
  readonly name: string;
  readonly kind: string;
  readonly id: string | null;
  readonly source: string;
  readonly flags: string;
  readonly rule: string;
}

/** The least and the greatest of whole numbers, both among them. */
export type NumberRange = readonly [least: number, greatest: number];

/** The facts of a language that are not phrases; plain JSON in the compiled file. */
export interface LanguageFacts {
  readonly code: string;
  readonly name: string;
  readonly codes: readonly string[];
  readonly script: string;
  /** Has the script capitals, by which names can be told? */
  readonly cased: boolean;
  readonly direction: "ltr" | "rtl";
  /** Is it the language of names alone that several languages of its script write alike? */
  readonly namesAlone: boolean;
  readonly fold: Readonly<Record<string, string>>;
  readonly prefixes: readonly Prefix[];
  readonly suffixes: SuffixFacts;
  /** Prefixes that may stand inside a phrase of several words (the article). */
  readonly articles: readonly string[];
  readonly conjunctions: readonly string[];
  readonly numbers: {
    readonly joined: Readonly<Record<Joint, Joining>>;
    readonly scales: readonly number[];
    readonly uncounted: readonly number[];
    readonly decimal: string;
    readonly grouping: readonly string[];
    /** Numbers that may stand after a singular noun (صاروخ واحد). */
    readonly postposed: readonly number[];
    /** Numbers that take the singular noun; none: any may. */
    readonly singular: readonly number[];
    /** Digits that are a year rather than a count, round hundreds excepted. */
    readonly years: readonly NumberRange[];
    /** Are two number words side by side a range (دو سه)? */
    readonly juxtaposed: boolean;
    /** Does a number behind its noun mean about so many (ракет двадцать)? */
    readonly inverted: boolean;
    /** Does the day stand behind the month (March 20)? Else a number there is no date. */
    readonly monthFirst: boolean;
    /** The least number that each vague qualifier implies (dozens: 24). */
    readonly leasts: Readonly<Partial<Record<Qualifier, number>>>;
  };
  /** Folded words behind a model that say that what carries it is counted (launchers). */
  readonly carriers: readonly string[];
  /** How folded letters of names, of other scripts too, are written in Latin ones. */
  readonly latin: Readonly<Record<string, string>>;
  /** Folded words before whom missiles are fired at: a country behind one did not do it. */
  readonly targets: readonly string[];
  /** What missiles do where they come down, folded. */
  readonly impacts: readonly string[];
  /** Folded words between a part and its whole (out of), the longest first. */
  readonly shares: readonly (readonly string[])[];
  /** Folded endings of a number, or numbers, that are a part of what is counted before them. */
  readonly parts: readonly string[];
  /** Tokens between a count and the word before it, or behind it, that says what became of it. */
  readonly eventReach: { readonly before: number; readonly after: number };
  /** Of ministries. */
  readonly templates: readonly (readonly TemplateStep[])[];
  readonly officeTemplates: readonly (readonly TemplateStep[])[];
  /** Folded words that may stand between a comma and the office behind it (the). */
  readonly officeLeads: readonly string[];
  /** Folded words behind which an office says whose somebody is (of the president). */
  readonly officeOwners: readonly string[];
  /** Must a comma or a bracket stand between a name and the office behind it? */
  readonly officeCommas: boolean;
  readonly patterns: readonly Pattern[];
  /**
   * In a script without capitals: how surnames end that may follow a given name without any cue.
   */
  readonly surnameEndings: readonly string[];
  /** Endings that make an unlisted word a surname wherever it stands (Ivanovich). */
  readonly surnameTails: readonly string[];
  /** How middle names end that are made of the father's; behind one the surname may stand first. */
  readonly patronymics: readonly string[];
  /** Words in small letters that end a name: behind a hyphen, or particles (junior, oglu). */
  readonly nameTails: readonly string[];
  /** Folded; particles behind which also an ordinary word is a name: أبو, بن. */
  readonly namingParticles: readonly string[];
  /** How ordinary words end with which a sentence may begin before a name: none of them is one. */
  readonly ordinaryEndings: readonly string[];
  /** Words of the family, behind which and a comma any word may be a name (her son, Luthando,). */
  readonly kin: readonly string[];
  /** Phrases as their words. */
  readonly naming: readonly (readonly string[])[];
  /** Surnames before names written syllable by syllable (Kim Min Sok). */
  readonly syllabicFamilies: readonly string[];
  /** Does a capital inside a sentence always say a name? Not where headlines have them. */
  readonly capitalsTell: boolean;
  /** Endings that make an unlisted word with a capital inside a sentence a surname alone. */
  readonly loneEndings: readonly string[];
  /** How adjectives end that begin the names of things and places: Степовая Новосёловка. */
  readonly describingEndings: readonly string[];
  /** Words before a colon behind which those are named who play, win, die: состав, голы. */
  readonly rosters: readonly string[];
  /** How titles end of which there are several, behind which no place alone is a surname. */
  readonly titlePlurals: readonly string[];
  /** Heads in the plural that the names of a list before them share: Sumy and Poltava oblasts. */
  readonly sharedHeads: readonly string[];
  /** How nouns of peoples end, which stand before a name as a title does; adjectives do not. */
  readonly demonymEndings: readonly string[];
  /** How verbs end that say what one person did: behind a surname alone they say that it is one. */
  readonly verbEndings: readonly string[];
  /** Those of them that make one a surname with nothing beside it. */
  readonly sureTails: readonly string[];
  /** Words that are given names too, and that somebody is said to have (the message of X). */
  readonly possessed: readonly string[];
  /**
   * In a script without capitals: how words end that are no names. Where they are given, two words
   * side by side of which nothing else is known are a name.
   */
  readonly wordEndings: readonly string[];
  /** Small words behind which two words of which nothing is known are a name. */
  readonly unknownAfter: readonly string[];
  /** Letters with which the names of other nations are not written. */
  readonly wordLetters: readonly string[];
  /** How words begin that are not the first of a name. */
  readonly wordBeginnings: readonly string[];
  /** How ordinary words begin and end that nobody listed: where none does so, it is another language's. */
  readonly ownBeginnings: readonly string[];
  readonly ownEndings: readonly string[];
  /** How ordinary words end that are surnames behind a given name and before a mark. */
  readonly ordinarySurnameEndings: readonly string[];
  /** With which begins what was said: who said it stands before (قال فلان إن). */
  readonly saidThat: readonly string[];
  /** Small words before which an ordinary word that is a surname too ends a name. */
  readonly surnameFollowers: readonly string[];
  /** Listed names that a text in small letters throughout does not mean by these letters. */
  readonly capitalsOnly: readonly string[];
  /** Verbs of games, folded: beside them and a score towns are teams. */
  readonly teamVerbs: readonly string[];
  /** What stands behind a name and tells father from son (Jr, III). */
  readonly generations: readonly string[];
  /** Does the verb of saying stand before who says it? */
  readonly sayingsLead: boolean;
  /**
   * Endings that given names and surnames take, the empty one among them, by which two forms of one
   * name are known.
   */
  readonly nameEndings: readonly string[];
  /** Likewise of places. */
  readonly placeEndings: readonly string[];
  readonly adjectiveEndings: readonly string[];
  /** Letters of a part in small letters that a hyphen ties to a name in capitals (Min-seok). */
  readonly smallTails: NumberRange;
  /**
   * Types of cues behind which an unknown word is a place in a script without capitals, and endings
   * no such name has.
   */
  readonly unlistedPlaces: {
    readonly types: readonly string[];
    readonly notEndings: readonly string[];
    /** Types behind which a noun with its article and a person's name are the place's. */
    readonly certain: readonly string[];
    /** Endings of words that are places behind any preposition. */
    readonly endings: readonly string[];
    /** Endings of cues that several places follow. */
    readonly plurals: readonly string[];
    /** Beginnings of words for what leads from a place to another, with a dash between the two. */
    readonly ways: readonly string[];
    /** Cues cut short: with a point behind them the name of a place follows (с. Глотово). */
    readonly abbreviated: readonly string[];
    /** Words behind which alone one of which nothing is known is a place, in a script without capitals. */
    readonly behind: readonly string[];
    /** With these begins what a place is, behind a comma or one of `being`. */
    readonly apposed: readonly string[];
    readonly being: readonly string[];
    /** What goes on behind that, beside prepositions. */
    readonly goingOn: readonly string[];
    /** What a place is, before a comma and its name. */
    readonly apposing: readonly string[];
  };
  /**
   * Is a short quoted phrase the name of a thing (a club, a film), so that a place in it is none?
   */
  readonly quotedNames: boolean;
  /** Beginnings of words beside a ministry that say that it is a province's: региональный. */
  readonly ofProvinces: readonly string[];
  /** Words that say that something is in the place behind them, in small letters: in, в, في. */
  readonly locatives: readonly string[];
  /** Signs that the language weighs otherwise than the table does. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Designators after which a number may not stand apart. */
  readonly unspaced: readonly string[];
  /** Endings of several of a type, written in small letters behind its capitals (Su-34Ms). */
  readonly plurals: readonly string[];
  /**
   * By what a nickname of an aircraft is known that means other things as well: words right before
   * it, and words that speak of aircraft in the passage around it, as written where the script has
   * capitals (the New York Jets).
   */
  readonly company: { readonly before: readonly string[]; readonly words: readonly string[] };
}

/** A time in office; the dates are ISO 8601, as exact as they are known. */
export interface Term {
  readonly office: string;
  readonly portfolio?: string;
  readonly from: string;
  readonly to?: string;
}

/** What a person is or was, in the words of the catalogue; where it is an office, as a term. */
export interface HeldRole extends Partial<Term> {
  readonly role: string;
}

/** Facts about an id, from the catalogue. Fields beyond these are kept as they are. */
export interface CatalogueEntry {
  readonly kind: EntryKind;
  readonly name: string;
  readonly country?: string;
  readonly gender?: string;
  readonly type?: string;
  readonly of?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly links?: Links;
  readonly population?: number;
  /** Of a missile: from what it is fired. */
  readonly platforms?: string | readonly string[];
  /** Where its ids and facts were looked up. */
  readonly source?: string;
  readonly family?: string;
  readonly manufacturer?: string;
  readonly role?: string;
  readonly class?: string;
  readonly open?: boolean;
  readonly noun?: boolean;
  readonly portfolio?: string;
  /** Of an office that is a general one of some country or portfolio: the general one's id. */
  readonly office?: string;
  /** Of an office: the id of what it is beside a part of a country (head of Chechnya). */
  readonly region?: string;
  /** Of an office: is it, beside a part of a country, of that country (governor)? */
  readonly regional?: boolean;
  /** Of an office: is it one that is over (former)? */
  readonly past?: boolean;
  /** Of an office: false where it is one only beside a portfolio (head). */
  readonly bare?: boolean;
  /** Of an office: is it one of a state or a part of it, and of nothing else (FIFA president)? */
  readonly state?: boolean;
  /** Of a person: the offices of known begin that are offices of the lexicons, as listed. */
  readonly terms?: readonly Term[];
  /** Of a person: all that the catalogue says, offices or not, as listed. */
  readonly roles?: readonly HeldRole[];
  /** Of a portfolio: the only countries that have such a ministry, by ISO code. */
  readonly countries?: readonly string[];
  /** Of a portfolio: has the country's ministry branches in its provinces? */
  readonly branches?: boolean;
  readonly [fact: string]: unknown;
}

/** The catalogue as a run sees it: an entry is parsed when it is first asked for. */
export interface Catalogue {
  get(kind: CatalogueEntry["kind"], id: string): CatalogueEntry | undefined;
  /** Every entry there is, sorted, as `kind/id`. */
  keys(): readonly string[];
  /** What leads from a ministry without an entry of its own elsewhere. */
  ministryLinks(id: string): Links | undefined;
  /** The id of a country's place entry, by ISO code. */
  countryPlace(iso: string): string | undefined;
  /** The id of the ministry with its own name for a country and portfolio. */
  ministryId(iso: string, portfolio: string): string;
  /** How a ministry without a name of its own is called; `country` is the country's name. */
  ministryName(portfolio: string, country: string | undefined): string | undefined;
  /** The province that is named after a city. */
  provinceOf(city: string): string | undefined;
  missileClassId(missileClass: string): string | undefined;
}

export interface Pack {
  readonly facts: LanguageFacts;
  readonly tables: CharacterTables;
  readonly phrases: PhraseTable;
  readonly contexts: ContextColumns;
  readonly suffixes: SuffixColumns;
  /** The condition of a number (1-based) as written, for people; matching compares `contexts`. */
  condition(number: number): Condition;
  readonly rules: readonly string[];
  string(index: number): string;
  readonly catalogue: Catalogue;
}
