/**
 * People over a whole document: who is introduced, whom a bare surname means, and which mentions
 * are one person.
 */

import type { Match } from "../entity.ts";
import type { View } from "../extractors/view.ts";
import type { Catalogue } from "../lexicon/pack.ts";
import { CAPITAL, has, JOINED, joinedWord, WORD } from "../text/words.ts";
import { nameForms, SHORTEST_STEM } from "./names.ts";

/**
 * Gives surnames that need introduction the id of the person introduced in the document; of
 * several, the one named last before. After a title or initials the only listed bearer is meant, if
 * the document speaks of that person's country (`about`, ISO codes). The rest is dropped. `settled`
 * stands in order of text.
 */
export function resolveSurnames(
  settled: readonly Match[],
  open: readonly Match[],
  about: ReadonlySet<string>,
  catalogue: Catalogue,
): Match[] {
  const introduced = new Map<string, number[]>();
  for (const { kind, id, start } of settled) {
    if (kind !== "person" || id === null) continue;
    const starts = introduced.get(id);
    if (starts) starts.push(start);
    else introduced.set(id, [start]);
  }
  const out: Match[] = [];
  for (const match of open) {
    const candidates = match.candidates ?? [];
    const id = introducedBefore(match.start, candidates, introduced);
    if (id !== undefined) out.push({ ...match, id });
    else if (
      match.titled &&
      candidates.length === 1 &&
      about.has(catalogue.get("person", candidates[0] as string)?.country ?? "")
    ) {
      out.push({ ...match, id: candidates[0] as string });
    }
  }
  return out;
}

/**
 * Of the candidates the one whose mention stands last before `at`, else the one introduced first.
 */
function introducedBefore(
  at: number,
  candidates: readonly string[],
  introduced: ReadonlyMap<string, readonly number[]>,
) {
  let before: string | undefined;
  let nearest = -1;
  let behind: string | undefined;
  let first = Number.POSITIVE_INFINITY;
  for (const id of candidates) {
    const starts = introduced.get(id);
    if (!starts) continue;
    const last = starts[firstAtOrAfter(starts, at) - 1] ?? -1;
    if (last > nearest) {
      nearest = last;
      before = id;
    }
    if ((starts[0] as number) < first) {
      first = starts[0] as number;
      behind = id;
    }
  }
  return before ?? behind;
}

/** How many of the sorted offsets stand before `at`. */
function firstAtOrAfter(sorted: readonly number[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A surname that would mean a listed person means the unlisted one whom the document introduces by
 * it, unless the listed one is named in full as well: after Daniil Medvedev, Medvedev is he.
 */
export function resolveNamesakes(settled: readonly Match[]): Match[] {
  const strangers = new Map<string, Match>();
  for (const match of settled) {
    if (match.kind !== "person" || !match.name?.includes(" ")) continue;
    for (const id of match.namesakes ?? []) if (!strangers.has(id)) strangers.set(id, match);
  }
  if (strangers.size === 0) return [...settled];
  const full = new Set(
    settled
      .filter((match) => match.kind === "person" && match.rule.endsWith("#alias"))
      .map((match) => match.id),
  );
  return settled.map((match) => {
    if (match.kind !== "person" || match.id === null || full.has(match.id)) return match;
    const stranger = strangers.get(match.id);
    return stranger
      ? {
          ...match,
          id: null,
          name: stranger.name as string,
          rule: match.rule.replace(/#.*/, "#repeated"),
        }
      : match;
  });
}

/**
 * The unlisted people whom a document names in full, found by a form of their surname: a long
 * document names thousands.
 */
export class Bearers {
  private readonly names: string[] = [];
  private readonly bySurname = new Map<string, number>();
  private readonly beginnings = new Set<string>();
  private readonly byForm = new Map<readonly string[], ReadonlyMap<string, number>>();

  constructor(settled: readonly Match[]) {
    for (const { kind, id, surname, name } of settled) {
      if (
        kind !== "person" ||
        id !== null ||
        !surname ||
        !name ||
        !/\s/u.test(name) ||
        this.bySurname.has(surname)
      )
        continue;
      this.bySurname.set(surname, this.names.length);
      this.beginnings.add(surname.slice(0, SHORTEST_STEM));
      this.names.push(name);
    }
  }

  get empty(): boolean {
    return this.names.length === 0;
  }

  /** The name of the first bearer whose surname is `word`, or a form of it by these endings. */
  find(word: string, endings: readonly string[]): string | undefined {
    if (!this.beginnings.has(word.slice(0, SHORTEST_STEM))) return undefined;
    let first = this.bySurname.get(word) ?? this.names.length;
    if (endings.length > 0) {
      const known = this.formsBy(endings);
      for (const form of nameForms(word, endings))
        first = Math.min(first, known.get(form) ?? first);
    }
    return this.names[first];
  }

  private formsBy(endings: readonly string[]): ReadonlyMap<string, number> {
    let known = this.byForm.get(endings) as Map<string, number> | undefined;
    if (!known) {
      known = new Map();
      for (const [surname, number] of this.bySurname) {
        for (const form of nameForms(surname, endings))
          if (!known.has(form)) known.set(form, number);
      }
      this.byForm.set(endings, known);
    }
    return known;
  }
}

/**
 * Mentions of unlisted people by their surname alone, in any segment and any case; not where
 * something else was found.
 */
export function repeatedSurnames(bearers: Bearers, { tokens, hits, pack }: View): Match[] {
  const out: Match[] = [];
  const { prefixes, articles, nameEndings, code } = pack.facts;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || has(tokens, i, JOINED)) continue;
    const capital = has(tokens, i, CAPITAL);
    const { word, to } = joinedWord(tokens, i);
    let found = bearers.find(word, nameEndings);
    let start = tokens.start[i] as number;
    for (const prefix of found ? [] : prefixes) {
      // The article would make another name of it (شريف, الشريف).
      if (
        prefix.put !== "" ||
        !word.startsWith(prefix.cut) ||
        articles.some((article) => prefix.cut.endsWith(article))
      )
        continue;
      found = bearers.find(word.slice(prefix.cut.length), []);
      if (found) {
        start = tokens.origin[(tokens.from[i] as number) + prefix.cut.length] as number;
        break;
      }
    }
    if (!found || (!capital && isCapital(found))) continue;
    if (hits.has(i, "common") || hits.has(i, "adjective")) continue;
    out.push({
      kind: "person",
      id: null,
      start,
      end: tokens.end[to - 1] as number,
      rule: `${code}/people#repeated`,
      name: found,
    });
  }
  return out;
}

function isCapital(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}
