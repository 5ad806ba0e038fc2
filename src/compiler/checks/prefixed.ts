/** What is read behind the prefixes that a language writes onto words, as matching reads it. */

import { CATALOGUE_KINDS } from "../../kinds.ts";
import type { Prefix } from "../../lexicon/pack.ts";
import { TAG_TABLE, type Tag } from "../../lexicon/tags.ts";
import {
  beginsWith,
  type CutPrefix,
  compilePrefixes,
  LEAST_STEM,
  type Prefixes,
  prefixesOf,
} from "../../matching/prefixes.ts";
import { unitsOf } from "../../text/hash.ts";
import type { Declaration } from "../sources/source.ts";
import { type CheckedForm, isFree, type Needless } from "./check.ts";
import type { DerivedWords } from "./derivedWords.ts";

/** Phrases by their folded words. */
export class BehindPrefix {
  private readonly prefixes: Prefixes;
  private readonly phrases = new Map<string, CheckedForm[]>();

  /** `prefixes` and `articles` are folded. */
  constructor(
    prefixes: readonly Prefix[],
    private readonly articles: readonly string[],
    private readonly own: readonly CheckedForm[],
    others: readonly CheckedForm[],
    private readonly derived: DerivedWords,
  ) {
    this.prefixes = compilePrefixes(prefixes);
    if (prefixes.length === 0) return;
    for (const form of [...own, ...others]) {
      if (form.declaration.affixes) continue;
      for (const { words } of form.spellings) {
        const key = words.join(" ");
        const list = this.phrases.get(key);
        if (list) list.push(form);
        else this.phrases.set(key, [form]);
      }
    }
  }

  /** The declarations that a prefix and another one give; those that are gone give nothing. */
  *needless(gone: ReadonlySet<Declaration>): Generator<Needless> {
    if (this.prefixes.texts.length === 0) return;
    const given = new Set(gone);
    for (const form of this.own) {
      const { declaration, spellings } = form;
      const { made, affixes, tag } = declaration;
      if (made || affixes || given.has(declaration)) continue;
      if (declaration.origin.how === "gazetteer" || !isAsked(tag)) continue;
      const givers = spellings.map(({ words }) => this.giver(form, words, given));
      const by = givers[0];
      if (!by || givers.includes(undefined)) continue;
      given.add(declaration);
      yield { declaration, by, because: "prefix" };
    }
  }

  /** What reads as the form does once the whole is not listed. */
  private giver(
    form: CheckedForm,
    [word = "", ...rest]: readonly string[],
    gone: ReadonlySet<Declaration>,
  ): Declaration | undefined {
    const { declaration } = form;
    const units = unitsOf(word);
    for (const prefix of prefixesOf(this.prefixes, units[0] as number)) {
      if (!beginsWith(prefix, units, 0, units.length, LEAST_STEM)) continue;
      if (this.hasArticle(prefix) || isDoubled(prefix, units)) continue;
      const stem = String.fromCharCode(...prefix.put) + word.slice(prefix.cut.length);
      const same = (this.phrases.get([stem, ...rest].join(" ")) ?? []).find(
        (one) =>
          one !== form &&
          !gone.has(one.declaration) &&
          sameThing(one.declaration, declaration) &&
          gives(one.declaration, declaration),
      );
      if (same) return this.meansMore(form, [word, ...rest]) ? undefined : same.declaration;
      // The first prefix behind which anything is known is the one that is read.
      if (this.isKnown([stem, ...rest])) return undefined;
    }
    return undefined;
  }

  /** An article says something of a word, and belongs to a name. */
  private hasArticle({ cut, put }: CutPrefix): boolean {
    const text = String.fromCharCode(...cut);
    return put.length > 0 || this.articles.some((article) => text.endsWith(article));
  }

  /** Would the whole be read as something else, so that no prefix is taken off? */
  private meansMore({ declaration }: CheckedForm, words: readonly string[]): boolean {
    const whole = words.join(" ");
    const all = this.phrases.get(whole) ?? [];
    return all.some((one) => !sameThing(one.declaration, declaration)) || this.derived.has(whole);
  }

  private isKnown(words: readonly string[]): boolean {
    return words.some((_, i) => {
      const key = words.slice(0, i + 1).join(" ");
      return this.phrases.has(key) || this.derived.has(key);
    });
  }
}

/**
 * Words of which matching asks nothing but that they are there, and names of one listed thing. Of
 * common words, adjectives and prepositions it asks how they are written, and names of people that
 * are not listed may begin with any letters.
 */
function isAsked(tag: Tag): boolean {
  const { detection, value } = TAG_TABLE[tag];
  if (detection === "word") return value !== "gender" && !ASKED_HOW.has(tag);
  return detection === "name" && CATALOGUE_KINDS.some((kind) => kind === value);
}

const ASKED_HOW: ReadonlySet<Tag> = new Set<Tag>(["common", "adjective", "preposition"]);

/** وونسان is Wonsan, and not a place behind a و. */
function isDoubled({ cut }: CutPrefix, units: Uint16Array): boolean {
  return cut.at(-1) === units[cut.length];
}

function sameThing(one: Declaration, other: Declaration): boolean {
  return one.tag === other.tag && one.value === other.value;
}

/** Does one count wherever the other does? */
function gives(one: Declaration, other: Declaration): boolean {
  if (one.exact === true || other.exact === true) return false;
  const conditions = ({ after, before, notAfter, notBefore }: Declaration) =>
    JSON.stringify([after, before, notAfter, notBefore]);
  return isFree(one) || conditions(one) === conditions(other);
}
