/**
 * Names that only what stands beside them makes names, in a script without capitals: a run of words
 * (`nameRuns.ts`) between two cues. Each cue alone is weak, so a table (`cuePairs.ts`) says how
 * many words, known as names or not, which two of them carry.
 */

import { tagSet } from "../../matching/hits.ts";
import { has, joinedWord, NEW_LINE, NUMBER, WORD } from "../../text/words.ts";
import {
  type NameHow,
  type NameReading,
  type NameRefusal,
  wordsRefused,
} from "../names/nameParts.ts";
import {
  givenName,
  hasSureTail,
  isApart,
  isTitle,
  type NameRun,
  nameRun,
} from "../names/nameRuns.ts";
import type { Writing } from "../names/nameWords.ts";
import { glossOf } from "../names/otherScript.ts";
import { endsAsOwn, isUnknownName, mayBeUnknownName } from "../names/unknownNames.ts";
import type { View } from "../view.ts";
import {
  carried,
  HOW_FOUND,
  isClear,
  isInFull,
  loneBehindTitle,
  pairBehindTitle,
  withTownAsSurname,
} from "./cuePairs.ts";
import { type Before, EXPECTING, GIVEN, TITLED, whatIsBefore } from "./cuesBefore.ts";
import { behindRun, TELLING } from "./cuesBehind.ts";
import { isSaidByHead } from "./saidByHead.ts";

/** The name at word `i`; the last name before it ended at token `ended`. */
export function cuedName(
  view: View,
  writing: Writing,
  i: number,
  ended: number,
): NameReading | NameRefusal | undefined {
  const plain = givenName(view, writing, i, false) !== undefined;
  const before = beforeName(view, i, ended, plain);
  if (!before) return undefined;
  const expected = EXPECTING.has(before);
  // What is also an ordinary word is a name where one is expected, or where it is said whose it is.
  const ambiguous = !plain && givenName(view, writing, i, true) !== undefined;
  if (ambiguous && isTitle(view, i)) return undefined;
  const bare = nameRun(view, writing, i, expected || ambiguous);
  if (!bare || (bare.given && TITLED.has(before) && isApart(view, bare.given))) return undefined;
  if (bare.late && before === "saying" && endsAsOwn(view, i)) return undefined;
  const run = withTownAsSurname(view, bare, before);
  const refused = wordsRefused(view, { start: run.from, end: run.to });
  if (refused) return refused;
  if (run !== bare) return found(run, HOW_FOUND[before]);
  const behind = glossOf(view, run.from, run.to) ? "gloss" : behindRun(view, run.to, before);
  const closed = behind !== "ordinary-word" && behind !== "unknown-word";
  const tied = run.tied && (run.given !== undefined || expected);
  if (
    tied ||
    isInFull(view, run, closed) ||
    isUnknownName(view, run, TELLING.has(behind) || behind === "saying" || (closed && expected))
  )
    return found(run, HOW_FOUND[before]);
  if (ambiguous && !isClear(run, before, behind)) return undefined;
  const how =
    carried(run, before, behind) ??
    pairBehindTitle(view, run, before, behind) ??
    loneBehindTitle(view, run, before, behind);
  if (!how) return run.words > 1 ? "no-cue" : undefined;
  return found(run, how);
}

/** What stands before token `i`, where a name may begin. */
function beforeName(view: View, i: number, ended: number, plain: boolean): Before | undefined {
  const before =
    whatIsBefore(view, i, ended) ?? (mayBegin(view, i, plain) ? "ordinary-word" : undefined);
  if (plain || (before !== undefined && before !== "ordinary-word")) return before;
  return isSaidByHead(view, i) ? "title" : before;
}

function found({ from, to, last, given }: NameRun, how: NameHow): NameReading {
  return { how, from, to, last, given };
}

/** May a name begin at token `i` that nothing stands before? */
function mayBegin(view: View, i: number, plain: boolean): boolean {
  if (plain || mayBeUnknownName(view, i)) return true;
  const { hits, tokens, pack } = view;
  if (tokens.kind[i - 1] === NUMBER || hits.endsAny(i, NUMBERS)) return false;
  const { possessed, sureTails } = pack.facts;
  if (possessed.length > 0 && hits.hasAny(i, GIVEN)) return true;
  if (sureTails.length === 0) return false;
  if (hasSureTail(view, i)) return true;
  const { to } = joinedWord(tokens, i);
  if (to === i + 1 && hits.any(i)) return false;
  return (
    to < tokens.count &&
    tokens.kind[to] === WORD &&
    !has(tokens, to, NEW_LINE) &&
    hasSureTail(view, to)
  );
}

const NUMBERS = tagSet("number", "unit");
