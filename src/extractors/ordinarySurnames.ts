/**
 * Surnames that are ordinary words as well (قربانی, the victim), in a script without capitals: a
 * given name before one says little (علی روشن کرد, Ali switched on), so the name must end with it.
 */

import { type Hit, tagSet } from "../matching/hits.ts";
import { foldedWord, has, NEW_LINE, PUNCTUATION } from "../text/words.ts";
import { namesPeople, titleOf } from "./titles.ts";
import type { View } from "./view.ts";

const ORDINARY = tagSet("family-expected");

/** The ordinary word at `at` that is a surname behind a given name, where a name ends with it. */
export function ordinarySurname(view: View, at: number): Hit | undefined {
  if (!view.hits.hasAny(at, ORDINARY)) return undefined;
  const hit = view.hits.find(at, "family-expected");
  return hit && endsName(view, hit.to) ? hit : undefined;
}

/** What says of the bearer that he speaks, what he is, or that somebody follows. */
const NEXT = tagSet("saying", "title", "title-after", "conjunction");

/** Does nothing go on at token `to` with what the word before it says? */
function endsName({ hits, tokens, pack }: View, to: number): boolean {
  if (to >= tokens.count || has(tokens, to, NEW_LINE) || tokens.kind[to] === PUNCTUATION)
    return true;
  return hits.hasAny(to, NEXT) || pack.facts.surnameFollowers.includes(foldedWord(tokens, to));
}

/** `Mr Roshan`: does what nothing but a name follows stand before an ordinary word at token `i`? */
export function isOrdinaryNamed(view: View, i: number): boolean {
  if (!view.hits.hasAny(i, ORDINARY) || view.hits.has(i, "title")) return false;
  const title = titleOf(view, i);
  return title !== undefined && namesPeople(title);
}
