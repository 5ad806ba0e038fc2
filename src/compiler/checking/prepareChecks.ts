/** What checks ask of a source: its forms folded once, and what others of it and below it give. */

import type { EntryKind } from "../../kinds.ts";
import { SHARED } from "../../lexicon/pack.ts";
import type { CharacterTables } from "../../text/characters.ts";
import type { CheckedForm, CheckedPack, CheckedSource } from "../checks/check.ts";
import { DerivedWords } from "../checks/derivedWords.ts";
import { needlessIn } from "../checks/needless.ts";
import { BehindPrefix } from "../checks/prefixed.ts";
import { type CatalogueFacts, catalogueFacts } from "../compiling/catalogueFacts.ts";
import { characterTables } from "../compiling/characterTables.ts";
import { metForms } from "../compiling/forms.ts";
import { ownTables } from "../compiling/ownTables.ts";
import { allSpellings, folded, type Spelling } from "../compiling/spellings.ts";
import { joinSources } from "../sources/joinSources.ts";
import type { Declaration, LexiconSource, PackSource } from "../sources/source.ts";

/** A source as it stands on top of another, with the forms of its packs read, or of those named. */
export function prepareChecks(
  source: LexiconSource,
  under: LexiconSource,
  codes: readonly string[] = [...source.packs.keys()],
): CheckedSource {
  const joined = joinSources(under, source);
  const known = catalogueFacts(joined);
  const letters = characterTables();
  const named = [...source.packs.values()].filter(({ code }) => codes.includes(code));
  const packs = named.map((pack) => {
    const whole = joined.packs.get(pack.code) as PackSource;
    const shared = pack.code === SHARED ? undefined : joined.packs.get(SHARED);
    return preparePack(pack, whole, under.packs.get(pack.code), shared, known, letters);
  });
  const ids = new Map<EntryKind, Set<string>>();
  for (const { catalogue } of joined.packs.values())
    for (const { id, facts } of catalogue)
      ids.set(facts.kind, (ids.get(facts.kind) ?? new Set()).add(id));
  const all = [...under.packs.values(), ...source.packs.values()];
  return { packs, all, under, ids: (kind) => ids.get(kind) ?? new Set() };
}

/** `whole` is the pack on top of the one below. */
function preparePack(
  pack: PackSource,
  whole: PackSource,
  below: PackSource | undefined,
  shared: PackSource | undefined,
  known: CatalogueFacts,
  letters: CharacterTables,
): CheckedPack {
  const tables = ownTables(whole.language, letters);
  const forms = checkedForms(pack.declarations, tables);
  const { fold: letterFolds = {}, "silent-marks": silent } = whole.language;
  const fold = JSON.stringify([letterFolds, silent]);
  const belowForms = () => formsReadOnce(below?.declarations ?? [], fold, tables);
  const sharedForms = () => formsReadOnce(shared?.declarations ?? [], fold, tables);
  const classes = new Set<string>((whole.language.paradigms ?? []).flatMap(({ of }) => of));
  const metIn = once(() => metForms(whole, known, tables));
  const needless = once(() => {
    if (pack.declarations.length === 0) return [];
    const others = [...belowForms(), ...sharedForms()];
    const foldText = (text: string) => (text === "" ? "" : folded(text, tables));
    const derived = new DerivedWords(foldText);
    for (const form of [...forms, ...others]) derived.add(form);
    const prefixes = (whole.language.prefixes ?? []).map(({ cut, put }) => ({
      cut: foldText(cut),
      put: foldText(put),
    }));
    const articles = (whole.language.article ?? []).map(foldText);
    const behindPrefix = new BehindPrefix(prefixes, articles, forms, others, derived);
    const met = metIn();
    // A designator that tolerates no blank says so in its item.
    const saysMore = ({ tag, value }: Declaration) =>
      tag === "designator" && pack.language.unspaced?.includes(value) === true;
    // Names of people are listed whole: what looks like an ending is another name.
    const inflects = ({ inflectAs, inflect, affixes }: Declaration) =>
      inflectAs !== undefined &&
      inflect !== "none" &&
      !affixes &&
      classes.has(inflectAs) &&
      inflectAs !== "given" &&
      inflectAs !== "family";
    // What the lexicons below give already may be said again: a folder stands for itself.
    const given = { own: forms, others: sharedForms() };
    return needlessIn({ ...given, tables, met, inflects, saysMore, behindPrefix });
  });
  const met = (declaration: Declaration) => metIn()(declaration);
  return { pack, below, tables, classes, forms, belowForms, sharedForms, met, needless };
}

function checkedForms(
  declarations: readonly Declaration[],
  tables: CharacterTables,
): CheckedForm[] {
  const all = allSpellings(
    declarations.map(({ form }) => form),
    tables,
  );
  return declarations.map((declaration, i) => {
    const spellings = all[i] as readonly Spelling[];
    return { declaration, spellings, key: spellings[0]?.words.join(" ") ?? "" };
  });
}

/** Of declarations that many sources stand on, by what their language folds. */
const READ = new WeakMap<readonly Declaration[], Map<string, readonly CheckedForm[]>>();

function formsReadOnce(
  declarations: readonly Declaration[],
  fold: string,
  tables: CharacterTables,
): readonly CheckedForm[] {
  const byFold = READ.get(declarations) ?? new Map<string, readonly CheckedForm[]>();
  READ.set(declarations, byFold);
  const forms = byFold.get(fold) ?? checkedForms(declarations, tables);
  byFold.set(fold, forms);
  return forms;
}

/** Made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
