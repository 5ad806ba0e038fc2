/** What stands behind a run of words that may be a name, in a script without capitals. */

import { tagSet } from "../../matching/hits.ts";
import { endsSentence } from "../../text/sentences.ts";
import { has, isMark, NEW_LINE, NUMBER, PUNCTUATION, WORD } from "../../text/words.ts";
import { isSaid, titleAt } from "../names/nameCues.ts";
import type { View } from "../view.ts";
import { type Before, GIVEN, isJoinedName, TITLED } from "./cuesBefore.ts";

/** What stands behind it. */
export type Behind =
  | "age"
  /** The same name in another script. */
  | "gloss"
  /** An age without a mark between. */
  | "bare-age"
  | "title"
  /** A title without a mark between. */
  | "bare-title"
  | "saying"
  /** The next name of a list. */
  | "name"
  | "mark"
  /** The end of a sentence in a language whose verbs do not stand there. */
  | "end"
  | "ordinary-word"
  | "unknown-word";

/** These say that a name stands before them. */
export const TELLING: ReadonlySet<Behind> = new Set(["age", "gloss", "bare-age", "title"]);

/** The end of a sentence closes what has a title. */
export function behindRun(view: View, to: number, before: Before): Exclude<Behind, "end"> {
  const behind = whatIsBehind(view, to);
  if (behind !== "end") return behind;
  return TITLED.has(before) ? "mark" : "ordinary-word";
}

function whatIsBehind(view: View, to: number): Behind {
  const { hits, tokens, pack } = view;
  // The last word of a sentence: where verbs do not lead, a verb, it may be, as well as a name.
  if (to >= tokens.count || has(tokens, to, NEW_LINE) || endsSentence(tokens, to))
    return pack.facts.sayingsLead ? "end" : "ordinary-word";
  if (tokens.kind[to] === NUMBER)
    return hits.has(to + 1, "title-after") ? "bare-age" : "ordinary-word";
  if (tokens.kind[to] === PUNCTUATION) {
    const comma = isMark(tokens, to, ",");
    const opens = comma || isMark(tokens, to, "(");
    if (opens && tokens.kind[to + 1] === NUMBER && hits.has(to + 2, "title-after")) return "age";
    if (!comma) return "mark";
    if (titleAt(view, to + 1)) return "title";
    return hits.has(to + 1, "saying") ? "saying" : "mark";
  }
  if (isSaid(view, to)) return "saying";
  if (hits.hasAny(to, OFFICES) && !pack.facts.sayingsLead) return "bare-title";
  if (beginsNextName(view, to)) return "name";
  return tokens.kind[to] !== WORD || hits.any(to) ? "ordinary-word" : "unknown-word";
}

/** A conjunction and a given name at token `at`. */
function beginsNextName({ hits, pack }: View, at: number): boolean {
  if (hits.has(at, "conjunction")) return hits.hasAny(at + 1, GIVEN);
  return isJoinedName({ hits, pack }, at);
}

const OFFICES = tagSet("title", "title-after");
