/**
 * Aircraft types: proper names, and designations by grammar: maker, designator, number, variant.
 * What is listed decides; of an open designator any number is a type, which costs a wrong one where
 * letters and a number mean another thing (road numbers behind an A).
 */

import { type CandidateOf, type Mark, NONE, type Sign } from "../../candidate.ts";
import { capitalsFit } from "../../matching/conditions.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { hyphenJoins, isQuote } from "../../text/marks.ts";
import { isCareless } from "../../text/sentences.ts";
import {
  foldedWord,
  has,
  isMark,
  JOINED,
  NEW_LINE,
  NUMBER,
  SPACED,
  SUFFIXED,
  spelled,
  type Tokens,
  touches,
  WORD,
  writtenWord,
} from "../../text/words.ts";
import { isCarrier } from "../counts/carriers.ts";
import { partsOf } from "../parts.ts";
import { pluralAt } from "../plurals.ts";
import { type ExtractorOf, fact, from, type View } from "../view.ts";
import { countBefore } from "./aircraftCounts.ts";
import { companyOf } from "./aircraftNicknames.ts";
import { areRelated, endOfType, nicknameAt } from "./aircraftSpans.ts";

export const aircraft: ExtractorOf = () => (view) => {
  const candidates: CandidateOf<"aircraft">[] = [];
  const nicknames: number[] = [];
  for (let i = 0; i < view.tokens.count; i++) {
    if (!view.hits.hasAny(i, BEGINNINGS)) continue;
    const name = view.hits.find(i, "aircraft");
    if (name) candidates.push(counted(view, named(view, name), name));
    else if (nicknameAt(view, i)) nicknames.push(i);
    for (const hit of view.hits.at(i)) {
      const found = hit.tag === "designator" ? designation(view, hit) : undefined;
      if (typeof found === "object") {
        candidates.push(counted(view, found, hit));
        break;
      }
    }
  }
  const known = nicknames.length > 0 ? companyOf(view, candidates) : undefined;
  for (const i of nicknames) {
    const name = nicknameAt(view, i);
    if (name && known?.(name)) candidates.push(counted(view, named(view, name), name));
  }
  return candidates;
};

/** What a type can begin with. */
const BEGINNINGS = tagSet("aircraft", "designator", "aircraft-noun");

/** The first token from `at` on that begins at an offset or behind it. */
function tokenBehind({ tokens }: View, at: number, offset: number): number {
  let i = at;
  while (i < tokens.count && (tokens.start[i] as number) < offset) i++;
  return i;
}

/** With the number of them, where one stands before the type: not of three F-16 squadrons. */
function counted(
  view: View,
  candidate: CandidateOf<"aircraft">,
  hit: Hit,
): CandidateOf<"aircraft"> {
  if (hit.prefix !== "" || isCarrier(view, tokenBehind(view, hit.to, candidate.end)))
    return candidate;
  const quantity = countBefore(view, view.hits.endingAt(hit.from, "maker")?.from ?? hit.from);
  return quantity ? { ...candidate, quantity } : candidate;
}

function named(view: View, hit: Hit): CandidateOf<"aircraft"> {
  const { tokens } = view;
  const candidate: CandidateOf<"aircraft"> = {
    ...from(hit, view, "alias"),
    start: withMaker(view, hit),
    end: tokens.end[endOfType(view, hit.value, hit.to) - 1] as number,
    signs: isPartOfDesignation(tokens, hit) ? PART_OF_DESIGNATION : NONE,
    kind: "aircraft",
    id: hit.value,
  };
  return beforeDesignation(view, hit, candidate) ?? candidate;
}

/** `Apache AH-64D`, «Фантом» Ф-4: a name and the designation of the same type are one mention. */
function beforeDesignation(
  view: View,
  { value, from, to }: Hit,
  named: CandidateOf<"aircraft">,
): CandidateOf<"aircraft"> | undefined {
  const { tokens, hits } = view;
  const quoted = isQuote(tokens, to) && isQuote(tokens, from - 1);
  const at = quoted ? to + 1 : to;
  if (!hits.has(at, "designator") || has(tokens, at, NEW_LINE)) return undefined;
  for (const hit of hits.at(at)) {
    const found = hit.tag === "designator" && hit.prefix === "" ? designation(view, hit) : "none";
    if (typeof found !== "object" || !areRelated(view.pack, found.id, value)) continue;
    const start = quoted ? (tokens.start[from - 1] as number) : named.start;
    return { ...found, senses: [...named.senses, ...found.senses], start };
  }
  return undefined;
}

const PART_OF_DESIGNATION: readonly Sign[] = ["part-of-designation"];

/**
 * A name that a hyphen and a number tie into another designation is not that name; a number has
 * others behind it (Mirage 2000-5).
 */
function isPartOfDesignation(tokens: Tokens, { to }: Hit): boolean {
  return (
    hyphenJoins(tokens, to) && tokens.kind[to + 1] === NUMBER && tokens.kind[to - 1] !== NUMBER
  );
}

/**
 * `Sukhoi Su-25`: the maker before a designation belongs to the mention, but with a suffix it is
 * another part of the sentence (Airbus'tan A350-900).
 */
function withMaker({ tokens, hits }: View, hit: Hit): number {
  if (has(tokens, hit.from - 1, SUFFIXED)) return hit.start;
  return hits.endingAt(hit.from, "maker")?.start ?? hit.start;
}

/** Why a designator and what follows it are no aircraft. */
export type DesignationRefusal =
  | "no-number"
  /** `بی‌ام‌پی-۳`: a non-joiner ties the designator to a word before it that names no aircraft. */
  | "inside-word"
  /** `An 26`: of some a number apart is a number of its own. */
  | "spaced"
  | "too-long"
  /** `Su-007` */
  | "zero-first"
  /** `Su-2.5`, `MiG 1,200` */
  | "decimal"
  | "percentage"
  /** `a4`: in small letters only what is listed, and cannot be another thing. */
  | "small"
  /** No listed type, and the designator names listed ones only. */
  | "unlisted-and-closed";

/** The type that a designator, a number and letters name: `Su-24M`, `F/A-18`, `Mi 8`. */
export function designation(view: View, hit: Hit): CandidateOf<"aircraft"> | DesignationRefusal {
  const { tokens, pack } = view;
  const at = isMark(tokens, hit.to, "-") ? hit.to + 1 : hit.to;
  const reason = numberRefused(view, hit, at);
  if (reason) return reason;
  const base = `${hit.value}-${foldedWord(tokens, at)}`;
  const small = isSmall(view, hit);
  if (small && !standsSmall(view, hit, at, base)) return "small";
  const variants = variantsAt(view, at + 1, small, base);
  const listed = variants.find(({ letters }) => isListed(view, base + letters));
  if (listed) return claim(view, hit, base + listed.letters, listed.to);
  // Letters written onto the number belong to the designation even where the variant is not listed.
  const attached = variants.find(({ to }) => touches(tokens, at + 1) && to === at + 2);
  const to = attached ? attached.to : at + 1;
  if (isListed(view, base)) return claim(view, hit, base, to);
  if (!fact(pack, "designator", hit.value)?.open) return "unlisted-and-closed";
  const written = spelled(tokens, tokens.start[hit.from] as number, tokens.end[at] as number);
  return {
    ...claim(view, hit, attached ? base + attached.letters : base, to),
    marks: DERIVED,
    name: attached ? written + writtenWord(tokens, at + 1) : written,
  };
}

const DERIVED: readonly Mark[] = ["derived"];

function isListed({ pack }: View, id: string): boolean {
  return fact(pack, "aircraft", id) !== undefined;
}

const makersAndVariantsIn = partsOf("maker", "variant");

/** The one place where a designation becomes a candidate, from its maker to before token `to`. */
function claim(view: View, hit: Hit, id: string, to: number): CandidateOf<"aircraft"> {
  const start = withMaker(view, hit);
  const end = view.tokens.end[endOfType(view, id, to) - 1] as number;
  return {
    ...from(hit, view, "designation"),
    senses: [hit.sense, ...makersAndVariantsIn(view, { start, end })],
    start,
    end,
    kind: "aircraft",
    id,
  };
}

/** No aircraft has a number of more digits. */
const MOST_DIGITS = 4;

/** Why token `at` is not the number of a designator. */
function numberRefused(view: View, hit: Hit, at: number): DesignationRefusal | undefined {
  const { tokens, pack } = view;
  if (at >= tokens.count || tokens.kind[at] !== NUMBER) return "no-number";
  if (isInsideWord(view, hit)) return "inside-word";
  const apart = has(tokens, hit.to, SPACED) || has(tokens, at, SPACED);
  if (apart && pack.facts.unspaced.includes(hit.value)) return "spaced";
  const digits = foldedWord(tokens, at);
  if (digits.length > MOST_DIGITS) return "too-long";
  if (digits.startsWith("0")) return "zero-first";
  if (isDecimal(tokens, at)) return "decimal";
  return isMark(tokens, at + 1, "%") ? "percentage" : undefined;
}

/** What may be joined to a designator: `جنگنده‌های‌اف-۱۶`. */
const JOINED_BEFORE = tagSet("aircraft-noun", "maker");

function isInsideWord({ tokens, hits }: View, hit: Hit): boolean {
  return has(tokens, hit.from, JOINED) && !hits.endsAny(hit.from, JOINED_BEFORE);
}

/** Does a designator lack its capitals? */
function isSmall({ tokens, pack }: View, { sense, from, to }: Hit): boolean {
  const flags = pack.phrases.senseFlags[sense] as number;
  return pack.facts.cased && !capitalsFit(tokens, from, to - 1, flags);
}

/**
 * `su-34`, `f-16`: a listed type, with a hyphen, of two letters or two digits; without one where
 * the whole sentence does without capitals.
 */
function standsSmall(view: View, hit: Hit, at: number, base: string): boolean {
  const { tokens } = view;
  const twoDigits = foldedWord(tokens, at).length > 1;
  if (!isListed(view, base)) return false;
  if (at === hit.to) return twoDigits && isCareless(tokens, hit.from);
  return twoDigits || (tokens.to[hit.from] as number) - (tokens.from[hit.from] as number) > 1;
}

/** Does a decimal or a grouping mark tie more digits to token `at`? */
function isDecimal(tokens: Tokens, at: number): boolean {
  return (
    (isMark(tokens, at + 1, ",") || isMark(tokens, at + 1, ".")) &&
    touches(tokens, at + 1) &&
    touches(tokens, at + 2) &&
    tokens.kind[at + 2] === NUMBER
  );
}

/** Letters of an id, and the token after what they were read from. */
interface Variant {
  readonly letters: string;
  readonly to: number;
}

/** The ways to read what follows the number as variant letters, the longest first. */
function variantsAt(view: View, next: number, small: boolean, base: string): Variant[] {
  const { tokens, hits } = view;
  const hyphen = hyphenJoins(tokens, next);
  const at = hyphen ? next + 1 : next;
  const variants: Variant[] = [];
  const plural = pluralAt(view, at);
  if (small && plural) return variants;
  for (const hit of hits.at(at)) {
    if (hit.tag !== "variant" || hit.prefix !== "") continue;
    // `Ту-95мс`: small letters behind capitals are those of a listed variant only.
    if (small || !isSmall(view, hit) || (!plural && isListed(view, base + hit.value)))
      variants.push({ letters: hit.value, to: hit.to });
  }
  if (tokens.kind[at] === WORD && (touches(tokens, at) || hyphen))
    for (const letters of writtenLetters(view, at, small)) variants.push({ letters, to: at + 1 });
  return variants.filter(({ letters }) => letters !== "").sort((a, b) => b.to - a.to);
}

/** `M`, `SM3`: letters that are written onto a number; `Su-34Ms` are several Su-34M. */
function writtenLetters({ tokens, pack }: View, at: number, small: boolean): string[] {
  const written = writtenWord(tokens, at);
  const letters = foldedWord(tokens, at);
  // A lower-case ending on the number is a plural (Su-34s), not the variant S.
  const lower = written === written.toLowerCase() && written !== written.toUpperCase();
  if (lower && !pack.facts.cased && pack.facts.plurals.includes(letters)) return [];
  if ((lower && pack.facts.cased && !small) || !/^[a-z]{1,6}$/.test(letters)) return [];
  const plural = pack.facts.plurals.find(
    (ending) => written.endsWith(ending) && /^[A-Z]+$/.test(written.slice(0, -ending.length)),
  );
  return plural ? [letters.slice(0, -plural.length), letters] : [letters];
}
