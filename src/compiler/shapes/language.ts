/**
 * `language.yaml`: how the language is written, folded and inflected. No words but the frequent
 * ones.
 */

import { SIGNS } from "../../candidate.ts";
import type { Prefix } from "../../lexicon/pack.ts";
import { TAKING } from "../../lexicon/suffixTable.ts";
import { rangeOf } from "../checks/E126.ts";
import { shortParadigm } from "../checks/E169.ts";
import { unknownClass } from "../checks/E172.ts";
import type { Paradigm, SoundSource, SuffixClass } from "../sources/source.ts";
import { fileKind } from "./builder.ts";
import { wordLists } from "./declare.ts";
import { textList } from "./formSources.ts";
import type { ShapedFile } from "./reading.ts";
import {
  byKey,
  type DataOf,
  fields,
  flag,
  keyOf,
  listOf,
  may,
  must,
  named,
  number,
  oneOf,
  oneOrMore,
  someTexts,
  text,
  texts,
} from "./terms.ts";
import { inflectionClass, prefix, range, script } from "./values.ts";

const NO_FORMS = ["a paradigm without forms", "add forms: [ending, ending, …]"] as const;

const PARADIGM = fields({
  of: may(
    oneOrMore(inflectionClass),
    "classes of words that take it; a list takes those of a class of its own by `as`",
  ),
  gender: may(oneOf("gender", ["m", "f"]), "of people of this gender only"),
  ends: may(texts, "how the words end that take it; the longest wins; empty: every word"),
  forms: must(
    someTexts(...NO_FORMS),
    "endings, slot by slot; alternatives of a slot with a stroke between them",
    ...NO_FORMS,
  ),
  note: may(text, "a remark for other authors"),
});

const SUFFIX_CLASS = fields({
  of: may(
    oneOrMore(oneOf("of", TAKING)),
    "what takes them: names and numbers, other words, or both",
  ),
  forms: must(
    texts,
    "the endings; a capital is a letter of `sounds`, one in brackets keeps vowels and consonants apart",
  ),
  next: may(texts, "the classes that may follow"),
  inside: may(flag, "true: only behind another suffix"),
  subject: may(
    flag,
    "true: what has it may be who acts, as in the genitive; else only what has none",
  ),
  note: may(text, "a remark for other authors"),
});

const SOUNDS = fields({
  vowels: may(text, "the vowels, in small letters"),
  letters: may(
    named(named(text)),
    "capital of the endings → letter written → the last vowels or letters behind which it is; empty: all others",
  ),
  changes: may(named(text), "last letter of a stem before a vowel → that of the listed form"),
});

const LETTERS = fields({
  own: may(text, "letters that it uses and its neighbours in the script do not"),
  likely: may(text, "letters and digits that it uses more than its neighbours"),
  foreign: may(text, "letters that it does not use"),
});

const shape = fields({
  name: may(text, "its English name"),
  codes: may(texts, "the detector's codes (ISO 639-3) that the pack answers to"),
  script: may(script, "its script, as Unicode calls it"),
  direction: may(oneOf("direction", ["rtl", "ltr"]), "in which it is written"),
  "names-alone": may(
    flag,
    "true: of names alone that several languages of the script write alike it is this one",
  ),
  letters: may(LETTERS, "letters by which it is told from its neighbours"),
  frequent: may(
    texts,
    "its most frequent words, 100 and more; `-ing` is an ending, `al-` a beginning",
  ),
  fold: may(named(text), "letter → the letter it is read as, beyond the universal folding"),
  "silent-marks": may(text, "marks that inside a word say nothing: Дем'янчук is one word"),
  latin: may(named(text), "letter → how names are written in Latin letters; explaining asks"),
  prefixes: may(
    oneOrMore(prefix),
    "written onto the next word and tried after the whole word; `cut>put` where something takes its place",
  ),
  article: may(texts, "the one prefix that may stand inside a phrase"),
  suffixes: may(
    named(SUFFIX_CLASS),
    "classes of endings, taken off words that are not listed, and behind an apostrophe off any",
  ),
  sounds: may(SOUNDS, "how the letters of suffixes sound with what stands before them"),
  paradigms: may(listOf(PARADIGM), "finite endings, applied when the lexicon is built"),
  "given-names": may(text, "package from whose English lists given names are taken"),
  "adjectives-lead": may(flag, "true: adjectives stand before their noun and change with it"),
  cased: may(flag, "false: names are not told by capitals; Unicode says where nothing is said"),
  "small-tails": may(range, "letters of a part in small letters that a hyphen ties to a name"),
  "capitals-tell": may(flag, "true: inside a sentence nothing but names has a capital"),
  weights: may(byKey(keyOf(SIGNS), number), "sign → its weight, where it is another"),
  "capitals-only": may(texts, "listed names that small letters throughout do not mean"),
  "shared-heads": may(texts, "heads in the plural that all names of a list before them share"),
});

export const language = fileKind(shape, (file, pack) => {
  const { data } = file;
  const target = pack.language;
  for (const key of ["name", "given-names", "silent-marks"] as const)
    if (data[key] !== undefined) target[key] = String(data[key]);
  if (data.script) target.script = data.script;
  if (data["adjectives-lead"]) target["adjectives-lead"] = true;
  if (data.cased !== undefined) target.cased = data.cased;
  if (data["capitals-tell"]) target["capitals-tell"] = true;
  if (data["names-alone"]) target["names-alone"] = true;
  const tails = rangeOf(data["small-tails"]);
  if (tails) target["small-tails"] = tails;
  if (data.weights) target.weights = { ...target.weights, ...data.weights };
  if (data.direction) target.direction = data.direction;
  wordLists(file, pack, ["codes", "frequent", "article", "capitals-only", "shared-heads"]);
  const prefixes = textList(data.prefixes).map(prefixOf);
  if (prefixes.length > 0) target.prefixes = prefixes;
  reportClasses(file);
  if (data.suffixes) target.suffixes = { ...target.suffixes, ...suffixesOf(data.suffixes) };
  if (data.sounds) target.sounds = soundsOf(data.sounds);
  if (data.letters) {
    const { own = "", foreign = "", likely = "" } = data.letters;
    target.letters = { own: `${own}`, foreign: `${foreign}`, likely: `${likely}` };
  }
  for (const key of ["fold", "latin"] as const) {
    const entries = Object.entries(data[key] ?? {});
    if (data[key]) target[key] = Object.fromEntries(entries.map(([from, to]) => [from, `${to}`]));
  }
  reportSlots(file);
  const paradigms = (data.paradigms ?? []).flatMap(paradigmsOf);
  if (paradigms.length > 0) target.paradigms = [...(target.paradigms ?? []), ...paradigms];
});

function suffixesOf(
  written: NonNullable<DataOf<typeof shape>["suffixes"]>,
): Record<string, SuffixClass> {
  const classes = Object.entries(written).map(([name, written]) => {
    const { of, forms, next, inside, subject } = written;
    const taking = of === undefined ? TAKING : Array.isArray(of) ? of : [of];
    const endings = textList(forms);
    return [
      name,
      {
        of: taking,
        forms: endings,
        next: textList(next),
        inside: inside === true,
        subject: subject === true,
      },
    ] as const;
  });
  return Object.fromEntries(classes);
}

function soundsOf({ vowels, letters, changes }: DataOf<typeof SOUNDS>): SoundSource {
  const texts = (map: Readonly<Record<string, string | number>>) =>
    Object.fromEntries(Object.entries(map).map(([key, value]) => [key, `${value}`]));
  const rows = Object.entries(letters ?? {}).map(([key, map]) => [key, texts(map)] as const);
  return {
    vowels: `${vowels ?? ""}`,
    letters: Object.fromEntries(rows),
    changes: texts(changes ?? {}),
  };
}

/** What follows a class must be one. */
function reportClasses(file: ShapedFile<DataOf<typeof shape>>): void {
  const classes = file.data.suffixes ?? {};
  for (const [name, { next }] of Object.entries(classes))
    for (const one of textList(next))
      file.report(["suffixes", name, "next"], unknownClass, one, Object.keys(classes));
}

/** Written `cut>put`, or the cut alone where nothing takes its place. */
function prefixOf(text: string): Prefix {
  const [cut = "", put = ""] = text.split(">");
  return { cut, put };
}

/** The number of slots that most paradigms with several have; of equals the first. */
function reportSlots(file: ShapedFile<DataOf<typeof shape>>): void {
  const counts = (file.data.paradigms ?? []).map(({ forms }) => textList(forms).length);
  const several = counts.filter((count) => count > 1);
  const frequency = (count: number) => several.filter((one) => one === count).length;
  const usual = several.reduce((best, one) => (frequency(one) > frequency(best) ? one : best), 1);
  counts.forEach((count, i) => {
    file.report(["paradigms", i, "forms"], shortParadigm, count, usual);
  });
}

/** A paradigm of several ends is one for each. */
function paradigmsOf({ of, ends, forms, gender }: DataOf<typeof PARADIGM>): Paradigm[] {
  const classes = textList(of);
  return textList(ends ?? "").map((end) => ({
    of: classes,
    ends: end,
    forms: textList(forms),
    ...(gender && { gender: String(gender) }),
  }));
}
