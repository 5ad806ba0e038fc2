/**
 * Everything that may be a mention: the extractors over all segments, and again for those named.
 */

import type { Candidate, Office } from "../candidate.ts";
import type { Found } from "../deciding/decide.ts";
import type { KnownSurnames } from "../extractors/people/repeats.ts";
import { countriesNamed } from "../extractors/places/countries.ts";
import type { KnownPlaces } from "../extractors/places/repeatedPlaces.ts";
import type { TextSegment } from "../text/segments.ts";
import type { Views } from "./views.ts";

/**
 * The candidates of every segment; nothing is decided yet. `tooMany` is called, to throw, when
 * there are more than `most`.
 */
export function propose(
  text: string,
  segments: readonly TextSegment[],
  viewsOf: Views,
  most: number,
  tooMany: () => never,
): Found {
  const candidates: Candidate[] = [];
  const offices: Office[] = [];
  const adjectives = new Set<string>();
  const found = segments.map((segment) => {
    const countries = new Set<string>();
    const from = candidates.length;
    for (const { view, reader } of viewsOf(segment)) {
      countriesNamed(view, adjectives, countries);
      const group = candidates.length; // keeps the coordination groups of segments apart
      for (const extract of reader.extractors) {
        for (const one of extract(view))
          candidates.push(one.group === undefined ? one : { ...one, group: group + one.group });
      }
      for (const one of reader.offices(view)) offices.push(one);
      if (candidates.length > most) tooMany();
    }
    return { from, to: candidates.length, countries };
  });
  return { text, candidates, segments: found, adjectives, offices };
}

/** People named again by their surname and places by their name, in order of the text. */
export function proposeRepeats(
  segments: readonly TextSegment[],
  viewsOf: Views,
  people: KnownSurnames | undefined,
  places: KnownPlaces | undefined,
): Candidate[] {
  const repeats: Candidate[] = [];
  for (const segment of segments) {
    for (const { view, reader } of viewsOf(segment)) {
      if (people) for (const one of reader.repeats(people, view)) repeats.push(one);
      if (places) for (const one of reader.placeRepeats(places, view)) repeats.push(one);
    }
  }
  return repeats;
}
