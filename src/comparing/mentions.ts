/**
 * What two runs printed for one text, mention by mention. Pure; the roles of the two are alike, so
 * that comparing them the other way round gives the same with gained and lost exchanged.
 */

import { isDeepStrictEqual } from "node:util";

/** One mention with all that its entity says. `start` and `end` are in the unit of both outputs. */
export interface ComparedMention {
  readonly kind: string;
  readonly id: string | null;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** What the entity and the mention say besides: country, count, role… */
  readonly facts: Readonly<Record<string, unknown>>;
}

export type Change =
  | { readonly change: "gained"; readonly new: ComparedMention }
  | { readonly change: "lost"; readonly old: ComparedMention }
  /** The same entity with other offsets. */
  | { readonly change: "moved"; readonly old: ComparedMention; readonly new: ComparedMention }
  | {
      readonly change: "changed";
      readonly old: ComparedMention;
      readonly new: ComparedMention;
      /** `id`, `name`, `text` or names of facts, in the order of the output. */
      readonly fields: readonly string[];
    };
export type ChangeName = Change["change"];

/** In the order in which a reader wants them. */
export const CHANGES = ["lost", "changed", "moved", "gained"] as const satisfies ChangeName[];

export interface Compared {
  /** In the order of the text. */
  readonly changes: readonly Change[];
  /** Mentions that are as they were. */
  readonly same: number;
}

type Mentions = readonly ComparedMention[];
type Pair = readonly [ComparedMention, ComparedMention];

/**
 * Pairs each mention with at most one of the other run. In the same text a pair overlaps; in a text
 * that was edited between the runs it has the same entity or the same words.
 */
export function compareMentions(old: Mentions, now: Mentions, sameText: boolean): Compared {
  const left: [Set<ComparedMention>, Set<ComparedMention>] = [new Set(old), new Set(now)];
  const pairs: Pair[] = [];
  const pair = (key: (mention: ComparedMention) => string) => {
    for (const found of pairedBy(key, [...left[0]], [...left[1]])) take(found);
  };
  const take = ([a, b]: Pair) => {
    if (!left[0].has(a) || !left[1].has(b)) return;
    pairs.push([a, b]);
    left[0].delete(a);
    left[1].delete(b);
  };
  pair(exactly);
  pair((mention) => keyOf(mention.start, mention.end, entityOf(mention)));
  if (sameText) pair(({ kind, start, end }) => keyOf(kind, start, end));
  else pair(({ kind, start, end, text }) => keyOf(kind, start, end, text));
  for (const found of overlapping([...left[0]], [...left[1]], entityOf)) take(found);
  if (sameText)
    for (const found of overlapping([...left[0]], [...left[1]], ({ kind }) => kind)) take(found);
  else {
    pair((mention) => keyOf(entityOf(mention), mention.text));
    pair(entityOf);
    pair(({ kind, text }) => keyOf(kind, text));
  }
  return changesOf(pairs, left);
}

function changesOf(
  pairs: readonly Pair[],
  [lost, gained]: readonly [ReadonlySet<ComparedMention>, ReadonlySet<ComparedMention>],
): Compared {
  const changes: Change[] = [
    ...[...lost].map((old) => ({ change: "lost" as const, old })),
    ...[...gained].map((now) => ({ change: "gained" as const, new: now })),
  ];
  let same = 0;
  for (const [old, now] of pairs) {
    const moved = old.start !== now.start || old.end !== now.end;
    const fields = fieldsThatDiffer(old, now, moved);
    if (fields.length > 0) changes.push({ change: "changed", old, new: now, fields });
    else if (moved) changes.push({ change: "moved", old, new: now });
    else same++;
  }
  return { changes: changes.sort(inOrder), same };
}

/** `text` is compared where the offsets are the same: elsewhere it must differ. */
function fieldsThatDiffer(old: ComparedMention, now: ComparedMention, moved: boolean): string[] {
  const fields: string[] = [];
  if (old.id !== now.id) fields.push("id");
  if (old.name !== now.name) fields.push("name");
  for (const fact of new Set([...Object.keys(old.facts), ...Object.keys(now.facts)]))
    if (!isDeepStrictEqual(old.facts[fact], now.facts[fact])) fields.push(fact);
  if (!moved && old.text !== now.text) fields.push("text");
  return fields;
}

/** Mentions with the same key, the first with the first and so on. */
function pairedBy(key: (mention: ComparedMention) => string, old: Mentions, now: Mentions): Pair[] {
  const waiting = new Map<string, ComparedMention[]>();
  for (const mention of [...now].sort(inText)) {
    const list = waiting.get(key(mention));
    if (list) list.push(mention);
    else waiting.set(key(mention), [mention]);
  }
  const taken = new Map<string, number>();
  return [...old].sort(inText).flatMap((mention): Pair[] => {
    const at = taken.get(key(mention)) ?? 0;
    const other = waiting.get(key(mention))?.[at];
    if (other) taken.set(key(mention), at + 1);
    return other ? [[mention, other]] : [];
  });
}

/** Pairs that overlap and have the same key; those that overlap most come first. */
function overlapping(
  old: Mentions,
  now: Mentions,
  key: (mention: ComparedMention) => string,
): Pair[] {
  const others = [...now].sort(inText);
  const longest = others.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const pairs: Pair[] = [];
  let first = 0;
  for (const mention of [...old].sort(inText)) {
    while ((others[first]?.start ?? Infinity) < mention.start - longest) first++;
    for (let at = first; (others[at]?.start ?? Infinity) < mention.end; at++) {
      const other = others[at] as ComparedMention;
      if (shared(mention, other) > 0 && key(mention) === key(other)) pairs.push([mention, other]);
    }
  }
  return pairs.sort(mostFirst);
}

/** Nothing in it depends on which of the two is the older, where two pairs have one in common. */
function mostFirst([a, b]: Pair, [c, d]: Pair): number {
  return (
    shared(c, d) - shared(a, b) ||
    apart(a, b) - apart(c, d) ||
    Math.min(a.start, b.start) - Math.min(c.start, d.start) ||
    Math.min(a.end, b.end) - Math.min(c.end, d.end) ||
    compareText(exactly(a) + exactly(b), exactly(c) + exactly(d))
  );
}

function shared(a: ComparedMention, b: ComparedMention): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function apart(a: ComparedMention, b: ComparedMention): number {
  return Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
}

/** What makes two mentions of one kind those of one entity: the id, or the name where it has none. */
function entityOf({ kind, id, name }: ComparedMention): string {
  return id === null ? keyOf(kind, null, name) : keyOf(kind, id);
}

function exactly(mention: ComparedMention): string {
  const { kind, id, name, start, end, text, facts } = mention;
  return keyOf(start, end, kind, id, name, text, JSON.stringify(facts));
}

function keyOf(...parts: readonly (string | number | null)[]): string {
  return JSON.stringify(parts);
}

function inText(a: ComparedMention, b: ComparedMention): number {
  return a.start - b.start || a.end - b.end || compareText(exactly(a), exactly(b));
}

function inOrder(a: Change, b: Change): number {
  return inText(firstOf(a), firstOf(b)) || CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change);
}

/** Of a change that has two mentions, the one that stands first. */
function firstOf(change: Change): ComparedMention {
  if (change.change === "gained") return change.new;
  if (change.change === "lost") return change.old;
  return inText(change.old, change.new) <= 0 ? change.old : change.new;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
