/**
 * `extract coverage`: what each language still lacks, as a table or as JSON. Exit 1 when a
 * hand-written entry lacks a language. With a corpus it is about that: `corpusCoverage.ts`.
 */

import { type Coverage, coverageOf, type KindCoverage } from "../compiler/coverage.ts";
import { builtInSource } from "../compiler/overlay.ts";
import { readLexicons } from "../compiler/reading/read.ts";
import { standsAlone } from "../compiler/sources/standsAlone.ts";
import { ExpectedError } from "../errors.ts";
import { printable } from "../text/printable.ts";
import type { CoverageFlags } from "./coverageFlags.ts";
import { lexiconFolders } from "./folders.ts";
import type { Terminal } from "./terminal.ts";

export async function runCoverage(
  named: readonly string[],
  flags: CoverageFlags,
  terminal: Terminal,
): Promise<number> {
  const folders = [...named, ...(flags.lexicons ?? [])];
  requireTogether(flags);
  if (flags.corpus) {
    const { runCorpusCoverage } = await import("./corpusCoverage.ts");
    return runCorpusCoverage(folders, flags, terminal);
  }
  const source = readLexicons(lexiconFolders(folders));
  const alone = standsAlone(source);
  const coverage = coverageOf(source, alone ? undefined : builtInSource());
  const lacking = coverage.kinds.some((kind) =>
    Object.values(kind.missing).some((ids) => ids.length > 0),
  );
  if (flags.format === "json") {
    await terminal.writeData(`${JSON.stringify(coverage, null, 2)}\n`);
    return lacking ? 1 : 0;
  }
  for (const text of tables(coverage, !alone)) await terminal.write(text);
  for (const kind of coverage.kinds)
    for (const text of missingText(kind, coverage.languages, flags.missing === true))
      await terminal.write(text);
  const whole = alone ? "every hand-written entry" : `every entry of ${folders.join(" ")}`;
  await terminal.write(lacking ? "\n" : `\n${printable(whole)} has a form in every language\n`);
  return lacking ? 1 : 0;
}

/** Throws ExpectedError for flags that say nothing without others. */
function requireTogether(flags: CoverageFlags): void {
  const { corpus, draft, output, format, limit, idField, textField, language, input } = flags;
  const forCorpus = Object.entries({
    "--draft": draft,
    "--limit": limit,
    "--format csv": format === "csv" || undefined,
    "--input ndjson": input === "ndjson" || undefined,
    "--language": language,
    "--output": output,
  }).find(([, value]) => value !== undefined)?.[0];
  if (forCorpus && !corpus)
    throw new ExpectedError(`${forCorpus} is about a corpus; add --corpus FILES`);
  if (output !== undefined && !draft)
    throw new ExpectedError("--output is the folder of a draft; add --draft");
  if ((idField ?? textField) !== undefined && input !== "ndjson")
    throw new ExpectedError("--id-field and --text-field are about records; add --input ndjson");
  if (corpus?.length === 0) throw new ExpectedError("--corpus needs files or folders");
}

type Row = readonly (string | number)[];

/** Of a folder that adds to the built-in lexicons only the rows that it has something in. */
function* tables({ languages, kinds, words }: Coverage, some: boolean): Generator<string> {
  const row = (cells: Row) =>
    `${cells.map((cell, i) => (i === 0 ? String(cell).padEnd(16) : String(cell).padStart(9))).join("")}\n`;
  const counts = (by: Readonly<Record<string, number>>) => languages.map((code) => by[code] ?? 0);
  yield row(["ids with a form", "entries", "by hand", ...languages]);
  for (const { kind, entries, handWritten, covered } of kinds)
    if (!some || counts(covered).some((count) => count > 0))
      yield row([kind, entries, handWritten, ...counts(covered)]);
  yield `\n${row(["forms", "", "", ...languages])}`;
  const rows = [
    ...kinds.map(({ kind, forms }) => [kind, counts(forms)] as const),
    ...Object.entries(words).map(([word, by]) => [word, counts(by)] as const),
  ];
  for (const [name, by] of rows)
    if (!some || by.some((count) => count > 0)) yield row([name, "", "", ...by]);
}

function* missingText(
  { kind, missing }: KindCoverage,
  languages: readonly string[],
  all: boolean,
): Generator<string> {
  for (const code of languages) {
    const ids = missing[code] ?? [];
    if (ids.length === 0) continue;
    const shown = all ? ids : ids.slice(0, 5);
    const more =
      ids.length > shown.length ? ` … ${ids.length - shown.length} more (--missing)` : "";
    yield `\n${code} lacks ${ids.length} of ${kind}: ${printable(shown.join(", "))}${more}`;
  }
}
