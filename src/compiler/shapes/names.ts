/** `names.yaml`: what names of people are made of, and the words that announce them. */

import { INSIDE } from "../../lexicon/tags.ts";
import type { Respelling } from "../compiling/respellings.ts";
import { fileKind, type PackBuilder } from "./builder.ts";
import { declaration, declare, wordLists } from "./declare.ts";
import { formSources, textList } from "./formSources.ts";
import { fileOfForms, forms } from "./forms.ts";
import type { ShapedFile } from "./reading.ts";
import { type DataOf, fields, flag, may, named, texts } from "./terms.ts";

const BY_GENDER = fields({ m: may(forms, "of men"), f: may(forms, "of women") });

const RESPELLINGS = fields({
  begin: may(named(texts), "beginning → how it is written as well"),
  end: may(named(texts), "ending → how it is written as well"),
});

/** Lists of titles, and what those in each mean. */
const TITLES = {
  titles: may(forms, "directly before a name, and outside the mention"),
  honorifics: may(forms, "such words too that stand before a name alone (Mr)"),
  addresses: may(forms, "such words by which people are called, whatever they are (Mr, comrade)"),
  bynames: may(forms, "such words behind which the byname stands in quotation marks"),
  heads: may(forms, "titles with what they are of between them and the name"),
};

const MEANINGS = {
  titles: "",
  honorifics: "honorific",
  addresses: "address",
  bynames: "byname",
  heads: "head",
} as const;

/** Words and endings of names that are facts and no phrases. */
const WORD_LISTS = {
  patronymics: may(texts, "endings of a patronymic; with them a surname may stand first"),
  "name-tails": may(texts, "words in small letters that end a name, behind a hyphen or particles"),
  "naming-particles": may(texts, "particles behind which an ordinary word is a name too"),
  "ordinary-endings": may(
    texts,
    "how ordinary words end that a sentence may begin with before a name",
  ),
  kin: may(texts, "behind one and a comma any word alone is a name (her son, Luthando)"),
  naming: may(texts, "words that may stand between a title and a name (a cook named Otto)"),
  "syllabic-families": may(texts, "surnames before names that are written in syllables"),
  "verb-endings": may(texts, "how verbs end that say what one did (with `capitals-tell`)"),
  "demonym-endings": may(
    texts,
    "endings of nouns of peoples that stand before a name as titles do",
  ),
  "lone-endings": may(texts, "endings that make an unlisted word a surname alone"),
  rosters: may(texts, "words before a colon behind which people are listed"),
  "describing-endings": may(texts, "endings of adjectives that begin names of things"),
  "title-plurals": may(texts, "how titles of several end, behind which no place is a surname"),
  "surname-tails": may(texts, "endings of surnames, where something speaks for a name"),
  generations: may(texts, "behind a name: they tell father from son (Jr, III)"),
  "sure-tails": may(texts, "endings of surnames, wherever the word stands"),
  "surname-endings": may(texts, "how surnames end, of which one may stand without a listed word"),
  "surname-followers": may(texts, "small words before which an ordinary word may end a name"),
  "ordinary-surname-endings": may(texts, "how ordinary words end that are surnames before a mark"),
  possessed: may(texts, "given names that are ordinary words and that somebody may have"),
  "word-beginnings": may(texts, "without capitals: the first word of a name never begins so"),
  "own-beginnings": may(texts, "without capitals: how ordinary words begin that no list has"),
  "own-endings": may(texts, "and how they end; an unknown word with neither is a foreign name"),
  "word-endings": may(texts, "without capitals: unknown words that end so are no name"),
  "unknown-after": may(texts, "small words behind which two unknown words are a name"),
  "word-letters": may(texts, "letters with which names of other nations are not written"),
  "said-that": may(texts, "with which begins what was said: who said it stands before"),
};

const shape = fileOfForms({
  ...TITLES,
  "titles-after": may(forms, "right behind a name and a comma"),
  given: may(BY_GENDER, "given names, by gender"),
  "given-expected": may(BY_GENDER, "given names that are ordinary words: where a name is expected"),
  "never-expected": may(texts, "of those under `given` with a condition: never without it"),
  families: may(forms, "common surnames: a known given name with any of them is a person"),
  "families-expected": may(forms, "surnames that are ordinary words: behind a given name"),
  particles: may(forms, "join the parts of a name (van, bin); behind a title one may be the first"),
  "particles-inside": may(forms, "particles with which no name begins (de in Spanish, oglu)"),
  sayings: may(forms, "verbs of saying: beside a name they are a cue"),
  "sayings-of-persons": may(forms, "verbs with which nobody but a person speaks"),
  "sayings-lead": may(flag, "true: the verb stands before who says it"),
  ...WORD_LISTS,
  respellings: may(RESPELLINGS, "how names are written as well"),
});

type Names = ShapedFile<DataOf<typeof shape>>;

export const names = fileKind(shape, (file, pack) => {
  const { data } = file;
  const room = "people";
  for (const [key, means] of Object.entries(MEANINGS))
    declare(file, pack, [key], data[key as keyof typeof MEANINGS], "title", means, {
      room,
      how: "title",
      inflectAs: "title",
    });
  declare(file, pack, ["titles-after"], data["titles-after"], "title-after", "", {
    room,
    how: "title-after",
    inflectAs: "title",
  });
  readGiven(file, pack);
  for (const [key, tag] of FAMILIES)
    declare(file, pack, [key], data[key], tag, "", {
      room,
      how: "given-name",
      inflectAs: "family",
    });
  for (const [key, means] of PARTICLES)
    declare(file, pack, [key], data[key], "particle", means, { room, how: "particle" });
  for (const [key, means] of SAYINGS)
    declare(file, pack, [key], data[key], "saying", means, { room, how: "saying" });
  wordLists(file, pack, Object.keys(WORD_LISTS) as (keyof typeof WORD_LISTS)[]);
  if (data["sayings-lead"]) pack.language["sayings-lead"] = true;
  const respellings = respellingsOf(data.respellings);
  if (respellings.length > 0)
    pack.language.respellings = [...(pack.language.respellings ?? []), ...respellings];
});

const PARTICLES = [
  ["particles", ""],
  ["particles-inside", INSIDE],
] as const;

const FAMILIES = [
  ["families", "family"],
  ["families-expected", "family-expected"],
] as const;

/** Verbs of saying, and those with whom nothing but a person speaks. */
const SAYINGS = [
  ["sayings", ""],
  ["sayings-of-persons", "person"],
] as const;

/** Given names with a condition are names without it as well where a name is expected. */
function readGiven(file: Names, pack: PackBuilder): void {
  const { data } = file;
  const options = { room: "people", how: "given-name", inflectAs: "given" } as const;
  const never = new Set(textList(data["never-expected"]));
  for (const gender of ["m", "f"] as const) {
    const path = ["given", gender];
    const given = data.given?.[gender];
    declare(file, pack, path, given, "given", gender, options);
    formSources(given).forEach(({ form, after, before }, i) => {
      if ((!after && !before) || never.has(form)) return;
      pack.declarations.push(
        declaration(file, pack, [...path, i], { form }, "given-expected", gender, options),
      );
    });
  }
  for (const gender of ["m", "f"] as const) {
    const expected = data["given-expected"]?.[gender];
    declare(file, pack, ["given-expected", gender], expected, "given-expected", gender, options);
  }
}

/** `begin: { "عبد ": "عبد" }`: how words that begin or end so are written as well. */
function respellingsOf(written: DataOf<typeof RESPELLINGS> | undefined): Respelling[] {
  return (["begin", "end"] as const).flatMap((at) =>
    Object.entries(written?.[at] ?? {}).flatMap(([from, also]) =>
      textList(also).map((to) => ({ at, from, to })),
    ),
  );
}
