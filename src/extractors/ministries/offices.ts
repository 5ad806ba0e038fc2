/**
 * Offices beside which a name may stand: `the Russian defence minister`, read by the language's
 * templates. An office is no mention: it says what the person is who is named beside it, which is
 * told when it is decided who is named. Knows no names.
 */

import type { Office } from "../../candidate.ts";
import type { Role } from "../../entity.ts";
import type { Pack } from "../../lexicon/pack.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { beginsSentence } from "../../text/sentences.ts";
import {
  CAPITAL,
  foldedWord,
  has,
  isMark,
  NEW_LINE,
  NEW_PARAGRAPH,
  touches,
  WORD,
} from "../../text/words.ts";
import { isInsideTitle, namesPeople } from "../names/titles.ts";
import { fact, type View } from "../view.ts";
import { Lists, longestReading, type Reading, type Templates, templatesOf } from "./templates.ts";

export type Offices = (view: View) => readonly Office[];

const OFFICE = tagSet("office");

/** Tokens that an office may have before the word that says which: `United Arab Emirates Deputy`. */
const REACH = 6;

/** Titles between an office and a name: `Defence Minister Gen. Dr.`. */
const MOST_TITLES = 3;

/** The offices of a pack's language; first given the pack, then segments. */
export function officesOf(pack: Pack): Offices {
  const templates = templatesOf(pack.facts.officeTemplates);
  const beginnings = tagSet(...templates.keys());
  return (view) => {
    const { hits, tokens } = view;
    const found: Office[] = [];
    const lists = new Lists(view);
    let free = 0;
    for (let i = 0; i < tokens.count; i++) {
      if (!hits.hasAny(i, OFFICE)) continue;
      for (let from = Math.max(free, i - REACH); from <= i; from++) {
        if (!hits.hasAny(from, beginnings)) continue;
        const reading = readingOver(lists, templates, from, i);
        if (!reading) continue;
        const role = roleOf(view, reading, from);
        if (role) found.push(placed(view, role, from, reading.to));
        free = reading.to;
        i = free - 1;
        break;
      }
    }
    return found;
  };
}

/** The reading from token `from` that has token `i` in it. */
function readingOver(
  lists: Lists,
  templates: Templates,
  from: number,
  i: number,
): Reading | undefined {
  const reading = longestReading(lists, templates, from);
  return typeof reading === "object" && reading.to > i ? reading : undefined;
}

/** Undefined for an office that is over (the former president), and for a head of nothing. */
function roleOf(view: View, { parts, to }: Reading, from: number): Role | undefined {
  const { hits, pack, tokens } = view;
  const ahead = isMark(tokens, from - 1, "-") ? from - 1 : from;
  const beside = [hits.endingAt(ahead, "office"), hits.find(to, "office")];
  const own = parts.filter(({ slot }) => slot.name === "office").map(({ first }) => first);
  if ([...own, ...beside].some((hit) => hit && isOver(view, hit))) return undefined;
  if (isAnothers(view, from, to)) return undefined;
  // Several make one, or what they make is none that is known (spokesman of the president).
  const said = own.map(({ value }) => value).join("-");
  const region = parts.find(({ slot }) => slot.name === "region");
  const id = (region && fact(pack, "office", said)?.region) ?? said;
  const entry = fact(pack, "office", id);
  if (!entry) return undefined;
  let portfolio = entry.portfolio;
  let country: string | undefined;
  for (const { slot, first } of parts) {
    if (slot.name === "place" || slot.name === "adjective" || slot.name === "country")
      country ??= fact(pack, "place", first.value)?.country;
    else if (slot.name === "ministry") {
      const ministry = fact(pack, "ministry", first.value);
      portfolio ??= ministry?.portfolio;
      country ??= ministry?.country;
    } else if (PORTFOLIOS.has(slot.name)) portfolio ??= first.value;
  }
  if (region && entry.regional) country ??= fact(pack, "place", region.first.value)?.country;
  country ??= entry.country;
  if (entry.bare === false && !portfolio) return undefined;
  if (entry.state === true && !country && isOfThing(view, from)) return undefined;
  return {
    office: entry.office ?? id,
    ...(portfolio && { portfolio }),
    ...(country && { country }),
    from: "text",
  };
}

/** `the president's adviser`, `советник президента`: it says whose somebody is, not what. */
function isAnothers(view: View, from: number, to: number): boolean {
  const { hits, tokens } = view;
  if (isMark(tokens, to, "'") && touches(tokens, to)) return true;
  const title = hits.endingAt(from, "title");
  if (title && isSurname(view, title)) return false;
  return (title !== undefined && !namesPeople(title)) || isInsideTitle(view, from);
}

/** `حسن روحانی`: is a word that may be a title the surname of who is named there? */
function isSurname({ hits }: View, { from, to }: Hit): boolean {
  return hits.endsAny(to, WHOLE_NAME) || (hits.hasAny(from, SURNAME) && hits.endsAny(from, GIVEN));
}

const WHOLE_NAME = tagSet("person", "person-alone");
const SURNAME = tagSet("family", "person-family");
const GIVEN = tagSet("given");

/** `FIFA president`, `Barcelona president`: a name that is no country stands before the office. */
function isOfThing({ tokens, pack }: View, from: number): boolean {
  const before = from - 1;
  if (!pack.facts.cased || before < 0 || has(tokens, from, NEW_LINE)) return false;
  return (
    tokens.kind[before] === WORD && has(tokens, before, CAPITAL) && !beginsSentence(tokens, before)
  );
}

const PORTFOLIOS: ReadonlySet<string> = new Set(["attributive", "complement", "names", "short"]);

function isOver({ pack }: View, { value }: Hit): boolean {
  return fact(pack, "office", value)?.past === true;
}

function placed(view: View, role: Role, from: number, to: number): Office {
  const { tokens, hits, pack } = view;
  let next = to;
  const apposed = isMark(tokens, next, ",");
  if (apposed) next++;
  for (let k = 0; k < MOST_TITLES; k++) next = hits.find(next, "title")?.to ?? next;
  const led = beforeLead(view, from);
  // The son of the president, X: of whom somebody is stands behind such a word, and an article.
  const belongs = led > 0 && pack.facts.officeOwners.includes(foldedWord(tokens, led - 1));
  const begins =
    next < tokens.count &&
    !has(tokens, next, NEW_PARAGRAPH) &&
    !(belongs && (apposed || led < from));
  const last = lastBefore(view, led, to, role);
  return {
    role,
    before: begins ? (tokens.start[next] as number) : -1,
    apposed,
    behind: last < 0 ? -1 : (tokens.end[last] as number),
  };
}

/** Where an office at token `from` begins with the article before it. */
function beforeLead({ tokens, pack }: View, from: number): number {
  const { officeLeads } = pack.facts;
  return from > 0 && officeLeads.includes(foldedWord(tokens, from - 1)) ? from - 1 : from;
}

/**
 * The last token of a name that an office from token `from` to `to` may stand behind, or -1. In some
 * languages no comma need stand between, if the office says more than that it is one, or its bearer
 * says something.
 */
function lastBefore(
  { tokens, hits, pack }: View,
  from: number,
  to: number,
  { portfolio, country }: Role,
): number {
  if (isMark(tokens, from - 1, ",") || isMark(tokens, from - 1, "(")) return from - 2;
  const told = portfolio !== undefined || country !== undefined || hits.has(to, "saying");
  return pack.facts.officeCommas || !told ? -1 : from - 1;
}
