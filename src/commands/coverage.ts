/**
 * `extract coverage`: what each language still lacks, as a table or as JSON. Exit 1 when a
 * hand-written entry lacks a language.
 */

import { coverageOf } from "../compiler/coverage.ts";
import { readLexicons } from "../compiler/read.ts";
import { printable } from "../text/printable.ts";
import { lexiconFolders } from "./folders.ts";
import type { Terminal } from "./terminal.ts";

export interface CoverageFlags {
  readonly format: "text" | "json";
  readonly missing?: boolean;
}

export async function runCoverage(
  named: readonly string[],
  flags: CoverageFlags,
  terminal: Terminal,
): Promise<number> {
  const coverage = coverageOf(readLexicons(lexiconFolders(named)));
  const lacking = coverage.kinds.some((kind) =>
    Object.values(kind.missing).some((ids) => ids.length > 0),
  );
  if (flags.format === "json") {
    await terminal.writeJson(`${JSON.stringify(coverage, null, 2)}\n`);
    return lacking ? 1 : 0;
  }
  const { languages } = coverage;
  const row = (cells: readonly (string | number)[]) =>
    `${cells.map((cell, i) => (i === 0 ? String(cell).padEnd(16) : String(cell).padStart(9))).join("")}\n`;
  await terminal.write(row(["ids with a form", "entries", "by hand", ...languages]));
  for (const kind of coverage.kinds)
    await terminal.write(
      row([
        kind.kind,
        kind.entries,
        kind.handWritten,
        ...languages.map((code) => kind.covered[code] ?? 0),
      ]),
    );
  await terminal.write(`\n${row(["forms", "", "", ...languages])}`);
  for (const kind of coverage.kinds)
    await terminal.write(
      row([kind.kind, "", "", ...languages.map((code) => kind.forms[code] ?? 0)]),
    );
  for (const [word, counts] of Object.entries(coverage.words))
    await terminal.write(row([word, "", "", ...languages.map((code) => counts[code] ?? 0)]));
  for (const kind of coverage.kinds) {
    for (const code of languages) {
      const ids = kind.missing[code] ?? [];
      if (ids.length === 0) continue;
      const shown = flags.missing ? ids : ids.slice(0, 5);
      const more =
        ids.length > shown.length ? ` … ${ids.length - shown.length} more (--missing)` : "";
      await terminal.write(
        `\n${code} lacks ${ids.length} of ${kind.kind}: ${printable(shown.join(", "))}${more}`,
      );
    }
  }
  await terminal.write(
    lacking ? "\n" : "\nevery hand-written entry has a form in every language\n",
  );
  return lacking ? 1 : 0;
}
