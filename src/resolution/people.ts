/** People over a whole document: who is introduced, whom a bare surname means, and which mentions are one person. */

import type { Match } from "../entity.ts";
import type { View } from "../extractors/view.ts";
import type { Catalogue } from "../lexicon/pack.ts";
import { CAPITAL, foldedWord, has, WORD } from "../text/words.ts";

/**
 * Gives surnames that need introduction the id of the person introduced in the document; of several, the one named last
 * before. After a title or initials the only listed bearer is meant, if the document speaks of that person's country
 * (`about`, ISO codes). The rest is dropped.
 */
export function resolveSurnames(
  settled: readonly Match[],
  open: readonly Match[],
  about: ReadonlySet<string>,
  catalogue: Catalogue,
): Match[] {
  const introduced = settled.filter((match) => match.kind === "person" && match.id !== null);
  const out: Match[] = [];
  for (const match of open) {
    const candidates = match.candidates ?? [];
    const known = introduced.filter((other) => candidates.includes(other.id as string));
    if (known.length > 0) {
      const before = known.filter((other) => other.start < match.start).at(-1) ?? known[0];
      out.push({ ...match, id: before?.id ?? null });
    } else if (match.titled && candidates.length === 1 && about.has(catalogue.get("person", candidates[0] as string)?.country ?? "")) {
      out.push({ ...match, id: candidates[0] as string });
    }
  }
  return out;
}

/**
 * A surname that would mean a listed person means the unlisted one whom the document introduces by it, unless the listed
 * one is named in full as well: after Daniil Medvedev, Medvedev is he.
 */
export function resolveNamesakes(settled: readonly Match[]): Match[] {
  const strangers = settled.filter(
    (match) => match.kind === "person" && match.namesakes && match.namesakes.length > 0 && match.name?.includes(" "),
  );
  if (strangers.length === 0) return [...settled];
  const full = new Set(settled.filter((match) => match.kind === "person" && match.rule.endsWith("#alias")).map((match) => match.id));
  return settled.map((match) => {
    if (match.kind !== "person" || match.id === null || full.has(match.id)) return match;
    const stranger = strangers.find((other) => other.start < match.start && other.namesakes?.includes(match.id as string));
    return stranger ? { ...match, id: null, name: stranger.name as string, rule: match.rule.replace(/#.*/, "#repeated") } : match;
  });
}

/** Later mentions of unlisted people by their surname alone, in any segment; not where something else was found. */
export function repeatedSurnames(settled: readonly Match[], views: readonly View[]): Match[] {
  const surnames = new Map<string, Match>();
  for (const match of settled) {
    if (match.kind !== "person" || match.id !== null || !match.surname || !match.name?.includes(" ")) continue;
    if (!surnames.has(match.surname)) surnames.set(match.surname, match);
  }
  if (surnames.size === 0) return [];
  const out: Match[] = [];
  for (const { tokens, hits, pack } of views) {
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] !== WORD) continue;
      const word = foldedWord(tokens, i);
      let found = surnames.get(word);
      let start = tokens.start[i] as number;
      if (!found) {
        for (const prefix of pack.facts.prefixes) {
          if (prefix.put !== "" || !word.startsWith(prefix.cut)) continue;
          found = surnames.get(word.slice(prefix.cut.length));
          if (found) {
            start = tokens.origin[(tokens.from[i] as number) + prefix.cut.length] as number;
            break;
          }
        }
      }
      if (!found || hits.has(i, "common") || hits.has(i, "adjective")) continue;
      if (!has(tokens, i, CAPITAL) && isCapital(found.name as string)) continue;
      out.push({
        kind: "person",
        id: null,
        start,
        end: tokens.end[i] as number,
        rule: `${pack.facts.code}/people#repeated`,
        name: found.name as string,
      });
    }
  }
  return out;
}

function isCapital(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}
