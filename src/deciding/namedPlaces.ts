/** The places that a document has named where something said so, for where nothing says it. */

import type { Candidate, Sign, Verdict } from "../candidate.ts";
import { Beginnings } from "./beginnings.ts";
import { SHORTEST_STEM, sameName } from "./nameForms.ts";

/** An unlisted place: its folded words, and the name by which it was first called. */
interface Named {
  readonly words: readonly string[];
  readonly name: string;
}

/** The unlisted places that a document names, found by a form of their first word. */
export class NamedPlaces {
  private readonly places: Named[] = [];
  private readonly beginnings = new Map<string, Named[]>();
  private readonly begins = new Beginnings();

  constructor(settled: readonly Candidate[]) {
    const known = new Set<string>();
    for (const candidate of settled) {
      if (candidate.kind !== "place" || candidate.id !== null || !candidate.words) continue;
      const { words, name = "" } = candidate;
      const key = words.join(" ");
      if (known.has(key)) continue;
      known.add(key);
      const place = { words, name };
      this.places.push(place);
      const [first] = words as [string];
      this.begins.add(first);
      const begin = beginning(first);
      const same = this.beginnings.get(begin);
      if (same) same.push(place);
      else this.beginnings.set(begin, [place]);
    }
  }

  get empty(): boolean {
    return this.places.length === 0;
  }

  /** May any name begin with these units? */
  begin(first: number, second: number, third: number): boolean {
    return this.begins.has(first, second, third);
  }

  /** Those whose name may begin with a folded word. */
  beginningAs(word: string): readonly Named[] {
    return this.beginnings.get(beginning(word)) ?? NONE;
  }

  /** Are two folded words one name but for these endings? */
  same(a: string, b: string, endings: readonly string[]): boolean {
    return sameName(a, b, endings);
  }
}

const NONE: readonly never[] = [];

function beginning(word: string): string {
  return word.slice(0, SHORTEST_STEM);
}

/**
 * Gazetteer's names that nothing beside them says to be names, of places that the document names
 * elsewhere where something does. They are given that sign, and their numbers.
 */
export function namedElsewhere(
  claims: readonly Candidate[],
  verdicts: readonly Verdict[],
  signs: (readonly Sign[])[],
  kept: readonly number[],
): number[] {
  const waiting: number[] = [];
  verdicts.forEach((verdict, number) => {
    if (verdict.kept || claims[number]?.kind !== "place") return;
    if (verdict.why === "outweighed" || verdict.why === "country-not-named") waiting.push(number);
  });
  if (waiting.length === 0) return waiting;
  const named = new Set<string>();
  for (const number of kept) {
    const { kind, id } = claims[number] as Candidate;
    if (kind === "place" && id !== null && SAID.some((sign) => signs[number]?.includes(sign)))
      named.add(id);
  }
  const again = waiting.filter((number) => named.has(claims[number]?.id ?? ""));
  for (const number of again)
    signs[number] = [...(signs[number] as readonly Sign[]), "named-elsewhere"];
  return again;
}

/** What says that a gazetteer's name is one. */
const SAID: readonly Sign[] = ["cue-beside", "behind-preposition"];
