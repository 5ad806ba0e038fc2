/**
 * How much of what is right was found, and what was found besides. A gold mention is paired with
 * one found mention of its kind that overlaps it: that with the right id if there is one, then with
 * the right numbers, then with the same span.
 */

import { KINDS, type Kind } from "../entity.ts";
import type { FoundDocument, FoundMention, GoldDocument, GoldMention } from "./gold.ts";

/** Counts of mentions. */
export interface Tally {
  /** To be found; optional ones are not counted. */
  gold: number;
  /** Of these, paired with a mention. */
  found: number;
  /** Of these, with an accepted id and the right numbers. */
  right: number;
  /** Of these, with the same span. */
  strict: number;
  /** Found where the gold has nothing. */
  extra: number;
}

export interface Measure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A row of the table; null stands for all languages, or all kinds. */
export interface Group extends Tally {
  readonly language: string | null;
  readonly kind: Kind | null;
  /** A mention counts when its span, id and numbers are right. */
  readonly strictly: Measure;
  /** When it overlaps. */
  readonly overlapping: Measure;
  /** When it overlaps and its id and numbers are right. */
  readonly byId: Measure;
}

export type ErrorKind = "missed" | "extra" | "wrong-id" | "wrong-number" | "wrong-span";

/** One thing that is not as the gold has it. `start` and `end` are code points. */
export interface ScoredError {
  readonly error: ErrorKind;
  readonly file: string;
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What was found in its place. */
  readonly found?: { readonly text: string; readonly id: string | null };
  /** What would have been right, where the gold says it. */
  readonly wanted?: string;
  /** The text around it, where the gold has the text. */
  readonly before?: string;
  readonly after?: string;
}

export interface Score {
  readonly documents: number;
  /** Documents of the gold that the output lacks. */
  readonly lacking: readonly string[];
  /** Documents whose language is that of the gold. */
  readonly languageRight: number;
  readonly groups: readonly Group[];
  readonly errors: readonly ScoredError[];
}

/** Each gold document against the one of its name. */
export function scoreOf(found: readonly FoundDocument[], gold: readonly GoldDocument[]): Score {
  const byName = new Map(found.map((document) => [baseName(document.file), document]));
  const tallies = new Tallies();
  const errors: ScoredError[] = [];
  const lacking: string[] = [];
  let languageRight = 0;
  for (const document of gold) {
    const other = byName.get(baseName(document.file));
    if (!other) lacking.push(document.file);
    if (other?.language === document.language) languageRight++;
    scoreDocument(other?.mentions ?? [], document, tallies, errors);
  }
  return { documents: gold.length, lacking, languageRight, groups: tallies.groups(), errors };
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

function scoreDocument(
  found: readonly FoundMention[],
  document: GoldDocument,
  tallies: Tallies,
  errors: ScoredError[],
): void {
  const used = new Set<FoundMention>();
  const own: ScoredError[] = [];
  const { language } = document;
  const points = document.text === undefined ? undefined : Array.from(document.text);
  const describe = (error: ErrorKind, mention: GoldMention | FoundMention, best?: FoundMention) =>
    own.push(described(error, document.file, points, mention, best));
  const wanted = [...document.mentions].sort((a, b) => Number(a.optional) - Number(b.optional));
  for (const mention of wanted) {
    const near = found.filter((one) => overlaps(one, mention) && !used.has(one));
    if (mention.optional) {
      for (const one of near) used.add(one);
      continue;
    }
    const [best] = near.sort((a, b) => agreement(b, mention) - agreement(a, mention));
    tallies.add(language, mention.kind, "gold");
    if (best) {
      used.add(best);
      tallies.add(language, mention.kind, "found");
      if (idFits(best, mention) && numbersFit(best, mention)) {
        tallies.add(language, mention.kind, "right");
        if (sameSpan(best, mention)) tallies.add(language, mention.kind, "strict");
      }
    }
    const error = errorOf(best, mention);
    if (error) describe(error, mention, best);
  }
  for (const mention of found) {
    if (used.has(mention)) continue;
    tallies.add(language, mention.kind, "extra");
    describe("extra", mention, mention);
  }
  errors.push(...own.sort((a, b) => a.start - b.start));
}

function overlaps(found: FoundMention, gold: GoldMention): boolean {
  return found.kind === gold.kind && found.start < gold.end && gold.start < found.end;
}

/** The more the better: the id weighs more than the numbers, these more than the span. */
function agreement(found: FoundMention, gold: GoldMention): number {
  return (
    4 * Number(idFits(found, gold)) +
    2 * Number(numbersFit(found, gold)) +
    Number(sameSpan(found, gold))
  );
}

function idFits({ id }: FoundMention, { ids }: GoldMention): boolean {
  if (ids === null) return true;
  return id === null ? ids.some((one) => one.startsWith("-")) : ids.includes(id);
}

function numbersFit(found: FoundMention, gold: GoldMention): boolean {
  return Object.entries(gold.facts).every(
    ([fact, value]) => (found.facts[fact as keyof typeof found.facts] ?? null) === value,
  );
}

function sameSpan(found: FoundMention, gold: GoldMention): boolean {
  return found.start === gold.start && found.end === gold.end;
}

function errorOf(found: FoundMention | undefined, gold: GoldMention): ErrorKind | undefined {
  if (!found) return "missed";
  if (!idFits(found, gold)) return "wrong-id";
  if (!numbersFit(found, gold)) return "wrong-number";
  return sameSpan(found, gold) ? undefined : "wrong-span";
}

/** Code points of the text that are shown beside an error. */
const AROUND = 30;

function described(
  error: ErrorKind,
  file: string,
  points: readonly string[] | undefined,
  mention: GoldMention | FoundMention,
  found: FoundMention | undefined,
): ScoredError {
  const { kind, start, end } = mention;
  const wanted = error === "extra" ? undefined : wantedOf(error, mention as GoldMention);
  return {
    error,
    file,
    kind,
    start,
    end,
    text: mention.text,
    ...(found && { found: { text: found.text, id: found.id } }),
    ...(wanted !== undefined && { wanted }),
    ...(points && {
      before: points.slice(Math.max(0, start - AROUND), start).join(""),
      after: points.slice(end, end + AROUND).join(""),
    }),
  };
}

function wantedOf(error: ErrorKind, { ids, facts }: GoldMention): string | undefined {
  if (error === "wrong-id") return ids?.join(" or ");
  if (error !== "wrong-number") return undefined;
  return Object.entries(facts)
    .map(([fact, value]) => `${fact} ${value}`)
    .join(", ");
}

/** Counts by language and kind. */
class Tallies {
  readonly #byLanguage = new Map<string, Map<Kind, Tally>>();

  add(language: string, kind: Kind, what: keyof Tally): void {
    let kinds = this.#byLanguage.get(language);
    if (!kinds) {
      kinds = new Map();
      this.#byLanguage.set(language, kinds);
    }
    let tally = kinds.get(kind);
    if (!tally) {
      tally = noTally();
      kinds.set(kind, tally);
    }
    tally[what]++;
  }

  /** All together, each kind, each language, each kind of each language; without empty ones. */
  groups(): readonly Group[] {
    const languages = [...this.#byLanguage.keys()].sort();
    return [null, ...languages].flatMap((language) =>
      [null, ...KINDS].flatMap((kind) => {
        const tally = this.#sum(language, kind);
        return tally.gold + tally.extra === 0 ? [] : [groupOf(language, kind, tally)];
      }),
    );
  }

  #sum(language: string | null, kind: Kind | null): Tally {
    const sum = noTally();
    for (const [code, kinds] of this.#byLanguage) {
      if (language !== null && code !== language) continue;
      for (const [name, tally] of kinds) {
        if (kind !== null && name !== kind) continue;
        for (const what of Object.keys(sum) as (keyof Tally)[]) sum[what] += tally[what];
      }
    }
    return sum;
  }
}

function noTally(): Tally {
  return { gold: 0, found: 0, right: 0, strict: 0, extra: 0 };
}

function groupOf(language: string | null, kind: Kind | null, tally: Tally): Group {
  const printed = tally.found + tally.extra;
  const measure = (good: number): Measure => {
    const precision = printed === 0 ? 0 : good / printed;
    const recall = tally.gold === 0 ? 0 : good / tally.gold;
    const sum = precision + recall;
    return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
  };
  return {
    language,
    kind,
    ...tally,
    strictly: measure(tally.strict),
    overlapping: measure(tally.found),
    byId: measure(tally.right),
  };
}
