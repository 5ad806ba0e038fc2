/**
 * People: listed names, surnames that need introduction, and unlisted people by the name grammar.
 */

import type { Match } from "../entity.ts";
import type { Hit } from "../matching/phrases.ts";
import { ALL_CAPITALS, CAPITAL, has, NEW_LINE, WORD } from "../text/words.ts";
import { afterInitials, NameGrammar, titleBefore } from "./names.ts";
import type { ExtractorOf, View } from "./view.ts";

export const people: ExtractorOf = (pack) => {
  const grammar = new NameGrammar(pack);
  return (view) => {
    const matches: Match[] = [];
    for (let i = 0; i < view.tokens.count; i++) {
      if (view.tokens.kind[i] !== WORD) continue;
      matches.push(...listed(view, i));
      const unlisted = grammar.read(view, i);
      if (unlisted) matches.push(unlisted);
    }
    return matches;
  };
};

function listed(view: View, i: number): Match[] {
  const { hits } = view;
  const out: Match[] = [];
  const family: Hit[] = [];
  // Initials belong to the name: С. В. Лавров.
  const initials = afterInitials(view, i);
  const start = (hit: Hit) =>
    initials >= 0 && hit.prefix === "" ? (view.tokens.start[initials] as number) : hit.start;
  for (const hit of hits.at(i)) {
    if (hit.tag === "person")
      out.push({ kind: "person", id: hit.value, start: hit.start, end: hit.end, rule: hit.rule });
    else if (hit.tag === "person-alone" && !namedOtherwise(view, hit)) {
      out.push({ kind: "person", id: hit.value, start: start(hit), end: hit.end, rule: hit.rule });
    } else if (hit.tag === "person-family" && !namedOtherwise(view, hit)) family.push(hit);
  }
  const longest = family[0];
  if (longest) {
    const same = family.filter((hit) => hit.to === longest.to && hit.start === longest.start);
    out.push({
      kind: "person",
      id: null,
      candidates: [...new Set(same.map((hit) => hit.value))],
      start: start(longest),
      end: longest.end,
      rule: longest.rule,
      titled: titleBefore(view, i) || initials >= 0,
    });
  }
  return out;
}

/** `Maher Assad`: a given name before the surname makes it another member of the family. */
function namedOtherwise({ hits, tokens }: View, hit: Hit): boolean {
  if (hit.prefix !== "") return false;
  if (hits.endingAt(hit.from, "given")) return true;
  // An unknown capitalised word before it is somebody's given name: Сон Ким.
  const before = hit.from - 1;
  const spaced =
    before >= 0 &&
    tokens.kind[before] === WORD &&
    has(tokens, before, CAPITAL) &&
    !has(tokens, hit.from, NEW_LINE);
  return (
    spaced &&
    hits.at(before).length === 0 &&
    !has(tokens, before, ALL_CAPITALS) &&
    hits.endingAt(hit.from, "title") === undefined
  );
}
