/**
 * Lists of forms for what matches lists: names as our own lexicon of a language writes them (for
 * peers that bring no lexicon), and made-up words for lexicons of any size. Seeded; knows nothing
 * of conditions, endings or prefixes, which only our own program applies.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { seeded } from "./random.ts";

const SEED = 11;

type Written = string | { readonly form?: string };
interface Person {
  readonly given?: readonly Written[];
  readonly family?: readonly Written[];
  readonly alone?: readonly Written[] | true;
  readonly forms?: readonly Written[];
}

/**
 * So many forms of places and people, in an order by chance: those written by hand come first, of
 * people at most half.
 */
export function writtenForms(language: string, count: number): string[] {
  const random = seeded(SEED);
  const people = random.shuffled(personForms(language)).slice(0, count / 2);
  const byHand = [...people, ...random.shuffled(placeForms(language))];
  const generated = readFileSync(join("lexicons/generated", `${language}.tsv`), "utf8")
    .split("\n")
    .filter((line) => line.includes("\t"))
    .map((line) => line.split("\t")[1] as string);
  const forms = [...new Set([...byHand, ...generated])].filter((form) => form.length > 2);
  if (forms.length < count) throw new Error(`${language} has ${forms.length} forms only`);
  return random.shuffled(forms.slice(0, count));
}

const written = (form: Written) => (typeof form === "string" ? form : (form.form ?? ""));

function files(language: string, kind: string): unknown[] {
  const folder = join("lexicons", language, kind);
  return readdirSync(folder)
    .sort()
    .map((name) => parse(readFileSync(join(folder, name), "utf8")));
}

function placeForms(language: string): string[] {
  return files(language, "places").flatMap((file) => {
    const { places = {} } = file as { places?: Record<string, readonly Written[]> };
    return Object.values(places).flatMap((forms) =>
      (Array.isArray(forms) ? forms : []).map(written),
    );
  });
}

function personForms(language: string): string[] {
  return files(language, "people").flatMap((file) => {
    const { people = {} } = file as { people?: Record<string, Person> };
    return Object.values(people).flatMap(({ given = [], family = [], alone = [], forms = [] }) => [
      ...given.flatMap((first) => family.map((last) => `${written(first)} ${written(last)}`)),
      ...[...(alone === true ? family : alone), ...forms].map(written),
    ]);
  });
}

const SYLLABLES = "ba ko ru ve li na so ti mu de ga po ra ke zu".split(" ");
/** So many syllables give 15^5 words: enough, and none of them short. */
const LENGTH = 5;

/**
 * Words of no language, each once, capitalised: the first thousand of two hundred thousand are the
 * thousand.
 */
export function madeUpWords(count: number): string[] {
  const random = seeded(SEED);
  const words = new Set<string>();
  while (words.size < count) {
    let word = "";
    for (let k = 0; k < LENGTH; k++) word += random.pick(SYLLABLES);
    words.add(word.charAt(0).toUpperCase() + word.slice(1));
  }
  return [...words];
}
