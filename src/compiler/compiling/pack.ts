/**
 * One language's pack: its declarations and the shared ones, inflected, folded and laid out for
 * matching. Numbers given to strings, rules and conditions do not depend on the order of lexicon
 * lines.
 */

import { encode, encodeStrings } from "../../lexicon/binary.ts";
import { type Condition, contextColumns } from "../../lexicon/contexts.ts";
import { type Origin, shownRule } from "../../lexicon/how.ts";
import type { Making, Needs } from "../../lexicon/origins.ts";
import type { LanguageFacts, Pattern } from "../../lexicon/pack.ts";
import {
  conditionOf as conditionNumberOf,
  MOST_CONDITIONS,
  NO_CAPITAL,
  senseFlags,
  tagOf,
} from "../../lexicon/senseFlags.ts";
import type { SuffixColumns } from "../../lexicon/suffixTable.ts";
import { TAG_TABLE, TAGS, type Tag, tagsWhere } from "../../lexicon/tags.ts";
import { type CharacterTables, type Refolds, refoldsBetween } from "../../text/characters.ts";
import type { Declaration, PackSource, PatternSource } from "../sources/source.ts";
import { affixed } from "./affixes.ts";
import { isCased } from "./casedScript.ts";
import type { CatalogueFacts } from "./catalogueFacts.ts";
import { languageFacts } from "./facts.ts";
import { metForms } from "./forms.ts";
import { expandPattern } from "./freeSpacing.ts";
import { gatedPlaces } from "./gatedPlaces.ts";
import { Numbered } from "./numbered.ts";
import { OriginsOfPack } from "./origins.ts";
import { ownTables } from "./ownTables.ts";
import { Phrasebook, type Sense } from "./phrasebook.ts";
import { RESPELLED, respelled } from "./respellings.ts";
import { allFolded, allSpellings, askedOf, folded, type Spelling, spellings } from "./spellings.ts";
import { type SuffixTable, stemsIn, suffixColumns, suffixTable } from "./suffixes.ts";

export interface CompiledPack {
  readonly pack: Uint8Array;
  /** Where its senses were written; made when it is asked for. */
  readonly origins: () => Uint8Array;
}

/** `shared` are the characters before the language's own letters. */
export function compilePack(
  own: PackSource,
  common: PackSource | undefined,
  known: CatalogueFacts,
  shared: CharacterTables,
): CompiledPack {
  const { code, language } = own;
  const tables = ownTables(language, shared);
  const layout = new Layout(code, tables);
  const suffixes = suffixTable(language.suffixes, language.sounds ?? {}, (text) =>
    folded(text, tables),
  );
  const facts = languageFacts(own, common?.language, tables, known.latin, suffixes.facts);
  const met = metForms(own, known, tables);
  const joined = common && common !== own ? common : undefined;
  const declarations = inOrder([...own.declarations, ...(joined?.declarations ?? [])]);
  const gated = isCased(language) ? [] : gatedPlaces(declarations, known.placeTypes, tables);
  const plain: Entered[] = [];
  for (const written of declarations) {
    if (written.affixes) continue; // What is derived yields to names: when all of them are there.
    const { declaration, forms } = met(written);
    // Of a name whose head is left out, the whole is what the lexicon has written.
    const trimmed = declaration !== written;
    const origin = trimmed ? { ...declaration, form: written.form } : written;
    forms.forEach((form, i) => {
      const made = i > 0 ? "inflected" : trimmed ? "head-left-out" : (written.made ?? "as-written");
      plain.push({ declaration, form, made, written: origin });
    });
  }
  layout.addAll(plain);
  for (const name of declarations) {
    if (!RESPELLED.has(name.tag) || !language.respellings) continue;
    if (name.origin.pack !== code) continue;
    for (const form of respelled(name.form, language.respellings)) layout.addRespelled(name, form);
  }
  layout.addDerived(
    declarations.flatMap((written): Entered[] =>
      written.affixes
        ? affixed(written.form, written.affixes).map((form) => ({
            declaration: written,
            form,
            made: "derived",
            written,
          }))
        : [],
    ),
    suffixes,
  );
  for (const name of gated) layout.addGated(name, language.article ?? []);
  const patterns = addPatterns(layout, code, [...own.patterns, ...(joined?.patterns ?? [])]);
  return layout.encode(
    { ...facts, patterns },
    refoldsBetween(shared, tables),
    language.latin ?? {},
    suffixColumns(suffixes),
  );
}

/** A form that a declaration is met in. */
interface Entered {
  readonly declaration: Declaration;
  readonly form: string;
  readonly made: Making;
  /** The declaration as the lexicon has it. */
  readonly written: Declaration;
}

/** The phrases of a pack, and the numbered strings that their senses point at. */
class Layout {
  private readonly book = new Phrasebook();
  private readonly strings = new Numbered();
  private readonly rules = new Numbered();
  private readonly conditions = new Numbered();
  /** Those met before, by what the lexicon writes: many lines share one. */
  private readonly conditionNumbers = new Map<string, number>();
  private readonly origins = new OriginsOfPack();

  constructor(
    private readonly code: string,
    private readonly tables: CharacterTables,
  ) {}

  add(declaration: Declaration, form: string, made: Making): void {
    this.addAll([{ declaration, form, made, written: declaration }]);
  }

  addAll(entered: readonly Entered[]): void {
    const forms = this.spelled(entered);
    entered.forEach((one, i) => void this.addForm(one, forms[i] as readonly Spelling[]));
  }

  private spelled(entered: readonly Entered[]): Spelling[][] {
    return allSpellings(
      entered.map(({ form }) => form),
      this.tables,
    );
  }

  private addForm({ declaration, made, written }: Entered, spelled: readonly Spelling[]): void {
    const condition = this.conditionNumber(declaration);
    spelled.forEach((spelling, i) => {
      const { capital, allCapitals, exact } = askedOf(declaration, spelling);
      this.book.add(spelling.words, {
        value: this.strings.of(declaration.value),
        rule: this.rules.of(shownRule(declaration.origin)),
        flags: senseFlags({
          tag: TAGS.indexOf(declaration.tag),
          capital,
          allCapitals: exact || allCapitals,
          condition,
        }),
        origin: this.origins.add({
          written,
          made: i > 0 && made === "as-written" ? "respelled" : made,
          needs: exact ? "exact" : needsOf(capital, allCapitals),
        }),
      });
    });
  }

  /**
   * Adds what is derived of stems, without the words that are also names, and without those that
   * are another word of the lexicon with a suffix, which as they stand would hide it.
   */
  addDerived(words: readonly Entered[], suffixes: SuffixTable): void {
    const forms = this.spelled(words);
    const stems = stemsIn(suffixes);
    words.forEach((one, i) => {
      const [first] = forms[i] as readonly Spelling[];
      if (!first || this.book.has(first.words, (sense) => this.isName(sense))) return;
      const [word = ""] = first.words;
      if (first.words.length === 1 && stems(word).some((stem) => this.takesSuffix(stem))) return;
      this.addForm(one, forms[i] as readonly Spelling[]);
    });
  }

  /** Is a word something else than an ordinary one, and does it take suffixes? */
  private takesSuffix(word: string): boolean {
    return this.book.has([word], ({ flags }) => {
      const tag = TAGS[tagOf(flags)] as Tag;
      return tag !== "common" && TAG_TABLE[tag].suffixes !== "nothing";
    });
  }

  /**
   * Adds a place that is one elsewhere too (`gatedPlaces`). Where an article begins it and an
   * ordinary word follows (الجزيرة, the island) the name would hide the word: the whole is one as
   * well. Without articles to tell them by, what is an ordinary word is left out.
   */
  addGated(name: Declaration, articles: readonly string[]): void {
    const common = TAGS.indexOf("common");
    const isCommon = (form: string) =>
      spellings(form, this.tables)
        .slice(0, 1)
        .some(({ words }) => this.book.has(words, ({ flags }) => tagOf(flags) === common));
    if (articles.length === 0 && isCommon(name.form)) return;
    this.add(name, name.form, "as-written");
    const article = articles.find((cut) => name.form.startsWith(cut));
    if (article && !name.form.includes(" ") && isCommon(name.form.slice(article.length)))
      this.add({ ...name, tag: "common", value: "" }, name.form, "derived");
  }

  /** Adds another spelling of a name, unless what may mean one only is spelled so. */
  addRespelled(name: Declaration, form: string): void {
    const tag = TAGS.indexOf(name.tag);
    const { one } = TAG_TABLE[name.tag];
    const [spelling] = spellings(form, this.tables);
    if (!spelling) return;
    if (!one || !this.book.has(spelling.words, ({ flags }) => tagOf(flags) === tag))
      this.add(name, form, "respelled");
  }

  encode(
    facts: LanguageFacts,
    { units, expansions, silent }: Refolds,
    latin: Readonly<Record<string, string>>,
    suffixes: SuffixColumns,
  ): CompiledPack {
    const conditions = this.conditions.list;
    const contexts = contextColumns(conditions.map((text) => JSON.parse(text) as Condition));
    const conditionText = Uint32Array.from(conditions, (text) => this.strings.of(text));
    const strings = encodeStrings(this.strings.list);
    const { table, senses } = this.book.build();
    return {
      pack: encode(
        { facts, rules: this.rules.list, expansions, silent },
        { ...table, ...contexts, ...suffixes, conditionText, ...strings, refolds: units },
      ),
      origins: () => this.origins.encode(senses, latin),
    };
  }

  /**
   * Is a sense a name that a derived word yields to? Not the generated places, which ask for a cue
   * anyway, nor names that need a word beside them, unless they are parts of longer ones.
   */
  private isName({ flags }: Sense): boolean {
    const tag = TAGS[tagOf(flags)] as Tag;
    if (!NAMES.has(tag) || tag === "place-gated") return false;
    const number = conditionNumberOf(flags);
    if (number === 0 || TAG_TABLE[tag].inPerson === "part") return true;
    const { after, before } = JSON.parse(this.conditions.list[number - 1] as string);
    return !after && !before;
  }

  /** From 1; 0 for none. */
  private conditionNumber(declaration: Declaration): number {
    const { after, before, notAfter, notBefore } = declaration;
    if (!after && !before && !notAfter && !notBefore) return 0;
    const written = JSON.stringify([after, before, notAfter, notBefore]);
    const known = this.conditionNumbers.get(written);
    if (known !== undefined) return known;
    const number = this.conditions.of(conditionOf(declaration, this.tables)) + 1;
    if (number > MOST_CONDITIONS)
      throw new Error(`more than ${MOST_CONDITIONS} different conditions in ${this.code}`);
    this.conditionNumbers.set(written, number);
    return number;
  }
}

const NAMES = tagsWhere(({ detection }) => detection === "name");

function needsOf(capital: number, allCapitals: boolean): Needs {
  if (capital === NO_CAPITAL) return "none";
  return allCapitals ? "all-capitals" : "capital";
}

function conditionOf(
  { after, before, notAfter, notBefore }: Declaration,
  tables: CharacterTables,
): string {
  const fold = (phrases: readonly string[] | undefined) => phrases && allFolded(phrases, tables);
  return JSON.stringify({
    after: fold(after),
    before: fold(before),
    notAfter: fold(notAfter),
    notBefore: fold(notBefore),
  });
}

/** Expands the patterns and puts their trigger words into the layout, a number for each pattern. */
function addPatterns(layout: Layout, code: string, sources: readonly PatternSource[]): Pattern[] {
  const patterns: Pattern[] = [];
  for (const source of [...sources].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const expanded = expandPattern(source);
    if (!expanded.ok) continue; // reported by check
    const origin: Origin = { pack: code, room: "patterns", how: "pattern", named: source.name };
    const { file, entry, name, kind, id } = source;
    const value = String(patterns.length);
    for (const { form, line, column } of source.at)
      layout.add(
        { file, line, column, entry, tag: "trigger", value, form, origin },
        form,
        "as-written",
      );
    patterns.push({
      name,
      kind,
      id,
      source: expanded.source,
      flags: expanded.flags,
      rule: shownRule(origin),
    });
  }
  return patterns;
}

/** Sorted by what they say, so that numbers do not depend on the order of lexicon lines. */
function inOrder(declarations: readonly Declaration[]): Declaration[] {
  const byKey = new Map<string, Declaration[]>();
  for (const declaration of declarations) {
    const key = JSON.stringify(sortKey(declaration));
    const same = byKey.get(key);
    if (same) same.push(declaration);
    else byKey.set(key, [declaration]);
  }
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) as Declaration[]);
}

function sortKey(declaration: Declaration): unknown {
  const { tag, value, form, origin, after, before, notAfter, notBefore, affixes } = declaration;
  const { pack, room, how, named } = origin;
  return [tag, value, form, pack, room, named ?? how, after, before, notAfter, notBefore, affixes];
}
