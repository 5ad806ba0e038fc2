/**
 * The columns of hits against a plain reading of the same packs and texts: strings, objects, and a
 * look at every phrase of the pack for every token.
 */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Phrasebook } from "../../src/compiler/compiling/phrasebook.ts";
import { type Condition, contextColumns } from "../../src/lexicon/contexts.ts";
import type { Pack, Prefix, Tag } from "../../src/lexicon/pack.ts";
import { NO_CAPITAL, senseFlags } from "../../src/lexicon/senseFlags.ts";
import { NO_SUFFIXES } from "../../src/lexicon/suffixTable.ts";
import { TAGS } from "../../src/lexicon/tags.ts";
import { HitArena } from "../../src/matching/hitArena.ts";
import { tagSet } from "../../src/matching/hits.ts";
import { type Hit, phraseMatcher } from "../../src/matching/phrases.ts";
import { buildCharacterTables } from "../../src/text/characters.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isMark,
  NEW_LINE,
  NEW_PARAGRAPH,
  SPACED,
  type Tokens,
  touches,
  WORD,
} from "../../src/text/words.ts";

const tables = buildCharacterTables();

interface PlainSense {
  readonly tag: number;
  readonly value: string;
  readonly capital: number;
  readonly allCapitals: boolean;
  readonly condition: Condition | undefined;
}
interface PlainPhrase {
  readonly words: readonly string[];
  readonly senses: readonly PlainSense[];
}

function packOf(phrases: readonly PlainPhrase[], prefixes: readonly Prefix[]): Pack {
  const book = new Phrasebook();
  const strings: string[] = [];
  const conditions: Condition[] = [];
  for (const { words, senses } of phrases)
    for (const { tag, value, capital, allCapitals, condition } of senses)
      book.add(words, {
        value: strings.push(value) - 1,
        rule: 0,
        origin: 0,
        flags: senseFlags({
          tag,
          capital,
          allCapitals,
          condition: condition ? conditions.push(condition) : 0,
        }),
      });
  const pack = {
    facts: { prefixes, suffixes: NO_SUFFIXES, adjectiveEndings: [], sharedHeads: [] },
    tables,
    phrases: book.build().table,
    contexts: contextColumns(conditions),
    rules: ["rule"],
    string: (number: number) => strings[number] as string,
  };
  return pack as unknown as Pack;
}

type PlainHit = Omit<Hit, "sense" | "rule">;

/** Where no word needs a capital, "all of them" asks for the very letters. */
function isExact({ capital, allCapitals }: Pick<PlainSense, "capital" | "allCapitals">): boolean {
  return capital === NO_CAPITAL && allCapitals;
}

/** What stands at each token, by the rules as one would tell them. */
class PlainMatcher {
  private readonly words: readonly string[];

  constructor(
    private readonly phrases: readonly PlainPhrase[],
    private readonly prefixes: readonly Prefix[],
    private readonly tokens: Tokens,
  ) {
    this.words = Array.from({ length: tokens.count }, (_, i) => foldedWord(tokens, i));
  }

  at(i: number): PlainHit[] {
    const order = (a: PlainHit, b: PlainHit) =>
      b.to - a.to || Number(b.conditional) - Number(a.conditional);
    return this.found(i).sort(order);
  }

  /** In the order of the lexicon, and what stands behind a prefix last. */
  found(i: number): PlainHit[] {
    const word = this.words[i] as string;
    const found = this.phrasesAt(i, word, "", 0);
    const whole = Math.max(i, ...found.map(({ to }) => to));
    const shortest = [...this.prefixes].sort(
      (a, b) => a.cut.length - b.cut.length || b.put.length - a.put.length,
    );
    for (const { cut, put } of this.tokens.kind[i] === WORD ? shortest : []) {
      if (!word.startsWith(cut) || word.length < cut.length + 2) continue;
      const kept = put === "" ? cut.length : cut.length - 1;
      const farther = this.phrasesAt(i, put + word.slice(cut.length), cut, kept);
      const beyond = farther.filter(({ to }) => to > whole);
      found.push(...beyond);
      if (beyond.length > 0) break;
    }
    return found;
  }

  private phrasesAt(i: number, first: string, prefix: string, cut: number): PlainHit[] {
    const { tokens } = this;
    return this.phrases.flatMap(({ words, senses }) => {
      const to = words[0] === first ? this.endOf(words, i) : -1;
      if (to < 0) return [];
      const mean = senses.filter((sense) => this.holds(sense, i, to));
      return mean
        .sort((a, b) => a.tag - b.tag)
        .map(({ tag, value, condition, ...sense }) => ({
          tag: TAGS[tag] as Tag,
          value,
          from: i,
          to,
          start: (tokens.start[i] as number) + cut,
          end: tokens.end[to - 1] as number,
          prefix,
          conditional: condition !== undefined || isExact(sense),
        }));
    });
  }

  /** The token behind a phrase whose first word stands at token `i`, or -1. */
  private endOf(words: readonly string[], i: number): number {
    const { tokens } = this;
    let at = i + 1;
    let least = 0; // a single word behind a dash between blanks is none of the phrase
    for (const word of words.slice(1)) {
      if (at >= tokens.count || has(tokens, at, NEW_PARAGRAPH)) return -1;
      if (this.isDash(at)) least = ++at + 2;
      if (isMark(tokens, at, "-") && touches(tokens, at) && touches(tokens, at + 1)) at++;
      if (this.words[at] !== word) return -1;
      at++;
    }
    return at >= least ? at : -1;
  }

  private isDash(at: number): boolean {
    const { tokens } = this;
    const blank = (k: number) => has(tokens, k, SPACED) && !has(tokens, k, NEW_LINE);
    const between = has(tokens, at - 1, CAPITAL) && has(tokens, at + 1, CAPITAL);
    return isMark(tokens, at, "-") && between && blank(at) && blank(at + 1);
  }

  private holds({ capital, allCapitals, condition }: PlainSense, i: number, to: number): boolean {
    const { tokens } = this;
    if (capital !== NO_CAPITAL) {
      const written = Array.from({ length: to - i }, (_, k) => i + k);
      const at = written.filter((k) => k === i || !isMark(tokens, k, "-"))[capital] ?? to - 1;
      const single = (this.words[at] as string).length === 1;
      if (!has(tokens, at, allCapitals && !single ? ALL_CAPITALS : CAPITAL)) return false;
    }
    const isFolded = (k: number) =>
      tokens.text.slice(tokens.start[k], tokens.end[k]) === foldedWord(tokens, k);
    for (let k = i; isExact({ capital, allCapitals }) && k < to; k++)
      if (!isFolded(k)) return false;
    const { after, notAfter, before, notBefore } = condition ?? {};
    if (after && !this.before(i).some((text) => after.includes(text))) return false;
    if (notAfter && this.before(i).some((text) => notAfter.includes(text))) return false;
    if (before && !this.behind(to).some((text) => before.includes(text))) return false;
    return !(notBefore && this.behind(to).some((text) => notBefore.includes(text)));
  }

  private isSeenThrough(i: number): boolean {
    return [..."-\"'"].some((mark) => isMark(this.tokens, i, mark));
  }

  /** The last one, two and three words before token `i`, the first of them less a prefix too. */
  private before(i: number): string[] {
    const texts: string[] = [];
    let tail: string[] = [];
    let at = i;
    while (tail.length < 3 && at > 0 && !has(this.tokens, at, NEW_PARAGRAPH)) {
      at--;
      if (this.isSeenThrough(at)) at--;
      const word = this.words[at];
      if (word === undefined) break;
      const stems = this.prefixes.filter(({ cut }) => word.startsWith(cut));
      for (const one of [word, ...stems.map(({ cut, put }) => put + word.slice(cut.length))])
        texts.push([one, ...tail].join(" "));
      tail = [word, ...tail];
    }
    return texts;
  }

  private behind(to: number): string[] {
    const texts: string[] = [];
    const words: string[] = [];
    for (let at = to; words.length < 3 && at < this.tokens.count; at++) {
      if (has(this.tokens, at, NEW_PARAGRAPH)) break;
      if (this.isSeenThrough(at)) at++;
      const word = this.words[at];
      if (word === undefined) break;
      words.push(word);
      texts.push(words.join(" "));
    }
    return texts;
  }
}

const WORDS = ["a", "ba", "cab", "dada", "alba", "ca"];
const word = fc.constantFrom(...WORDS);
const context = fc.option(
  fc.uniqueArray(
    fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
    { minLength: 1, maxLength: 3 },
  ),
  { nil: undefined },
);
const condition = fc
  .record({ after: context, before: context, notAfter: context, notBefore: context })
  .filter((one) => Object.values(one).some((list) => list !== undefined))
  .map((one) => one as Condition);
// Numbers on both sides of the edge between the two words of bits.
const TAG_NUMBERS = [0, 9, 31, 32, 33, TAGS.length - 1];
const TAGS_USED = TAG_NUMBERS.map((number) => TAGS[number] as Tag);
const SOME_TAGS = [TAGS_USED[0], TAGS_USED[3]] as readonly Tag[];
const SOME = tagSet(...SOME_TAGS);
const sense = fc.record({
  tag: fc.constantFrom(...TAG_NUMBERS),
  value: fc.constantFrom("x", "y"),
  capital: fc.constantFrom(NO_CAPITAL, NO_CAPITAL, 0, 1),
  allCapitals: fc.boolean(),
  condition: fc.oneof(fc.constant(undefined), condition),
});
const phrase = fc.record({
  words: fc.oneof(
    { weight: 2, arbitrary: fc.tuple(word) },
    fc.array(word, { minLength: 2, maxLength: 3 }),
  ),
  senses: fc.uniqueArray(sense, {
    minLength: 1,
    maxLength: 3,
    selector: ({ tag, value }) => `${tag} ${value}`,
  }),
});
const phrases = fc.uniqueArray(phrase, {
  minLength: 6,
  maxLength: 16,
  selector: ({ words }) => words.join(" "),
});
const prefixes = fc.uniqueArray(
  fc.constantFrom(
    { cut: "d", put: "" },
    { cut: "al", put: "" },
    { cut: "dal", put: "" },
    { cut: "c", put: "al" },
    { cut: "d", put: "ca" },
  ),
  { maxLength: 3 },
);
const written = fc.constantFrom(
  ...WORDS.flatMap((one) => [one, one[0]?.toUpperCase() + one.slice(1), one.toUpperCase()]),
  ...WORDS.flatMap((one) => [`d${one}`, `al${one}`, `c${one}`]),
);
const gap = fc.constantFrom(" ", " ", " ", "-", " - ", "\n", "\n\n", ", ", ' "');
const text = fc
  .array(fc.tuple(written, gap), { minLength: 4, maxLength: 14 })
  .map((parts) => parts.flat().join(""));

/** The arena is shared by all runs, as it is by the documents of a stream. */
const arena = new HitArena();

it("has room for all tags", () => {
  expect(TAGS.length).toBeLessThanOrEqual(64);
});

describe("hits", () => {
  it("are what a plain reading finds, however they are asked for", () => {
    let some = 0;
    fc.assert(
      fc.property(phrases, prefixes, text, (lexicon, cuts, content) => {
        const tokens = tokenize(content, tables);
        arena.clear();
        const hits = phraseMatcher(packOf(lexicon, cuts))(tokens, arena);
        const plain = new PlainMatcher(lexicon, cuts, tokens);
        const expected = Array.from({ length: tokens.count }, (_, i) => plain.at(i));
        const found = expected.map((_, i) =>
          hits.at(i).map(({ sense: _, rule: __, ...hit }) => hit as PlainHit),
        );
        expect(found).toEqual(expected);
        some += expected.flat().length;
        const inOrder = expected.flatMap((_, i) => plain.found(i));
        const told = (hit: PlainHit | undefined) => hit && [hit.value, hit.from, hit.to];
        const asked: unknown[] = [];
        const answers: unknown[] = [];
        for (let i = -1; i <= tokens.count + 1; i++) {
          const here = expected[i] ?? [];
          const ofSome = here.filter(({ tag }) => SOME_TAGS.includes(tag));
          asked.push(hits.any(i), hits.hasAny(i, SOME), hits.hasOnly(i, SOME));
          answers.push(here.length > 0, ofSome.length > 0, ofSome.length === here.length);
          asked.push(hits.endsAny(i, SOME));
          answers.push(inOrder.some(({ to, tag }) => to === i && SOME_TAGS.includes(tag)));
          for (const tag of TAGS_USED) {
            const of = here.filter((hit) => hit.tag === tag);
            const ending = inOrder.filter((hit) => hit.to === i && hit.tag === tag);
            asked.push(hits.has(i, tag), told(hits.find(i, tag)), told(hits.endingAt(i, tag)));
            answers.push(of.length > 0, told(of[0]), told(ending[0]));
            asked.push(hits.hasAny(i, tagSet(tag)), hits.reach(i, tagSet(tag)));
            answers.push(of.length > 0, of[0]?.to ?? i);
          }
        }
        expect(asked).toEqual(answers);
      }),
      { seed: 1, numRuns: 1000 },
    );
    expect(some).toBeGreaterThan(2500);
  });

  it("are one object, however often they are asked for", () => {
    const one = { tag: 9, value: "x", capital: NO_CAPITAL, allCapitals: false };
    const pack = packOf([{ words: ["ba"], senses: [{ ...one, condition: undefined }] }], []);
    const hits = phraseMatcher(pack)(tokenize("a ba", tables));
    expect(hits.at(1)).toBe(hits.at(1));
    expect(hits.find(1, TAGS[9] as Tag)).toBe(hits.at(1)[0]);
    expect(hits.endingAt(2, TAGS[9] as Tag)).toBe(hits.at(1)[0]);
  });

  it("of earlier tokens stay when the arena grows", () => {
    const one = { tag: 9, value: "x", capital: NO_CAPITAL, allCapitals: false };
    const pack = packOf([{ words: ["ba"], senses: [{ ...one, condition: undefined }] }], []);
    const shared = new HitArena();
    const match = phraseMatcher(pack);
    const first = match(tokenize("ba", tables), shared);
    match(tokenize("ba ".repeat(500), tables), shared);
    expect(first.find(0, TAGS[9] as Tag)).toMatchObject({ value: "x", from: 0, to: 1 });
  });
});
