/**
 * `Paris, Texas`: a town before a comma and a province of another country than the one that bears
 * its name elsewhere is not that one. Which it is instead says the gazetteer where it knows one
 * there; else it is a place of nobody's list.
 */

import type { Candidate } from "../../candidate.ts";
import type { Hit } from "../../matching/hits.ts";
import { CAPITAL, has, isMark, NEW_LINE } from "../../text/words.ts";
import { fact, type View } from "../view.ts";
import { candidate, PLACES } from "./placeEvidence.ts";

/** Marks behind the province that end what it stands in. */
const ENDS = [".", ";", ":", ")", "(", "-", "!", "?", '"'];

/**
 * The province behind a listed town and a comma, where it lies in another country. Not in a list,
 * where the two have nothing to do with each other: Moscow, Crimea and Kyiv.
 */
export function provinceAbroad(view: View, hit: Hit): Hit | undefined {
  const { tokens, hits, pack } = view;
  if (!pack.facts.cased || !isMark(tokens, hit.to, ",")) return undefined;
  const at = hit.to + 1;
  const province = hits.find(at, "place");
  if (!province || has(tokens, at, NEW_LINE) || isItem(view, hit, province)) return undefined;
  const town = fact(pack, "place", hit.value);
  const there = fact(pack, "place", province.value);
  if (town?.type !== "city" || there?.type !== "province") return undefined;
  // What bears the province's name may lie in the town's country as well.
  const known = hits.at(at).some(({ tag, value }) => isPlace(tag) && inCountry(view, value, town));
  return known ? undefined : province;
}

function isPlace(tag: Hit["tag"]): boolean {
  return tag === "place" || tag === "place-gated";
}

function inCountry({ pack }: View, id: string, { country }: { country?: string }): boolean {
  return fact(pack, "place", id)?.country === country;
}

/** Are they items of a list: does a place stand before them, or does the list go on behind? */
function isItem({ tokens, hits }: View, { from }: Hit, { to }: Hit): boolean {
  const before = isMark(tokens, from - 1, ",")
    ? from - 1
    : hits.endingAt(from, "conjunction")?.from;
  if (before !== undefined && hits.endsAny(before, PLACES)) return true;
  if (to >= tokens.count || has(tokens, to, NEW_LINE)) return false;
  if (ENDS.some((mark) => isMark(tokens, to, mark))) return false;
  const next = isMark(tokens, to, ",") ? to + 1 : to;
  const joined = hits.find(next, "conjunction");
  if (joined) return has(tokens, joined.to, CAPITAL);
  return next > to && hits.hasAny(next, PLACES);
}

/** The other places of the name that lie in the province's country. */
export function namesakesIn(view: View, hit: Hit, province: Hit): Hit[] {
  const there = fact(view.pack, "place", province.value);
  if (!there) return [];
  return view.hits
    .at(hit.from)
    .filter(
      ({ tag, to, start, value, conditional }) =>
        isPlace(tag) &&
        to === hit.to &&
        start === hit.start &&
        !conditional &&
        inCountry(view, value, there),
    );
}

/** The town as a place that nobody listed. */
export function unlistedTown(view: View, { from, to }: Hit, province: Hit): Candidate {
  return candidate(view, from, { how: "region", cues: [province], to }).candidate;
}
