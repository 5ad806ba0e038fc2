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
import { withRemoved } from "./removed.ts";

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
  const attempt = ofForms(opened, aim, readings, lexicons, originsOf, only);
  return withRemoved(attempt, opened, aim, readings, lexicons);
}

function ofForms(
  opened: Opened,
  aim: Aim,
  readings: readonly Reading[],
  lexicons: Lexicons,
  originsOf: OriginsOf,
  only: Span | undefined,
): Attempt {
  const read = [...new Set(readings.map(({ language }) => language))];
  const having = [...lexicons.languages, SHARED].filter(
    (code) => sensesOf(aim, originsOf, code).length > 0,
  );
  const near = nearForms(opened, aim, readings, lexicons, originsOf, having);
  if (!read.some((code) => having.includes(code)))
    return noFormIn(opened, aim, { lexicons, read, having, near });
  const languages = read.map((code) => nameOf(lexicons, code)).join(", ");
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

/** None of the languages that were read has a form of the id. */
function noFormIn(
  opened: Opened,
  { id }: Aim,
  found: {
    readonly lexicons: Lexicons;
    readonly read: readonly string[];
    readonly having: readonly string[];
    readonly near: readonly NearForm[];
  },
): Attempt {
  const { lexicons, read, having, near } = found;
  const step = "language" as const;
  if (having.length === 0)
    return {
      step,
      says: `No lexicon has a form of ${id}.`,
      advice: "write one in a lexicon",
      near,
    };
  const names = (codes: readonly string[]) => codes.map((code) => nameOf(lexicons, code));
  const others = names(having).join(", ");
  const flags = having.filter((code) => code !== SHARED).join(", ");
  const known = read.filter((code) => code !== SHARED);
  if (known.length === 0) {
    const [first] = near;
    return {
      step,
      says: `The text was read as ${names(read).join(", ") || "nothing"}, of which the lexicon has no form of ${id}; it has forms in ${others}.`,
      advice: `if the language is one of ours, give it: --language ${flags}${first && lacksCapitals(first) ? `; the name needs its capitals too: ${first.lexicon.form}` : ""}`,
      near,
    };
  }
  const given = opened.inspection.document.detection.evidence === "given";
  const languages = names(known).join(", ");
  return {
    step,
    says: `${id} has no form in ${languages}, ${given ? "the language that was given" : "as which the text was read"}; it has forms in ${others}.`,
    advice: `a form of it in the lexicon of ${languages} would do; ${given ? "give another --language only" : `--language ${flags} only`} if the text is not in ${languages}`,
    near,
  };
}

/** Is a form met letter for letter, and without the capitals that it needs? */
function lacksCapitals({ met, lexicon }: Pick<NearForm, "met" | "lexicon">): boolean {
  if (lexicon.needs === "all-capitals") return met.text !== met.text.toUpperCase();
  return lexicon.needs === "capital" && !/\p{Lu}/u.test(met.text);
}

function sensesOf(aim: Aim, originsOf: OriginsOf, code: string): number[] {
  const origins = originsOf(code);
  return [...namingSenses(aim, origins), ...composingSenses(aim, origins)];
}

function nameOf({ index }: Lexicons, code: string): string {
  if (code === SHARED) return "no language of ours";
  return index.languages.find((language) => language.code === code)?.name ?? code;
}

/**
 * Of the languages that were read every nearly met form; of others what is met exactly or in Latin
 * letters.
 */
function nearForms(
  opened: Opened,
  aim: Aim,
  readings: readonly Reading[],
  lexicons: Lexicons,
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
    .map(({ code, origins, sense, view, from, to, differs, reading }) => {
      const lexicon = lineOf({ origins, language: code }, sense);
      const met = spanOf(opened, {
        start: view.tokens.start[from] as number,
        end: view.tokens.end[to - 1] as number,
      });
      const readAs = nameOf(lexicons, reading.language);
      const same = !lacksCapitals({ met, lexicon })
        ? "the same letters"
        : lexicon.needs === "capital"
          ? "no capital"
          : "not all its capitals";
      return { lexicon, met, differs: differs || `${same}, in a part that was read as ${readAs}` };
    });
}

/** One of those that are written in one line. */
function distinct(lines: readonly LexiconLine[]): LexiconLine[] {
  const byPlace = new Map(lines.map((line) => [`${line.file}:${line.line}`, line] as const));
  return [...byPlace.values()];
}
