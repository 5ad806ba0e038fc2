/**
 * Sources to compiled packs: inflects, folds, expands spellings and templates, and lays everything
 * out for matching.
 */

import { createHash } from "node:crypto";
import {
  buildCharacterTables,
  type CharacterTables,
  tablesToBytes,
  withLetters,
} from "../text/characters.ts";
import { hashTable } from "../text/hash.ts";
import { ALL_CAPITALS, CAPITAL, foldedWord, has, isMark, tokenize } from "../text/words.ts";
import { decode, encode, encodeStrings } from "./binary.ts";
import { compileDetection, detectionCandidates, detectionWords } from "./detection.ts";
import { expandPattern } from "./expand.ts";
import { headWords, type InflectedWord, Inflector } from "./inflect.ts";
import type { LexiconIndex } from "./load.ts";
import {
  type CatalogueEntry,
  type LanguageFacts,
  type Pattern,
  type Prefix,
  SHARED,
  TAGS,
  type Tag,
  type TemplateSlot,
  vocabularyFile,
} from "./pack.ts";
import { Phrasebook } from "./phrasebook.ts";
import type { Declaration, LanguageSource, LexiconSource, PackSource } from "./source.ts";

/** Compiled lexicons, file name → bytes. */
export interface CompiledLexicons {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly sha256: string;
}

/**
 * Words of these tags are met in any case, however the lexicon writes them: "Defence Ministry",
 * "defence ministry".
 */
const ANY_CASE = new Set<Tag>([
  "title",
  "title-after",
  "common",
  "saying",
  "particle",
  "cue-before",
  "cue-after",
  "head",
  "heads",
  "attributive",
  "complement",
  "missile-singular",
  "missile-plural",
  "missile-dual",
  "missile-construct",
  "missile-modifier",
  "missile-filler",
  "missile-counter",
  "missile-link",
  "number",
  "conjunction",
  "bound-before",
  "bound-after",
  "range-open",
  "range-link",
  "vague",
  "exact",
  "unit",
  "suffix",
]);
const MOST_CONDITIONS = 4095;

/** Compiles every pack, or the catalogue and the packs named. */
export function compileLexicons(
  source: LexiconSource,
  codes: Iterable<string> = source.packs.keys(),
): CompiledLexicons {
  const tables = buildCharacterTables();
  const files = new Map<string, Uint8Array>();
  files.set("characters.bin", tablesToBytes(tables));
  files.set("catalogue.bin", compileCatalogue(source));
  for (const code of codes) {
    files.set(`${code}.bin`, compilePack(source, code, tables));
    files.set(vocabularyFile(code), compileVocabulary(source, code, tables));
  }
  for (const [name, bytes] of compileDetection(source, tables)) files.set(name, bytes);
  const hash = createHash("sha256");
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return { files, sha256: hash.digest("hex") };
}

function compileCatalogue(source: LexiconSource): Uint8Array {
  const entries = new Map<string, CatalogueEntry>();
  for (const pack of source.packs.values())
    for (const { id, facts } of pack.catalogue) entries.set(`${facts.kind}/${id}`, facts);
  const keys = [...entries.keys()].sort();
  const countries: Record<string, string> = {};
  const ministries: Record<string, string> = {};
  const provinces: Record<string, string> = {};
  const classes: Record<string, string> = {};
  for (const key of keys) {
    const entry = entries.get(key) as CatalogueEntry;
    const id = key.slice(key.indexOf("/") + 1);
    if (
      entry.kind === "place" &&
      (entry.type === "country" || entry.type === "territory") &&
      entry.country
    ) {
      if (entry.type === "country" || !countries[entry.country]) countries[entry.country] = id;
    }
    if (entry.kind === "place" && entry.of) provinces[entry.of] = id;
    if (entry.kind === "ministry" && entry.country && entry.portfolio)
      ministries[`${entry.country}/${entry.portfolio}`] = id;
    if (entry.kind === "missile-class" && entry.class && !classes[entry.class])
      classes[entry.class] = id;
  }
  const { offsets, blob } = encodeStrings(keys.map((key) => JSON.stringify(entries.get(key))));
  return encode(
    { keys: keys.join("\n"), countries, ministries, provinces, classes },
    { offsets, blob },
  );
}

function compilePack(source: LexiconSource, code: string, shared: CharacterTables): Uint8Array {
  const own = source.packs.get(code) as PackSource;
  const common = source.packs.get(SHARED);
  const language = own.language;
  const tables = withLetters(shared, language.fold ?? {});
  const inflector = new Inflector(language.paradigms ?? []);
  const book = new Phrasebook();
  const strings = new Numbered();
  const rules = new Numbered();
  const conditions = new Numbered();
  const genders = new Map<string, string>();
  const placeTypes = new Map<string, string>();
  for (const pack of source.packs.values()) {
    for (const { id, facts } of pack.catalogue) {
      if (facts.kind === "person") genders.set(id, facts.gender ?? "m");
      else if (facts.kind === "place") placeTypes.set(id, facts.type ?? "");
    }
  }

  const trim = headTrimmer(own, placeTypes, tables);
  const addForm = (declaration: Declaration, form: string) => {
    const condition = conditionOf(declaration, tables);
    const conditionNumber = condition ? conditions.of(condition) + 1 : 0;
    if (conditionNumber > MOST_CONDITIONS)
      throw new Error(`more than ${MOST_CONDITIONS} different conditions in ${code}`);
    for (const words of spellings(form, tables)) {
      book.add(words.words, {
        tag: TAGS.indexOf(declaration.tag),
        value: strings.of(declaration.value),
        rule: rules.of(declaration.rule),
        flags:
          (ANY_CASE.has(declaration.tag) ? 7 : words.capital) |
          (!ANY_CASE.has(declaration.tag) && words.allCapitals ? 8 : 0) |
          (conditionNumber << 4),
      });
    }
  };

  // Sorted, so that the numbers given to strings and conditions do not depend on the order of
  // lexicon lines.
  const declarations = [
    ...own.declarations,
    ...(common && common !== own ? common.declarations : []),
  ];
  const keyed = declarations.map(
    (declaration) => [JSON.stringify(sortKey(declaration)), declaration] as const,
  );
  keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [, written] of keyed) {
    const declaration = written.tag === "place" ? trim(written) : written;
    const inflects = declaration.rule.startsWith(`${code}/`) && !inflector.empty;
    const forms = inflects
      ? inflectedForms(declaration, inflector, genders, language["adjectives-lead"] === true)
      : [declaration.form];
    for (const form of forms) addForm(declaration, form);
  }

  const patterns: Pattern[] = [];
  const patternSources = [
    ...own.patterns,
    ...(common && common !== own ? common.patterns : []),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const pattern of patternSources) {
    const expanded = expandPattern(pattern);
    if (!expanded.ok) continue; // reported by check
    for (const word of pattern.at) {
      addForm(
        {
          ...pattern,
          tag: "trigger",
          value: String(patterns.length),
          form: word,
          rule: `${code}/patterns#${pattern.name}`,
        },
        word,
      );
    }
    patterns.push({
      name: pattern.name,
      kind: pattern.kind,
      id: pattern.id,
      source: expanded.source,
      flags: expanded.flags,
      rule: `${code}/patterns#${pattern.name}`,
    });
  }

  const { offsets, blob } = encodeStrings(strings.list);
  const facts = languageFacts(
    code,
    language,
    common?.language,
    tables,
    patterns,
    conjunctionsOf(own, tables),
  );
  return encode(
    { facts, conditions: conditions.list.map((text) => JSON.parse(text)), rules: rules.list },
    { ...book.build(), offsets, blob },
  );
}

function sortKey({
  tag,
  value,
  form,
  rule,
  after,
  before,
  notAfter,
  notBefore,
}: Declaration): unknown {
  return [tag, value, form, rule, after, before, notAfter, notBefore];
}

/** Gives each different string a number, in order of first asking. */
class Numbered {
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();
  of(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.list.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }
}

function inflectedForms(
  declaration: Declaration,
  inflector: Inflector,
  genders: ReadonlyMap<string, string>,
  adjectivesLead: boolean,
): string[] {
  const { form, inflectAs, inflect } = declaration;
  if (!inflectAs || inflect === "none") return [form];
  const words = form.split(" ");
  const isName = inflectAs === "family" || inflectAs === "given";
  let mode = inflect;
  if (!mode) mode = isName || inflectAs === "place" || inflectAs === "adjective" ? "all" : "head";
  let inflected: InflectedWord[];
  if (mode === "head") inflected = headWords(words, inflectAs, inflector, adjectivesLead);
  else {
    const gender =
      inflectAs === "given"
        ? declaration.value
        : inflectAs === "family"
          ? (genders.get(declaration.value) ?? undefined)
          : undefined;
    const givenWords = declaration.givenWords ?? 0;
    inflected = words.map((text, i) => {
      if (mode === "last" && i < words.length - 1) return { text };
      const as = inflectAs === "family" && i < givenWords ? ("given" as const) : inflectAs;
      return { text, as, gender };
    });
  }
  return inflector.forms(inflected);
}

export interface Spelling {
  readonly words: readonly string[];
  readonly capital: number;
  readonly allCapitals: boolean;
}

/**
 * The folded words of a form, and the spellings that follow by rule: joined at a ZWNJ, without an
 * apostrophe, without a last dot.
 */
export function spellings(form: string, tables: CharacterTables): Spelling[] {
  const out = new Map<string, Spelling>();
  const variants = [form];
  if (form.includes("\u200C")) variants.push(form.replaceAll("\u200C", ""));
  if (/\p{L}['’ʼʻʿʾ`´]\p{L}/u.test(form))
    variants.push(form.replace(/(?<=\p{L})['’ʼʻʿʾ`´](?=\p{L})/gu, ""));
  for (const variant of variants) {
    const tokens = tokenize(variant, tables);
    const words: string[] = [];
    let capital = 7;
    let allCapitals = false;
    for (let i = 0; i < tokens.count; i++) {
      if (isMark(tokens, i, "-") && i > 0) continue;
      if (capital === 7 && words.length < 7 && has(tokens, i, CAPITAL)) {
        capital = words.length;
        allCapitals = has(tokens, i, ALL_CAPITALS);
      }
      words.push(foldedWord(tokens, i));
    }
    if (words.length === 0) continue;
    out.set(words.join(" "), { words, capital, allCapitals });
    const shorter = words.slice(0, -1);
    // Of "Gen." the dot may be missing; a single letter without its dot is another word.
    if (words.at(-1) === "." && shorter.join("").length > 1) {
      out.set(shorter.join(" "), { words: shorter, capital, allCapitals });
    }
  }
  return [...out.values()];
}

function conditionOf(declaration: Declaration, tables: CharacterTables): string | undefined {
  const { after, before, notAfter, notBefore } = declaration;
  if (!after && !before && !notAfter && !notBefore) return undefined;
  const fold = (phrases: readonly string[] | undefined) =>
    phrases &&
    [
      ...new Set(
        phrases.flatMap((phrase) =>
          spellings(phrase, tables).map((spelling) => spelling.words.join(" ")),
        ),
      ),
    ].sort();
  return JSON.stringify({
    after: fold(after),
    before: fold(before),
    notAfter: fold(notAfter),
    notBefore: fold(notBefore),
  });
}

/**
 * Places of these types keep their generic head outside the mention; seas, straits and regions bear
 * it in the name (خليج عدن).
 */
const HEAD_OUTSIDE = new Set(["city", "village", "river", "mountain", "base", "airport", "camp"]);

/**
 * A form of a place that begins with the generic head of its type (نهر الليطاني for a river)
 * becomes the name behind it, on condition that the head stands before it. A head written with a
 * capital belongs to the name (Camp David).
 */
function headTrimmer(
  pack: PackSource,
  types: ReadonlyMap<string, string>,
  tables: CharacterTables,
): (declaration: Declaration) => Declaration {
  const heads = new Set<string>();
  for (const { tag, value, form } of pack.declarations) {
    if (tag !== "cue-before" || !HEAD_OUTSIDE.has(value)) continue;
    for (const { words } of spellings(form, tables)) heads.add(`${value} ${words.join(" ")}`);
  }
  const owners = new Map<string, Set<string>>();
  for (const { tag, value, form } of pack.declarations)
    if (tag === "place") owners.set(form, (owners.get(form) ?? new Set()).add(value));
  return (declaration) => {
    const type = types.get(declaration.value) ?? "";
    if (!HEAD_OUTSIDE.has(type)) return declaration;
    const words = declaration.form.split(/[ \u200C]/u);
    for (let count = words.length - 1; count > 0; count--) {
      const head = words.slice(0, count).join(" ");
      if (
        /^\p{Lu}/u.test(head) ||
        !heads.has(`${type} ${spellings(head, tables)[0]?.words.join(" ")}`)
      )
        continue;
      const form = words.slice(count).join(" ");
      // بندر سودان is not Sudan: the head stays where the rest names another place.
      const others = [...(owners.get(form) ?? [])].some((owner) => owner !== declaration.value);
      return others ? declaration : { ...declaration, form, after: [head] };
    }
    return declaration;
  };
}

function conjunctionsOf(pack: PackSource, tables: CharacterTables): string[] {
  const forms = pack.declarations.filter((declaration) => declaration.tag === "conjunction");
  return [
    ...new Set(
      forms.flatMap(({ form }) =>
        spellings(form, tables).map((spelling) => spelling.words.join(" ")),
      ),
    ),
  ].sort();
}

function languageFacts(
  code: string,
  language: LanguageSource,
  shared: LanguageSource | undefined,
  tables: CharacterTables,
  patterns: readonly Pattern[],
  conjunctions: readonly string[],
): LanguageFacts {
  const fold = (text: string) => spellings(text, tables)[0]?.words.join(" ") ?? "";
  const prefixes: Prefix[] = (language.prefixes ?? []).map((text) => {
    const [cut = "", put = ""] = text.split(">");
    return { cut: fold(cut), put: fold(put) };
  });
  return {
    code,
    name: language.name ?? code,
    codes: language.codes ?? [],
    script: language.script ?? "",
    direction: language.direction ?? "ltr",
    fold: language.fold ?? {},
    prefixes,
    articles: (language.article ?? []).map(fold),
    conjunctions,
    numbers: {
      joined: language.joined ?? "optional",
      decimal: language.decimal ?? ".",
      grouping: language.grouping ?? [","],
      postposed: language.postposed ?? [],
      singular: language.singular ?? [],
    },
    templates: (language.templates ?? []).map((template) => parseTemplate(template, fold)),
    patterns,
    surnameEndings: (language["surname-endings"] ?? []).map(fold),
    nameEndings: endingsOf(language, ["given", "family"], fold),
    adjectiveEndings: endingsOf(language, ["adjective"], fold).filter((ending) => ending !== ""),
    unlistedPlaces: {
      types: language["unlisted-places"]?.types ?? [],
      notEndings: (language["unlisted-places"]?.["not-endings"] ?? []).map(fold),
    },
    quotedNames: language["quoted-names"] === true,
    unspaced: [...(language.unspaced ?? []), ...(shared?.unspaced ?? [])],
  };
}

function compileVocabulary(
  source: LexiconSource,
  code: string,
  shared: CharacterTables,
): Uint8Array {
  const { vocabulary = [], fold = {} } = (source.packs.get(code) as PackSource).language;
  const tables = withLetters(shared, fold);
  const words = vocabulary.flatMap(({ begins, of, ends }) =>
    begins.flatMap((begin) => of.flatMap((stem) => ends.map((end) => begin + stem + end))),
  );
  return encode({}, { hashes: hashTable(detectionWords(words, tables)) });
}

function endingsOf(
  language: LanguageSource,
  classes: readonly string[],
  fold: (text: string) => string,
): string[] {
  const paradigms = (language.paradigms ?? []).filter((paradigm) =>
    paradigm.of.some((one) => classes.includes(one)),
  );
  const endings = paradigms.flatMap((paradigm) =>
    paradigm.forms
      .flatMap((slot) => slot.split("/"))
      .map((ending) => (ending === "" ? "" : fold(ending))),
  );
  return [...new Set(["", ...endings])].sort();
}

/** `attributive+ heads`, `short adjective~ة`, `head "of" complement` to slots. */
export function parseTemplate(template: string, fold: (text: string) => string): TemplateSlot[] {
  return (template.match(/"[^"]*"|\S+/g) ?? []).map((part) => {
    if (part.startsWith('"')) return { slot: `"${fold(part.slice(1, -1))}`, many: false };
    const [name = "", ending] = part.split("~");
    const many = name.endsWith("+");
    return { slot: many ? name.slice(0, -1) : name, many, ...(ending && { ending: fold(ending) }) };
  });
}

/**
 * What a run reads first: version, fingerprint, and the evidence by which each language is
 * recognised. `read` gives a compiled file.
 */
export function indexOf(
  source: LexiconSource,
  sha256: string,
  read: (name: string) => Uint8Array,
): LexiconIndex {
  const languages = [...source.packs.keys()].map((code) => {
    const header = decode(read(`${code}.bin`)).data as { facts: LanguageFacts };
    const { name, codes, script, fold, direction } = header.facts;
    return { code, name, codes, script, fold, direction };
  });
  const candidates = detectionCandidates(source, () => []).map(
    ({ words: _, ...candidate }) => candidate,
  );
  return { version: source.version, sha256, languages, candidates };
}
