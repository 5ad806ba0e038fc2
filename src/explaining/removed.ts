/** What folders on top of the built-in lexicons took away: of an id that is not found any more. */

import { KIND_TABLE, KINDS } from "../kinds.ts";
import type { Lexicons, RemovedLine } from "../lexicon/load.ts";
import { SHARED } from "../lexicon/pack.ts";
import { tokenize } from "../text/tokenize.ts";
import { foldedWord, PUNCTUATION, type Tokens } from "../text/words.ts";
import { type Aim, partedId } from "./aims.ts";
import type { Attempt } from "./attempt.ts";
import { type Opened, spanOf } from "./passages.ts";
import type { Reading } from "./readings.ts";

const ADVICE = "without that line it would be there again";

/** Of an id that no lexicon has, since a folder took it away. */
export function removedId(
  written: string,
  { index }: Pick<Lexicons, "index">,
): Attempt | undefined {
  const { id, kind } = partedId(written);
  const asked = KINDS.filter((one) => kind === undefined || kind === one);
  const line = (index.removed ?? []).find(
    (one) => isOfAll(one) && one.id === id && asked.some((of) => KIND_TABLE[of].room === one.room),
  );
  if (!line) return undefined;
  return { step: "removed", says: `${placeOf(line)} takes the id ${id} away.`, advice: ADVICE };
}

/**
 * What there is to say of an id of which no form stands in the text: that one stands there and was
 * taken away, or, besides what is said already, that others were.
 */
export function withRemoved(
  attempt: Attempt,
  opened: Opened,
  aim: Aim,
  readings: readonly Reading[],
  lexicons: Lexicons,
): Attempt {
  const read = new Set(readings.map(({ language }) => language));
  const lines = (lexicons.index.removed ?? []).filter(
    (line) => isOf(line, aim) && (isOfAll(line) || read.has(line.language)),
  );
  for (const line of lines)
    for (const reading of readings) {
      const met = line.form === undefined ? undefined : standing(line.form, line, reading);
      if (!met) continue;
      const says = `“${spanOf(opened, met).text}” stands there, and ${placeOf(line)} takes it away from ${line.id}.`;
      return { step: "removed", says, advice: ADVICE, at: met };
    }
  if (lines.length === 0) return attempt;
  const others = lines.map(
    (line) =>
      `${placeOf(line)} takes ${line.form === undefined ? "all forms" : `“${line.form}”`} of ${line.id} away.`,
  );
  return { ...attempt, says: [attempt.says, ...others].join(" ") };
}

function placeOf({ file, line }: RemovedLine): string {
  return `${file}:${line}`;
}

/** Is it the id that goes, in every language? */
function isOfAll({ language, form }: RemovedLine): boolean {
  return language === SHARED && form === undefined;
}

/** Is it a line of the id, or of a word that the id is composed around? */
function isOf({ room, id }: RemovedLine, aim: Aim): boolean {
  const words = [aim.id, aim.of, aim.ministry?.portfolio, aim.designation?.designator];
  return room === KIND_TABLE[aim.kind].room && words.includes(id);
}

/** Where the words of a form stand first, in a part that was read in its language. */
function standing(form: string, { language }: RemovedLine, { view, language: read }: Reading) {
  if (language !== read && language !== SHARED) return undefined;
  const wanted = wordsOf(tokenize(form, view.pack.tables));
  const words = wordsOf(view.tokens);
  const at = words.findIndex((_, i) => wanted.every(({ word }, k) => words[i + k]?.word === word));
  const [first, last] = [words[at], words[at + wanted.length - 1]];
  if (!first || !last) return undefined;
  const { start, end } = view.tokens;
  return { start: start[first.token] as number, end: end[last.token] as number };
}

function wordsOf(tokens: Tokens): { readonly word: string; readonly token: number }[] {
  const words: { word: string; token: number }[] = [];
  for (let token = 0; token < tokens.count; token++)
    if (tokens.kind[token] !== PUNCTUATION) words.push({ word: foldedWord(tokens, token), token });
  return words;
}
