/**
 * Templates of ministries and of offices, read at the words that can open one: `adjective head
 * attributive` and the like, each slot filled by what the lexicon found there, or by a list of it.
 * Knows neither. Each list is read once, which costs a table of its members while a text is read.
 */

import type { LanguageFacts, Pack, TemplateStep } from "../../lexicon/pack.ts";
import { TAGS_OF_SLOT, type Tag } from "../../lexicon/tags.ts";
import { type Hit, type TagSet, tagSet } from "../../matching/hits.ts";
import { afterWords, foldedWord, isMark } from "../../text/words.ts";
import { fact, plain, type View } from "../view.ts";

export type SlotName = keyof typeof TAGS_OF_SLOT;

/** A slot, ready to be filled. */
export interface Slot {
  readonly kind: "slot";
  readonly name: SlotName;
  readonly tags: readonly Tag[];
  /** The same tags, to be asked for at once. */
  readonly any: TagSet;
  readonly many: boolean;
  readonly ending: string;
}

/** Words that must stand there, folded. */
interface Literal {
  readonly kind: "words";
  readonly words: readonly string[];
}

type Step = Slot | Literal;

interface Template {
  /** Place in the pack's list: of two readings of one length the earlier template's stays. */
  readonly order: number;
  readonly steps: readonly Step[];
}

/** Templates by the tags that can open them, so that at most tokens none is tried. */
export type Templates = ReadonlyMap<Tag, readonly Template[]>;

/** What fills a slot: one thing, or the first of a list. */
export interface Part {
  readonly slot: Slot;
  readonly first: Hit;
}

/** What one template found, in order. */
export interface Reading {
  readonly order: number;
  readonly parts: readonly Part[];
  readonly to: number;
}

/** Why a template that was begun is not the reading of what stands there. */
export type TemplateRefusal =
  /** `ministry for defence` where the template says `of`. */
  | "word-missing"
  | "slot-unfilled"
  /** `ministries of defence`: a list that stands where one thing could has two members at least. */
  | "list-of-one";

/** Templates of a pack, by what can open them. */
export function templatesOf(templates: LanguageFacts["templates"]): Templates {
  const byTag = new Map<Tag, Template[]>();
  for (const [order, slots] of templates.entries()) {
    const steps = slots.map(stepOf);
    const [first] = steps;
    for (const tag of first?.kind === "slot" ? first.tags : [])
      byTag.set(tag, [...(byTag.get(tag) ?? []), { order, steps }]);
  }
  return byTag;
}

function stepOf(step: TemplateStep): Step {
  if ("words" in step) return { kind: "words", words: step.words };
  const { slot, many, ending = "" } = step;
  const tags = TAGS_OF_SLOT[slot];
  return { kind: "slot", name: slot, tags, any: tagSet(...tags), many, ending };
}

/**
 * The longest reading that begins at token `i`, of several the earliest template's; undefined where
 * nothing can begin one.
 */
export function longestReading(
  lists: Lists,
  templates: Templates,
  i: number,
): Reading | TemplateRefusal | undefined {
  let best: Reading | undefined;
  let refused: TemplateRefusal | undefined;
  const hits = lists.view.hits.at(i);
  for (let k = 0; k < hits.length; k++) {
    const { tag } = hits[k] as Hit;
    const begun = templates.get(tag);
    if (!begun || isRepeated(hits, k)) continue;
    for (const template of begun) {
      const reading = readTemplate(lists, template, i);
      if (typeof reading === "string") refused = reading;
      else if (!best || isBetter(reading, best)) best = reading;
    }
  }
  return best ?? refused;
}

function isRepeated(hits: readonly Hit[], k: number): boolean {
  for (let before = 0; before < k; before++) if (hits[before]?.tag === hits[k]?.tag) return true;
  return false;
}

function isBetter(reading: Reading, than: Reading): boolean {
  return reading.to > than.to || (reading.to === than.to && reading.order < than.order);
}

function readTemplate(
  lists: Lists,
  { order, steps }: Template,
  i: number,
): Reading | TemplateRefusal {
  const { filled } = lists;
  let count = 0;
  let at = i;
  for (let k = 0; k < steps.length; k++) {
    const step = steps[k] as Step;
    if (step.kind === "words") {
      at = afterWords(lists.view.tokens, at, step.words);
      if (at < 0) return "word-missing";
      continue;
    }
    const first = fill(lists.view, step, at, k === 0);
    if (!first) return "slot-unfilled";
    if (step.many && !lists.next(step, first.to)) return "list-of-one";
    at = step.many ? lists.end(step, first.to) : first.to;
    filled[count++] = step;
    filled[count++] = first;
  }
  return { order, parts: partsOf(filled, count), to: at };
}

function partsOf(filled: readonly (Slot | Hit)[], count: number): Part[] {
  const parts: Part[] = [];
  for (let k = 0; k < count; k += 2)
    parts.push({ slot: filled[k] as Slot, first: filled[k + 1] as Hit });
  return parts;
}

/** The longest hit that can fill a slot at token `at`; inside a reading it has no prefix. */
function fill(view: View, slot: Slot, at: number, opens: boolean): Hit | undefined {
  if (!view.hits.hasAny(at, slot.any)) return undefined;
  for (const hit of view.hits.at(at))
    if (fits(view, slot, hit) && (opens || plain(hit, view.pack))) return hit;
  return undefined;
}

function fits({ tokens, hits, pack }: View, { name, tags, ending }: Slot, hit: Hit): boolean {
  if (!tags.includes(hit.tag)) return false;
  if (ending && !foldedWord(tokens, hit.to - 1).endsWith(ending)) return false;
  if (hit.tag !== "place") return true;
  if (name !== "region") return isCountry(pack, hit.value);
  return isInsideCountry(pack, hit.value) && !hits.hasAny(hit.from, GIVEN);
}

function isCountry(pack: Pack, id: string): boolean {
  const type = fact(pack, "place", id)?.type;
  return type === "country" || type === "territory";
}

/** What has a government of its own in a country: provinces, towns, islands. */
const PARTS: ReadonlySet<string | undefined> = new Set([
  "province",
  "region",
  "district",
  "city",
  "village",
  "island",
]);

/** Of a town that is called as people are (`губернатор Владимир Сипягин`) the name is a person's. */
const GIVEN = tagSet("given");

function isInsideCountry(pack: Pack, id: string): boolean {
  const place = fact(pack, "place", id);
  return place?.country !== undefined && PARTS.has(place.type);
}

/**
 * The lists of one text, each read once: a list begins again at each of its members, and without
 * this a list of a thousand members would be read a thousand times.
 */
export class Lists {
  /**
   * The slots of the template that is read, each followed by what fills it. Used again for the
   * next: most templates end before they are a reading.
   */
  readonly filled: (Slot | Hit)[] = [];
  private readonly ends = new Map<string, Map<number, number>>();

  constructor(readonly view: View) {}

  /**
   * The member that goes on with a list whose last member ends before token `at`: after a comma, a
   * conjunction, or with a conjunction written onto it.
   */
  next(slot: Slot, at: number): Hit | undefined {
    const { tokens, hits, pack } = this.view;
    const comma = isMark(tokens, at, ",") ? at + 1 : at;
    const next = hits.find(comma, "conjunction")?.to ?? comma;
    const parted = next > at ? fill(this.view, slot, next, false) : undefined;
    if (parted || !hits.hasAny(next, slot.any)) return parted;
    return hits.at(next).find((hit) => fits(this.view, slot, hit) && isConjoined(pack, hit.prefix));
  }

  /** The token after the last member of a list of which a member ends before token `at`. */
  end(slot: Slot, at: number): number {
    const ends = this.endsOf(slot);
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

  private endsOf({ name, ending }: Slot): Map<number, number> {
    const kind = name + ending;
    let ends = this.ends.get(kind);
    if (!ends) {
      ends = new Map();
      this.ends.set(kind, ends);
    }
    return ends;
  }
}

/** Is a prefix a conjunction, or one and an article (والدفاع)? */
function isConjoined({ facts }: Pack, prefix: string): boolean {
  return facts.conjunctions.some(
    (word) =>
      prefix === word ||
      (prefix.startsWith(word) && facts.articles.includes(prefix.slice(word.length))),
  );
}
