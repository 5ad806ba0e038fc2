/**
 * Ministries: proper names, and compositions by the language's templates, coordinations among them.
 * A composition is read as far as a template goes and begins no second one inside it.
 */

import { type Candidate, type CandidateOf, type How, type Mark, NONE } from "../../candidate.ts";
import type { Span } from "../../entity.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { CAPITAL, foldedWord, has, NEW_LINE, WORD } from "../../text/words.ts";
import { partsOf, sensesOf } from "../parts.ts";
import { type ExtractorOf, fact, from, type View } from "../view.ts";
import { placeAhead } from "./placeAhead.ts";
import {
  Lists,
  longestReading,
  type Reading,
  type SlotName,
  type TemplateRefusal,
  templatesOf,
} from "./templates.ts";
import { unlistedMinistry } from "./unlistedMinistries.ts";

export const ministries: ExtractorOf = (pack) => {
  const templates = templatesOf(pack.facts.templates);
  const beginnings = tagSet("metonym", ...templates.keys());
  return (view) => {
    const candidates: Candidate[] = [];
    const lists = new Lists(view);
    let group = 0;
    for (let i = 0; i < view.tokens.count; i++) {
      if (!view.hits.hasAny(i, beginnings)) continue;
      const reading = longestReading(lists, templates, i);
      const read = typeof reading === "object" ? compose(lists, reading, ++group) : reading;
      if (typeof read === "object") {
        for (const one of read) candidates.push(one);
        i = (reading as Reading).to - 1;
        continue;
      }
      const unlisted = unlistedMinistry(view, templates, i);
      if (unlisted) {
        candidates.push(unlisted.found);
        i = unlisted.to - 1;
        continue;
      }
      const metonym = view.hits.find(i, "metonym");
      if (metonym) candidates.push(named(view, metonym, "metonym"));
    }
    return candidates;
  };
};

/** Why words that open a template are no ministry. */
export type MinistryRefusal =
  | TemplateRefusal
  /** A template without a slot that says which ministry. */
  | "no-portfolio";

/**
 * No coordination names more ministries. Five portfolios of every country there is are fewer;
 * without a bound, half a text of portfolios and half a text of countries would name the product of
 * both.
 */
const MOST_COORDINATED = 1000;

type Ministry = CandidateOf<"ministry">;

/** One candidate for each ministry that a reading names. */
export function compose(
  lists: Lists,
  reading: Reading,
  group: number,
): readonly Ministry[] | MinistryRefusal {
  const whole = fillersOf(lists, reading);
  if (whole.proper) return [properName(lists.view, whole, whole.proper)];
  const { portfolios, countries } = whole;
  if (portfolios.length === 0) return "no-portfolio";
  const members: Ministry[] = [];
  for (const portfolio of portfolios) {
    for (const country of countries.length > 0 ? countries : [undefined]) {
      if (members.length === MOST_COORDINATED) return members;
      members.push(claim(lists.view, whole, portfolio, country, group));
    }
  }
  return members;
}

/** What fills the slots of a reading, by what it says. */
interface Fillers extends Span {
  /** A ministry by its own name. */
  readonly proper: Hit | undefined;
  readonly portfolios: readonly Hit[];
  readonly countries: readonly Hit[];
  readonly from: number;
  /** Where the word for a ministry ends, or a name that says both. */
  readonly headEnd: number;
  /** The token behind it. */
  readonly to: number;
}

const COUNTRY_SLOTS: readonly SlotName[] = ["adjective", "place", "country"];
const PORTFOLIO_SLOTS: readonly SlotName[] = ["attributive", "complement", "names", "short"];
const HEAD_SLOTS: readonly SlotName[] = ["head", "heads", "names"];

function fillersOf(lists: Lists, { parts, to }: Reading): Fillers {
  const filled = parts.map((part) => ({ slot: part.slot.name, hits: lists.members(part) }));
  const fillers = (slots: readonly SlotName[]) =>
    filled.find(({ slot }) => slots.includes(slot))?.hits ?? [];
  const first = filled[0]?.hits[0] as Hit;
  return {
    start: first.start,
    from: first.from,
    end: filled.at(-1)?.hits.at(-1)?.end ?? first.end,
    proper: fillers(["ministry"])[0],
    portfolios: fillers(PORTFOLIO_SLOTS),
    countries: fillers(COUNTRY_SLOTS),
    headEnd: fillers(HEAD_SLOTS).at(-1)?.end ?? first.start,
    to,
  };
}

/** `Russian Roscosmos`: a country beside a proper name belongs to it only if it is its own. */
function properName(view: View, { countries, start, end }: Fillers, proper: Hit): Ministry {
  const country = fact(view.pack, "ministry", proper.value)?.country;
  const wrong = countries.some(({ value }) => fact(view.pack, "place", value)?.country !== country);
  const found = named(view, proper, "alias");
  return wrong ? found : { ...found, start, end };
}

function named(view: View, hit: Hit, how: How): Ministry {
  const { portfolio = "", country } = fact(view.pack, "ministry", hit.value) ?? {};
  return {
    ...from(hit, view, how),
    kind: "ministry",
    id: hit.value,
    portfolio,
    ...(country && { country }),
  };
}

const headsIn = partsOf("head", "heads");

const COORDINATION: readonly Mark[] = ["coordination"];

/** The one place where a member of a composition becomes a candidate. */
function claim(
  view: View,
  whole: Fillers,
  portfolio: Hit,
  country: Hit | undefined,
  group: number,
): Ministry {
  const { pack } = view;
  const several = whole.portfolios.length > 1 || whole.countries.length > 1;
  const iso = country && fact(pack, "place", country.value)?.country;
  const regional = country === undefined && isOfProvince(view, whole, portfolio);
  const ahead = country || regional ? undefined : placeAhead(view, portfolio.from);
  return {
    ...from(whole.portfolios[0] as Hit, view, "composed"),
    senses: [...sensesOf(portfolio, country), ...headsIn(view, whole)],
    marks: several ? COORDINATION : NONE,
    ...(several && { group }),
    ...spanOf(whole, portfolio, country),
    kind: "ministry",
    id: iso ? pack.catalogue.ministryId(iso, portfolio.value) : null,
    portfolio: portfolio.value,
    ...(iso && { country: iso }),
    ...(ahead && { ahead: ahead.value }),
    ...(regional && { regional }),
  };
}

/**
 * `Минздрав Дагестана`, `Минтранс области`: a province has ministries of its own, unless the
 * country's have branches there.
 */
function isOfProvince(view: View, { from, to }: Fillers, portfolio: Hit): boolean {
  const { pack, hits, tokens } = view;
  if (fact(pack, "portfolio", portfolio.value)?.branches === true) return false;
  if (saysProvince(view, from - 1)) return true;
  if (has(tokens, to, NEW_LINE)) return false;
  if (saysProvince(view, to)) return true;
  if (hits.find(to, "cue-after")?.value === PROVINCE) return true;
  const place = hits.find(to, "place");
  if (!place) return false;
  if (hits.find(place.to, "cue-after")?.value === PROVINCE) return true;
  return fact(pack, "place", place.value)?.type === PROVINCE;
}

/** `региональный минздрав`, `Минздрав республики`: a word beside it that says whose it is. */
function saysProvince({ tokens, pack }: View, i: number): boolean {
  const { ofProvinces } = pack.facts;
  if (ofProvinces.length === 0 || i < 0 || i >= tokens.count) return false;
  if (tokens.kind[i] !== WORD || has(tokens, i, CAPITAL)) return false;
  const word = foldedWord(tokens, i);
  return ofProvinces.some((beginning) => word.startsWith(beginning));
}

/** A type of places, and of the cues beside them. */
const PROVINCE = "province";

/**
 * The span of one of several reaches from the beginning to its own word behind the head, or from
 * its own word to the end; what stands behind the last portfolio is everybody's.
 */
function spanOf(whole: Fillers, portfolio: Hit, country: Hit | undefined): Span {
  const { start, end, countries, portfolios, headEnd } = whole;
  const own = countries.length > 1 ? country : portfolios.length > 1 ? portfolio : undefined;
  if (!own) return { start, end };
  if (own.start < headEnd) return { start: own.start, end };
  return { start, end: countries.length === 1 ? end : own.end };
}
