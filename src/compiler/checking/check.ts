/**
 * Is a lexicon sound? Runs the checks of `checks/` over sources; what is wrong with a single file
 * was found when it was read. Extraction itself is handed in.
 */

import type { Finding } from "../../errors.ts";
import { type Check, type CheckedSource, type ExtractIn, toFinding } from "../checks/check.ts";
import { CHECKS } from "../checks/index.ts";
import { combinedWith } from "../sources/people.ts";
import { withoutRemoved } from "../sources/removals.ts";
import type { LexiconSource, PackSource } from "../sources/source.ts";
import { type PatternRating, ratedPattern } from "./patternTime.ts";
import { prepareChecks } from "./prepareChecks.ts";

/**
 * Findings about what is written, in the order of files and lines; the examples and patterns are
 * run by `checkExamples`. With `under`, the source is checked as it stands on top of that one, and
 * only what is said of the source itself is reported. Of the checks those run that are
 * asked for; what was found while reading is there in any case.
 */
export function checkSource(
  source: LexiconSource,
  under?: LexiconSource,
  checks: readonly Check[] = BY_DEFAULT,
): Finding[] {
  const { base, added } = withoutRemoved(under ?? NOTHING, source);
  const checked = prepareChecks(withCombinedNames(added, base), base);
  return inOrder([...source.findings, ...findingsIn(checked, checks)]);
}

/**
 * What is found in some packs of a source that stands on its own, by their codes; the others are
 * only asked. Without what was found while reading.
 */
export function checkPacks(
  source: LexiconSource,
  codes: readonly string[],
  checks: readonly Check[],
): ReadonlyMap<string, readonly Finding[]> {
  const { base, added } = withoutRemoved(NOTHING, source);
  const checked = prepareChecks(added, base, codes);
  return new Map(
    checked.packs.map((one) => [one.pack.code, findingsIn({ ...checked, packs: [one] }, checks)]),
  );
}

function findingsIn(checked: CheckedSource, checks: readonly Check[]): Finding[] {
  return checks.flatMap((check) =>
    check.at === "source"
      ? [...check.find(checked)].map((found) => toFinding(check, found.where, found))
      : [],
  );
}

/** With the names that its people have only together with the parts of them below. */
function withCombinedNames(source: LexiconSource, under: LexiconSource): LexiconSource {
  const packs = [...source.packs].map(([code, pack]): [string, PackSource] => {
    const below = under.packs.get(code);
    const combined = below ? combinedWith(pack, below) : [];
    if (combined.length === 0) return [code, pack];
    return [code, { ...pack, declarations: [...pack.declarations, ...combined] }];
  });
  return { ...source, packs: new Map(packs) };
}

/**
 * Is every pattern quick on any text? `rate` is asked once for each that is written; it costs up to
 * some seconds, so that a caller may keep what it says.
 */
export async function checkPatterns(
  source: LexiconSource,
  checks: readonly Check[] = BY_DEFAULT,
  rate: (match: string) => Promise<PatternRating> = ratedPattern,
): Promise<Finding[]> {
  const asked = checks.flatMap((check) => (check.at === "pattern" ? [check] : []));
  if (asked.length === 0) return [];
  const patterns = [...source.packs.values()].flatMap((pack) => pack.patterns);
  const ratings = await Promise.all(patterns.map(({ match }) => rate(match)));
  const findings: Finding[] = [];
  patterns.forEach((where, i) => {
    for (const check of asked) {
      const found = check.find(ratings[i] as PatternRating);
      if (found) findings.push(toFinding(check, where, found));
    }
  });
  return inOrder(findings);
}

/** Runs the packs' example sentences and the texts of their patterns. */
export function checkExamples(
  source: LexiconSource,
  extract: ExtractIn,
  checks: readonly Check[] = BY_DEFAULT,
): Finding[] {
  const findings = checks.flatMap((check) =>
    check.at === "run"
      ? [...check.find(source, extract)].map((found) => toFinding(check, found.where, found))
      : [],
  );
  return inOrder(findings);
}

const BY_DEFAULT = CHECKS.filter((check: Check) => !check.optional);

const NOTHING: LexiconSource = { version: "", packs: new Map(), findings: [] };

/** By file, line and column; what is said twice of one place stands once. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) =>
    a.file === b.file
      ? (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
      : a.file < b.file
        ? -1
        : 1,
  );
  const said = new Set<string>();
  return sorted.filter(({ code, file, line, column, problem }) => {
    const key = JSON.stringify([code, file, line, column, problem]);
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}
