/** People over a whole document: who is introduced, whom a bare surname means, and which mentions are one person. */

import type { Match } from "../entity.ts";
import type { View } from "../extractors/view.ts";
import type { Catalogue } from "../lexicon/pack.ts";
import { CAPITAL, has, JOINED, joinedWord, WORD } from "../text/words.ts";

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
    const stranger = strangers.find((other) => other.namesakes?.includes(match.id as string));
    return stranger ? { ...match, id: null, name: stranger.name as string, rule: match.rule.replace(/#.*/, "#repeated") } : match;
  });
}

/** Letters that two forms of one name must share before their endings. */
const SHORTEST_STEM = 3;

/** Are two folded words forms of one name: equal, or equal up to endings that names take? */
export function sameName(a: string, b: string, endings: readonly string[]): boolean {
  if (a === b) return true;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  for (let stem = shared; stem >= SHORTEST_STEM; stem--) {
    if (endings.includes(a.slice(stem)) && endings.includes(b.slice(stem))) return true;
  }
  return false;
}

/** Unlisted people with a full name, by the letters their surnames begin with: a long document names thousands. */
class Bearers {
  private readonly byStem = new Map<string, Match[]>();

  constructor(settled: readonly Match[]) {
    for (const match of settled) {
      if (match.kind !== "person" || match.id !== null || !match.surname || !/\s/u.test(match.name ?? "")) continue;
      const stem = match.surname.slice(0, SHORTEST_STEM);
      const list = this.byStem.get(stem) ?? [];
      if (!list.some((other) => other.surname === match.surname)) this.byStem.set(stem, [...list, match]);
    }
  }

  get empty(): boolean {
    return this.byStem.size === 0;
  }

  find(word: string, endings: readonly string[]): Match | undefined {
    return this.byStem.get(word.slice(0, SHORTEST_STEM))?.find(({ surname }) => sameName(word, surname as string, endings));
  }
}

/** Later mentions of unlisted people by their surname alone, in any segment and any case; not where something else was found. */
export function repeatedSurnames(settled: readonly Match[], views: readonly View[]): Match[] {
  const bearers = new Bearers(settled);
  if (bearers.empty) return [];
  const out: Match[] = [];
  for (const { tokens, hits, pack } of views) {
    const { prefixes, articles, nameEndings, code } = pack.facts;
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] !== WORD || has(tokens, i, JOINED)) continue;
      const capital = has(tokens, i, CAPITAL);
      const { word, to } = joinedWord(tokens, i);
      let found = bearers.find(word, nameEndings);
      let start = tokens.start[i] as number;
      for (const prefix of found ? [] : prefixes) {
        // The article would make another name of it (شريف, الشريف).
        if (prefix.put !== "" || !word.startsWith(prefix.cut) || articles.some((article) => prefix.cut.endsWith(article))) continue;
        found = bearers.find(word.slice(prefix.cut.length), []);
        if (found) {
          start = tokens.origin[(tokens.from[i] as number) + prefix.cut.length] as number;
          break;
        }
      }
      if (!found || (!capital && isCapital(found.name as string))) continue;
      if (hits.has(i, "common") || hits.has(i, "adjective")) continue;
      out.push({
        kind: "person",
        id: null,
        start,
        end: tokens.end[to - 1] as number,
        rule: `${code}/people#repeated`,
        name: found.name as string,
      });
    }
  }
  return out;
}

/** Gives unlisted people whose names are forms of one name (Даниила Мартынова, Даниил Мартынов) the name written first. */
export function mergeUnlisted(settled: readonly Match[], endings: readonly string[]): Match[] {
  const names = new Map<string, { readonly name: string; readonly words: readonly string[] }[]>();
  return settled.map((match) => {
    if (match.kind !== "person" || match.id !== null || !match.name) return match;
    const words = match.name.toLowerCase().split(/\s+/u);
    const key = words.map((word) => word.slice(0, SHORTEST_STEM)).join(" ");
    const alike = names.get(key) ?? [];
    const same = alike.find((other) => other.words.every((word, k) => sameName(word, words[k] as string, endings)));
    if (same) return { ...match, name: same.name };
    names.set(key, [...alike, { name: match.name, words }]);
    return match;
  });
}

function isCapital(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}
