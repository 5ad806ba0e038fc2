/** The facts of a language that are no phrases, as the compiled pack holds them. */

import type { LanguageFacts, NumberRange } from "../../lexicon/pack.ts";
import type { SuffixFacts } from "../../lexicon/suffixTable.ts";
import type { CharacterTables } from "../../text/characters.ts";
import type { NumberRules } from "../../text/numberRules.ts";
import type { LanguageSource, PackSource } from "../sources/source.ts";
import { endingsOf } from "./affixes.ts";
import { isCased } from "./casedScript.ts";
import { allFolded, folded } from "./spellings.ts";
import { readTemplate } from "./templates.ts";

/** `shared` is the language of the pack that every pack is joined with. */
export function languageFacts(
  { code, language, declarations }: PackSource,
  shared: LanguageSource | undefined,
  tables: CharacterTables,
  latin: Readonly<Record<string, string>>,
  suffixes: SuffixFacts,
): Omit<LanguageFacts, "patterns"> {
  const fold = (text: string) => folded(text, tables);
  const cased = isCased(language);
  const conjunctions = declarations.filter(({ tag }) => tag === "conjunction");
  return {
    code,
    name: language.name ?? code,
    codes: language.codes ?? [],
    script: language.script ?? "",
    cased,
    direction: language.direction ?? "ltr",
    namesAlone: language["names-alone"] === true,
    fold: language.fold ?? {},
    prefixes: (language.prefixes ?? []).map(({ cut, put }) => ({ cut: fold(cut), put: fold(put) })),
    suffixes,
    articles: (language.article ?? []).map(fold),
    conjunctions: allFolded(
      conjunctions.map(({ form }) => form),
      tables,
    ),
    numbers: numbersOf(language, shared),
    carriers: (language.carriers ?? []).map(fold),
    latin: { ...latin, ...language.latin },
    impacts: (language.impacts ?? []).map(fold),
    targets: (language.targets ?? []).map(fold),
    shares: (language.shares ?? [])
      .map((words) => fold(words).split(" "))
      .sort((a, b) => b.length - a.length),
    parts: (language.parts ?? []).map(fold),
    eventReach: language["event-reach"] ?? { before: 1, after: 1 },
    templates: templatesOf(language.templates, fold),
    officeTemplates: templatesOf(language["office-templates"], fold),
    officeLeads: (language["office-leads"] ?? []).map(fold),
    officeOwners: (language["office-owners"] ?? []).map(fold),
    officeCommas: language["office-commas"] !== false,
    ...factsOfNames(language, fold),
    sayingsLead: language["sayings-lead"] === true,
    nameEndings: endingsOf(language, ["given", "family"], fold),
    placeEndings: endingsOf(language, ["place"], fold),
    adjectiveEndings: endingsOf(language, ["adjective"], fold).filter((ending) => ending !== ""),
    smallTails: language["small-tails"] ?? SMALL_TAILS,
    unlistedPlaces: unlistedPlacesOf(language["unlisted-places"], fold),
    locatives: language.locatives ?? [],
    ...(language.weights && { weights: language.weights }),
    quotedNames: language["quoted-names"] === true,
    ofProvinces: (language["of-provinces"] ?? []).map(fold),
    unspaced: [...(language.unspaced ?? []), ...(shared?.unspaced ?? [])],
    plurals: [...(language.plurals ?? []), ...(shared?.plurals ?? [])],
    company: companyOf(language, cased, fold),
  };
}

function numbersOf(
  language: LanguageSource,
  shared: LanguageSource | undefined,
): LanguageFacts["numbers"] {
  return {
    joined: joinedOf(language.joined),
    scales: language.scales ?? SCALES,
    uncounted: language.uncounted ?? [],
    decimal: language.decimal ?? ".",
    grouping: language.grouping ?? [","],
    postposed: language.postposed ?? [],
    singular: language.singular ?? [],
    years: language.years ?? YEARS,
    juxtaposed: language.juxtaposed === true,
    inverted: language.inverted === true,
    monthFirst: language["month-first"] === true,
    leasts: { ...shared?.leasts, ...language.leasts },
  };
}

/** One rule is that of all places, but where a conjunction may stand: not behind tens. */
function joinedOf(joined: LanguageSource["joined"] = "optional"): NumberRules["joined"] {
  if (typeof joined === "object") return { ...NEVER_JOINED, ...joined };
  return { tens: joined === "optional" ? "never" : joined, hundreds: joined, scales: joined };
}

const NEVER_JOINED: NumberRules["joined"] = { tens: "never", hundreds: "never", scales: "never" };

/** Words beside nicknames of aircraft: those of the passage as written where there are capitals. */
function companyOf(
  { company }: LanguageSource,
  cased: boolean,
  fold: (text: string) => string,
): LanguageFacts["company"] {
  const words = company?.words ?? [];
  return { before: (company?.before ?? []).map(fold), words: cased ? words : words.map(fold) };
}

/** Words and endings of names. */
function factsOfNames(language: LanguageSource, fold: (text: string) => string) {
  return {
    surnameEndings: (language["surname-endings"] ?? []).map(fold),
    surnameTails: (language["surname-tails"] ?? []).map(fold),
    patronymics: (language.patronymics ?? []).map(fold),
    nameTails: (language["name-tails"] ?? []).map(fold),
    namingParticles: (language["naming-particles"] ?? []).map(fold),
    ordinaryEndings: (language["ordinary-endings"] ?? []).map(fold),
    kin: (language.kin ?? []).map(fold),
    naming: (language.naming ?? []).map((phrase) => fold(phrase).split(" ")),
    syllabicFamilies: (language["syllabic-families"] ?? []).map(fold),
    loneEndings: (language["lone-endings"] ?? []).map(fold),
    describingEndings: (language["describing-endings"] ?? []).map(fold),
    rosters: (language.rosters ?? []).map(fold),
    titlePlurals: (language["title-plurals"] ?? []).map(fold),
    demonymEndings: (language["demonym-endings"] ?? []).map(fold),
    verbEndings: (language["verb-endings"] ?? []).map(fold),
    capitalsTell: language["capitals-tell"] === true,
    sharedHeads: (language["shared-heads"] ?? []).map(fold),
    sureTails: (language["sure-tails"] ?? []).map(fold),
    possessed: (language.possessed ?? []).map(fold),
    unknownAfter: (language["unknown-after"] ?? []).map(fold),
    wordLetters: (language["word-letters"] ?? []).map(fold),
    wordBeginnings: (language["word-beginnings"] ?? []).map(fold),
    ownBeginnings: (language["own-beginnings"] ?? []).map(fold),
    ownEndings: (language["own-endings"] ?? []).map(fold),
    wordEndings: (language["word-endings"] ?? []).map(fold),
    saidThat: (language["said-that"] ?? []).map(fold),
    ordinarySurnameEndings: (language["ordinary-surname-endings"] ?? []).map(fold),
    surnameFollowers: (language["surname-followers"] ?? []).map(fold),
    teamVerbs: (language["team-verbs"] ?? []).map(fold),
    capitalsOnly: (language["capitals-only"] ?? []).map(fold),
    generations: (language.generations ?? []).map(fold),
  };
}

function unlistedPlacesOf(
  unlisted: LanguageSource["unlisted-places"],
  fold: (text: string) => string,
): LanguageFacts["unlistedPlaces"] {
  return {
    types: unlisted?.types ?? [],
    notEndings: (unlisted?.["not-endings"] ?? []).map(fold),
    certain: unlisted?.certain ?? [],
    endings: (unlisted?.endings ?? []).map(fold),
    plurals: (unlisted?.plurals ?? []).map(fold),
    ways: (unlisted?.ways ?? []).map(fold),
    abbreviated: (unlisted?.abbreviated ?? []).map(fold),
    behind: (unlisted?.behind ?? []).map(fold),
    apposed: (unlisted?.apposed ?? []).map(fold),
    being: (unlisted?.being ?? []).map(fold),
    goingOn: (unlisted?.["going-on"] ?? []).map(fold),
    apposing: (unlisted?.apposing ?? []).map(fold),
  };
}

/** What a count and a year of news are told by where nothing else is said. */
const YEARS: readonly NumberRange[] = [[1900, 2100]];
/** Powers of a thousand. */
const SCALES: readonly number[] = [1e3, 1e6, 1e9];
/** Names in the East of Asia, as they are written in letters with capitals. */
const SMALL_TAILS: NumberRange = [2, 5];

/** The rows of those that can be read; `check` reports the others. */
function templatesOf(
  written: readonly string[] | undefined,
  fold: (text: string) => string,
): LanguageFacts["templates"] {
  return (written ?? []).flatMap((template) => {
    const read = readTemplate(template, fold);
    return "rows" in read ? read.rows : [];
  });
}
