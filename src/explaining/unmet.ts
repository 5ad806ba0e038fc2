/** An id of which no form stands in a text: where its forms are, and which is nearly there. */

import type { Span } from "../entity.ts";
import type { Lexicons } from "../lexicon/load.ts";
import { SHARED } from "../lexicon/pack.ts";
import { type Aim, composingSenses, namingSenses } from "./aims.ts";
import type { Attempt } from "./attempt.ts";
import type { LexiconLine, NearForm } from "./explanation.ts";
import { nearestFirst, nearestIn } from "./near.ts";
import type { OriginsOf } from "./origins.ts";
import { type Opened, spanOf } from "./passages.ts";
import { lineOf, type Reading, tokensOver } from "./readings.ts";

const OTHER_LANGUAGE = 0.5;

/** Near forms that are shown. */
const MOST_NEAR = 3;

export function unmetForm(
  opened: Opened,
  aim: Aim,
  lexicons: Lexicons,
  originsOf: OriginsOf,
  only: Span | undefined,
): Attempt {
  const readings = only
    ? opened.readings.filter(({ view }) => {
        const { first, last } = tokensOver(view, only.start, only.end);
        return last > first;
      })
    : opened.readings;
  const read = [...new Set(readings.map(({ language }) => language))];
  const having = [...lexicons.languages, SHARED].filter(
    (code) => sensesOf(aim, originsOf, code).length > 0,
  );
  const near = nearForms(opened, aim, readings, originsOf, having);
  const languages = read.map((code) => nameOf(lexicons, code)).join(", ");
  if (!read.some((code) => having.includes(code)))
    return {
      step: "language",
      says:
        having.length === 0
          ? `No lexicon has a form of ${aim.id}.`
          : `The text was read as ${languages || "nothing"}, of which the lexicon has no form of ${aim.id}; it has forms in ${having.map((code) => nameOf(lexicons, code)).join(", ")}.`,
      advice:
        having.length === 0
          ? "write one in a lexicon"
          : `if the language is another, give it: --language ${having.filter((code) => code !== SHARED).join(", ")}`,
      near,
    };
  const forms = readings.flatMap((reading) =>
    namingSenses(aim, reading.origins).map((sense) => lineOf(reading, sense)),
  );
  return {
    step: "form",
    says: `No form of ${aim.id} that the lexicon has stands ${only ? "there" : "in the text"}${languages ? ` (${languages})` : ""}.`,
    advice:
      near.length > 0
        ? "if that is it, add the form to the lexicon"
        : "extract trace WORD shows what a word is in the lexicons",
    lines: distinct(forms).slice(0, MOST_NEAR),
    near,
  };
}

function sensesOf(aim: Aim, originsOf: OriginsOf, code: string): number[] {
  const origins = originsOf(code);
  return [...namingSenses(aim, origins), ...composingSenses(aim, origins)];
}

function nameOf({ index }: Lexicons, code: string): string {
  if (code === SHARED) return "no language of ours";
  return index.languages.find((language) => language.code === code)?.name ?? code;
}

/** Of the languages that were read every nearly met form; of others what is met exactly or in Latin letters. */
function nearForms(
  opened: Opened,
  aim: Aim,
  readings: readonly Reading[],
  originsOf: OriginsOf,
  having: readonly string[],
): NearForm[] {
  const near = having.flatMap((code) => {
    const origins = originsOf(code);
    const senses = sensesOf(aim, originsOf, code);
    return readings.flatMap((reading) =>
      nearestIn([reading.view], origins, senses, MOST_NEAR)
        .filter(
          ({ edits, differs }) =>
            reading.language === code || edits === 0 || differs === "Latin letters",
        )
        // Of two equally near the one of the language that was read.
        .map((one) => ({
          ...one,
          edits: one.edits + (reading.language === code ? 0 : OTHER_LANGUAGE),
          code,
          reading,
        })),
    );
  });
  return nearestFirst(near)
    .slice(0, MOST_NEAR)
    .map(({ code, origins, sense, view, from, to, differs, reading }) => ({
      lexicon: lineOf({ origins, language: code }, sense),
      met: spanOf(opened, {
        start: view.tokens.start[from] as number,
        end: view.tokens.end[to - 1] as number,
      }),
      differs: differs || `nothing, but that part was read as ${reading.language}`,
    }));
}

/** One of those that are written in one line. */
function distinct(lines: readonly LexiconLine[]): LexiconLine[] {
  const byPlace = new Map(lines.map((line) => [`${line.file}:${line.line}`, line] as const));
  return [...byPlace.values()];
}
