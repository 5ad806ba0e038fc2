/**
 * Ministries: proper names, and compositions by the language's templates, coordinations among them.
 */

import { type Candidate, type CandidateOf, type How, type Mark, NONE } from "../candidate.ts";
import type { Pack, TemplateSlot } from "../lexicon/pack.ts";
import { TAGS_OF_SLOT } from "../lexicon/tags.ts";
import type { Hit } from "../matching/phrases.ts";
import { foldedWord, isMark } from "../text/words.ts";
import { type ExtractorOf, fact, from, plain, type View } from "./view.ts";

export const ministries: ExtractorOf = (pack) => {
  const byTag = templatesByFirstTag(pack.facts.templates);
  return (view) => {
    const candidates: Candidate[] = [];
    const lists = new Lists(view, pack);
    let group = 0;
    for (let i = 0; i < view.tokens.count; i++) {
      const hits = view.hits.at(i);
      if (hits.length === 0) continue;
      let best: Reading | undefined;
      for (const { order, template } of templatesAt(byTag, hits)) {
        const reading = read(view, pack, lists, template, i, order);
        if (
          reading &&
          (!best || reading.to > best.to || (reading.to === best.to && order < best.order))
        )
          best = reading;
      }
      if (best) {
        const composed = compose(view, lists, best, ++group);
        for (const one of composed) candidates.push(one);
        if (composed.length > 0) i = best.to - 1;
        if (composed.length > 0) continue;
      }
      const metonym = view.hits.find(i, "metonym");
      if (metonym) candidates.push(named(view, metonym, "metonym"));
    }
    return candidates;
  };
};

interface Opening {
  /** Place in the pack's list: of two readings of one length the earlier template's stays. */
  readonly order: number;
  readonly template: readonly TemplateSlot[];
}

/** Templates by the tags that can begin them, so that at most tokens none is tried. */
function templatesByFirstTag(
  templates: readonly (readonly TemplateSlot[])[],
): ReadonlyMap<Hit["tag"], readonly Opening[]> {
  const byTag = new Map<Hit["tag"], Opening[]>();
  templates.forEach((template, order) => {
    for (const tag of SLOT_TAGS[template[0]?.slot ?? ""] ?? [])
      byTag.set(tag, [...(byTag.get(tag) ?? []), { order, template }]);
  });
  return byTag;
}

function templatesAt(
  byTag: ReadonlyMap<Hit["tag"], readonly Opening[]>,
  hits: readonly Hit[],
): readonly Opening[] {
  const found = new Set<Opening>();
  for (const { tag } of hits) for (const candidate of byTag.get(tag) ?? []) found.add(candidate);
  return [...found];
}

/** What one template found: what fills each slot, in order. */
interface Reading {
  readonly order: number;
  readonly parts: readonly Part[];
  readonly to: number;
}

interface Part {
  readonly slot: TemplateSlot;
  readonly first: Hit;
}

const SLOT_TAGS: Readonly<Record<string, readonly Hit["tag"][]>> = TAGS_OF_SLOT;

function read(
  view: View,
  pack: Pack,
  lists: Lists,
  template: readonly TemplateSlot[],
  i: number,
  order: number,
): Reading | undefined {
  const { tokens } = view;
  const parts: Part[] = [];
  let at = i;
  for (let k = 0; k < template.length; k++) {
    const slot = template[k] as TemplateSlot;
    if (slot.slot.startsWith('"')) {
      for (const word of slot.slot.slice(1).split(" ")) {
        if (at >= tokens.count || foldedWord(tokens, at) !== word) return undefined;
        at++;
      }
      continue;
    }
    const first = fill(view, pack, slot, at, k === 0);
    if (!first) return undefined;
    // A list that stands where one thing could is only a list with two members.
    if (slot.many && !lists.next(slot, first.to)) return undefined;
    at = slot.many ? lists.end(slot, first.to) : first.to;
    parts.push({ slot, first });
  }
  return { parts, to: at, order };
}

/**
 * The lists of one text, each read once: a list begins again at each of its members, and without
 * this a list of a thousand members would be read a thousand times.
 */
class Lists {
  private readonly ends = new Map<string, Map<number, number>>();

  constructor(
    private readonly view: View,
    private readonly pack: Pack,
  ) {}

  /** The member that goes on with a list whose last member ends before token `at`. */
  next(slot: TemplateSlot, at: number): Hit | undefined {
    return nextInList(this.view, this.pack, slot, at);
  }

  /** The token after the last member of a list of which a member ends before token `at`. */
  end(slot: TemplateSlot, at: number): number {
    const kind = slot.slot + (slot.ending ?? "");
    let ends = this.ends.get(kind);
    if (!ends) {
      ends = new Map();
      this.ends.set(kind, ends);
    }
    const passed: number[] = [];
    let end = at;
    for (;;) {
      const known = ends.get(end);
      if (known !== undefined) {
        end = known;
        break;
      }
      passed.push(end);
      const next = this.next(slot, end);
      if (!next) break;
      end = next.to;
    }
    for (const one of passed) ends.set(one, end);
    return end;
  }

  /** What fills a slot: the one thing, or every member of the list. */
  members({ slot, first }: Part): Hit[] {
    const hits = [first];
    if (slot.many)
      for (let next = this.next(slot, first.to); next; next = this.next(slot, next.to))
        hits.push(next);
    return hits;
  }
}

/** The longest hit that can fill a slot at token `at`. */
function fill(
  view: View,
  pack: Pack,
  slot: TemplateSlot,
  at: number,
  first: boolean,
): Hit | undefined {
  for (const hit of view.hits.at(at)) {
    if (!SLOT_TAGS[slot.slot]?.includes(hit.tag)) continue;
    if (!first && !plain(hit, pack)) continue;
    if (!fits(view, pack, slot, hit)) continue;
    return hit;
  }
  return undefined;
}

function fits(view: View, pack: Pack, slot: TemplateSlot, hit: Hit): boolean {
  if (slot.ending && !foldedWord(view.tokens, hit.to - 1).endsWith(slot.ending)) return false;
  return hit.tag !== "place" || isCountry(pack, hit.value);
}

function isCountry(pack: Pack, id: string): boolean {
  const entry = fact(pack, "place", id);
  return entry?.type === "country" || entry?.type === "territory";
}

/**
 * The next member of a coordination: after a comma, a conjunction, or with a conjunction written
 * onto it.
 */
function nextInList(view: View, pack: Pack, slot: TemplateSlot, at: number): Hit | undefined {
  const { tokens, hits } = view;
  let next = at;
  if (isMark(tokens, next, ",")) next++;
  const conjunction = hits.find(next, "conjunction");
  if (conjunction) next = conjunction.to;
  if (next > at) {
    const hit = fill(view, pack, slot, next, false);
    if (hit) return hit;
  }
  for (const hit of hits.at(next)) {
    if (!SLOT_TAGS[slot.slot]?.includes(hit.tag) || !fits(view, pack, slot, hit)) continue;
    const joined = pack.facts.conjunctions.some(
      (word) =>
        hit.prefix === word ||
        (hit.prefix.startsWith(word) &&
          pack.facts.articles.includes(hit.prefix.slice(word.length))),
    );
    if (joined) return hit;
  }
  return undefined;
}

/**
 * No coordination names more ministries. Five portfolios of every country there is are fewer;
 * without a bound, half a text of portfolios and half a text of countries would name the product of
 * both.
 */
const MOST_COORDINATED = 1000;

/** One candidate for each ministry that a reading names. */
function compose(view: View, lists: Lists, reading: Reading, group: number): Candidate[] {
  const { pack } = view;
  const parts = reading.parts.map((part) => ({ slot: part.slot.slot, hits: lists.members(part) }));
  const first = parts[0]?.hits[0] as Hit;
  const start = first.start;
  const end = parts.at(-1)?.hits.at(-1)?.end ?? first.end;
  const fillers = (slots: readonly string[]) =>
    parts.find((part) => slots.includes(part.slot))?.hits ?? [];
  const countries = fillers(["adjective", "place", "country"]);
  const portfolios = fillers(["attributive", "complement", "names", "short"]);
  const proper = fillers(["ministry"])[0];
  if (proper) {
    const entry = fact(pack, "ministry", proper.value);
    const wrong = countries.some(
      (hit) => entry?.country !== fact(pack, "place", hit.value)?.country,
    );
    const found = named(view, proper, "alias");
    return [wrong ? found : { ...found, start, end }];
  }
  const found = from(portfolios[0] ?? first, view, "composed");
  const members: Candidate[] = [];
  const several = portfolios.length > 1 || countries.length > 1;
  const headFirst = ["head", "heads", "names"].includes(parts[0]?.slot ?? "");
  for (const portfolio of portfolios) {
    for (const country of countries.length > 0 ? countries : [undefined]) {
      const iso = country && fact(pack, "place", country.value)?.country;
      // The span of a member reaches from the head to its own word, or from its own word to the
      // head.
      const own =
        countries.length > 1 ? (country as Hit) : portfolios.length > 1 ? portfolio : undefined;
      const sharedEnd = portfolios.length > 1 && countries.length === 1;
      const behind = own && headFirst && !sharedEnd ? own.end : end;
      if (members.length === MOST_COORDINATED) return members;
      members.push({
        ...found,
        senses: country ? [portfolio.sense, country.sense] : [portfolio.sense],
        marks: several ? COORDINATION : NONE,
        ...(several && { group }),
        start: own && !headFirst ? own.start : start,
        end: behind,
        kind: "ministry",
        id: iso ? pack.catalogue.ministryId(iso, portfolio.value) : null,
        portfolio: portfolio.value,
        ...(iso && { country: iso }),
      });
    }
  }
  return members;
}

const COORDINATION: readonly Mark[] = ["coordination"];

function named(view: View, hit: Hit, how: How): CandidateOf<"ministry"> {
  const { portfolio = "", country } = fact(view.pack, "ministry", hit.value) ?? {};
  return {
    ...from(hit, view, how),
    kind: "ministry",
    id: hit.value,
    portfolio,
    ...(country && { country }),
  };
}
