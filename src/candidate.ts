/**
 * The nouns of the inside: what may stand at a place of the text, what speaks for and against it,
 * and what became of it. Extractors make candidates and drop none; `deciding` gives
 * each a verdict; what the output says is made from those that were kept.
 */

import type { Kind, MissileEvent, Quantity, Role, Span } from "./entity.ts";
import type { EveryKind } from "./kinds.ts";
import type { Pack } from "./lexicon/pack.ts";

/** How a candidate was found. Logic asks this word; the rule of the output is for readers. */
export type How =
  // people
  | "alias"
  | "alone"
  | "introduced"
  | "title"
  | "given-name"
  | "initials"
  | "cue"
  | "family-name"
  | "surname-ending"
  | "repeated"
  // ministries: by head and portfolio, by their own name, by the place they stand for
  | "composed"
  | "metonym"
  // aircraft
  | "designation"
  // missiles
  | "count"
  // places
  | "gazetteer"
  | "preposition"
  | "list"
  | "region"
  | "dateline"
  // any kind
  | "pattern"
  | "other-name";

/** What a rule adds to the entry that it rests on; the rule of the output ends with it. */
export type Mark = "coordination" | "dual" | "derived" | "in-context";

/**
 * What speaks for a candidate, and against it. Extractors give the signs that stand beside it, the
 * decision those that stand elsewhere in the document. Weights: `deciding/signs.ts`.
 */
export const SIGNS = [
  // for it
  "cue-beside",
  "behind-preposition",
  "named-elsewhere",
  "country-named",
  "among-places",
  "unmistakable",
  "country-beside",
  "near-another",
  "introduced",
  "titled",
  "only-bearer-spoken-of",
  // against it
  "generated",
  "needs-introduction",
  "inside-other-name",
  "inside-quotes",
  "part-of-designation",
  "named-otherwise",
  "ordinary-word",
  "name-of-a-person",
  "behind-given-name-or-title",
  "short-behind-prefix",
  "in-run-of-capitals",
  "small-place",
] as const;
export type Sign = (typeof SIGNS)[number];

/** What every candidate has, of whatever kind. */
export interface Proposed extends Span {
  readonly pack: Pack;
  readonly how: How;
  /** Pack, file and section of the entry that it rests on, as the output shows it. */
  readonly rule: string;
  readonly marks: readonly Mark[];
  /** Numbers of the pack's senses that it rests on, the one that names it first. */
  readonly senses: readonly number[];
  readonly signs: readonly Sign[];
  /**
   * Candidates with one group stand or fall together and may overlap each other (coordinations).
   */
  readonly group?: number;
}

export interface PersonClaim {
  readonly kind: "person";
  /** null: not listed, or not decided which of `bearers`. */
  readonly id: string | null;
  /** The name of somebody who is not listed, as written. */
  readonly name?: string;
  /** Ids of which one may be meant, if the document introduces it elsewhere. */
  readonly bearers?: readonly string[];
  /** The word by which somebody unlisted may be named again. */
  readonly surname?: string;
  /** The other words of the name, by which its only bearer may be named again. */
  readonly parts?: readonly string[];
  /** Ids of listed people who bear the surname of somebody unlisted. */
  readonly namesakes?: readonly string[];
  /** A title stands directly before this name. */
  readonly titled?: boolean;
  /** The office that the text gives at this name, once it is decided. */
  readonly role?: Role;
  /** Ids of other bearers whom the document introduces as well, once it is decided. */
  readonly ambiguousWith?: readonly string[];
}
export interface MinistryClaim {
  readonly kind: "ministry";
  /** null: of a country that is not known yet. */
  readonly id: string | null;
  readonly portfolio: string;
  /** ISO code. */
  readonly country?: string;
  /** Id of the place that its sentence begins with, where it says no country itself. */
  readonly ahead?: string;
  /** Of a province, and so of no country. */
  readonly regional?: boolean;
  /** As written, where its portfolio is not listed: it is empty then. */
  readonly name?: string;
}
export interface AircraftClaim {
  readonly kind: "aircraft";
  readonly id: string;
  /** As written, for a type that is not listed. */
  readonly name?: string;
  /** How many of them the text says there are. */
  readonly quantity?: Quantity;
}
export interface CountClaim {
  readonly kind: "missile-count";
  /** The most specific thing that is counted. */
  readonly id: string;
  readonly quantity: Quantity;
  readonly missile: { readonly class: string | null; readonly model: string | null };
  /** A model that is not listed, as written. */
  readonly name?: string;
  /** What became of them, and the ISO code of the country that did it. */
  readonly event?: MissileEvent;
  readonly by?: string;
}
export interface PlaceClaim {
  readonly kind: "place";
  /** null: named by a cue and not listed. */
  readonly id: string | null;
  readonly name?: string;
  /** The folded words of an unlisted name, by which it is found again. */
  readonly words?: readonly string[];
  /** ISO code of the country that the text around must name for this to be a mention. */
  readonly gate?: string;
  /** Other places are called so, and are proposed for the same span. */
  readonly rivals?: boolean;
  /** Ids of those that were close, once it is decided. */
  readonly ambiguousWith?: readonly string[];
}
/** The name of something that is no entity of ours and hides what is inside it. */
export interface OtherClaim {
  readonly kind: "other";
  readonly id: null;
}

/** What is claimed of each kind. */
interface Claims {
  readonly person: PersonClaim;
  readonly ministry: MinistryClaim;
  readonly aircraft: AircraftClaim;
  readonly "missile-count": CountClaim;
  readonly place: PlaceClaim;
  readonly other: OtherClaim;
}
export type Claim = EveryKind<Claims>;
export type Candidate = Proposed & Claim;
export type CandidateOf<K extends Kind | "other"> = Extract<Candidate, { readonly kind: K }>;

/**
 * An office as the text has it, and where the name of who holds it would stand. It is no candidate:
 * it says of the person named there, once that is decided, what he is.
 */
export interface Office {
  readonly role: Role;
  /** Where a name begins that stands behind it, titles between them passed over; -1 for none. */
  readonly before: number;
  /** Is the name behind a comma, so that only a comma at its end makes it that of the office? */
  readonly apposed: boolean;
  /** Where a name ends that stands before it, parted from it by a comma or a bracket; or -1. */
  readonly behind: number;
}

/** What became of a candidate, and why. `by` numbers the candidate that took its place. */
export type Verdict =
  | { readonly kept: true }
  /** One sign against it that nothing outweighs. */
  | { readonly kept: false; readonly why: "vetoed"; readonly sign: Sign }
  /** More speaks against it than for it. */
  | { readonly kept: false; readonly why: "outweighed" }
  /** It would stand if the text around named its country, by ISO code. */
  | { readonly kept: false; readonly why: "country-not-named"; readonly country: string }
  /** A surname, and the document does not say whose. */
  | { readonly kept: false; readonly why: "not-introduced" }
  /** Of several things of that name the document means another. */
  | { readonly kept: false; readonly why: "less-likely"; readonly by: number }
  | { readonly kept: false; readonly why: "overlapped"; readonly by: number };

/** Nothing of whatever it is: most candidates have no marks and no signs. */
export const NONE: readonly never[] = [];

/** A field of some kinds, which is there and says nothing until an extractor fills it. */
type Unfilled = Readonly<Record<FieldsOf<Claim> | "group", undefined>>;
type FieldsOf<C> = C extends unknown ? keyof C : never;

/**
 * What a candidate begins with, to be spread into a literal that says the rest.
 *
 * It has the fields of all kinds. V8 gives an object a hidden class of its own when its literal
 * begins with a spread and then adds a field; every read of such an object is a search, and the
 * decision reads each a dozen times. A literal that only fills fields shares the class of what it
 * spreads, so candidates of all kinds have one.
 */
export function proposed(
  pack: Pack,
  how: How,
  rule: string,
  senses: readonly number[],
  { start, end }: Span,
): Proposed {
  const candidate: Omit<Proposed, "group"> & Unfilled = {
    kind: undefined,
    id: undefined,
    start,
    end,
    pack,
    how,
    rule,
    marks: NONE,
    senses,
    signs: NONE,
    group: undefined,
    name: undefined,
    bearers: undefined,
    surname: undefined,
    parts: undefined,
    namesakes: undefined,
    titled: undefined,
    role: undefined,
    ambiguousWith: undefined,
    portfolio: undefined,
    country: undefined,
    ahead: undefined,
    regional: undefined,
    quantity: undefined,
    missile: undefined,
    event: undefined,
    by: undefined,
    gate: undefined,
    rivals: undefined,
    words: undefined,
  };
  // Whoever reads a field takes undefined for absent, also behind an `in`.
  return candidate as Omit<Proposed, "group">;
}

/** The rule as the output names it: pack, file and section, and what grammar or context added. */
export function ruleOf({ rule, marks }: Pick<Candidate, "rule" | "marks">): string {
  return marks.length === 0 ? rule : `${rule}-${marks.join("-")}`;
}
