/** What `extract check` has to say, before it is put into a format. */

import { type Finding, isMendable } from "../../errors.ts";
import { counted } from "../counted.ts";

export interface CheckReport {
  /** As they were named. */
  readonly folders: readonly string[];
  /** Do the folders stand on the built-in lexicons? */
  readonly onBuiltIn: boolean;
  /** Codes of the packs, sorted. */
  readonly languages: readonly string[];
  readonly forms: number;
  readonly examples: number;
  /** Were the examples run? They are not while there are errors. */
  readonly tried: boolean;
  /** In order, each once. */
  readonly findings: readonly Finding[];
  /** Where some checks were not to be asked. */
  readonly ignored?: IgnoredFindings | undefined;
}

/** How much of it there is, and the codes of checks for which something would have to be run. */
export interface IgnoredFindings {
  readonly errors: number;
  readonly warnings: number;
  readonly untried: readonly string[];
}

/** What a format says of a check itself. */
export interface Rule {
  readonly code: string;
  readonly severity: Finding["severity"];
  readonly title: string;
  readonly reason: string;
  /** Files of a lexicon, by name, with the mistake. */
  readonly bad: Readonly<Record<string, string>>;
  /** The same without it. */
  readonly good: Readonly<Record<string, string>>;
}

/** Lines and columns are 1-based, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What stands from one place to another of a file becomes something else. */
export interface Replacement {
  readonly start: Position;
  /** Exclusive. */
  readonly end: Position;
  readonly text: string;
}

export interface FormatOptions {
  readonly rules: readonly Rule[];
  /** Of the program. */
  readonly version: string;
  /** The folder that the command runs in, with which relative names begin. */
  readonly cwd: string;
  readonly colour: boolean;
  /** Only errors, and no summary when there are none. */
  readonly quiet: boolean;
  /** How a finding's file is mended, where that needs no judgement. */
  readonly replacementsOf: (finding: Finding) => readonly Replacement[];
}

export type CheckFormat = (report: CheckReport, options: FormatOptions) => string;

export function countOf(report: CheckReport, severity: Finding["severity"]): number {
  return report.findings.filter((finding) => finding.severity === severity).length;
}

/** The last line of a report: folders, verdict, what was looked at. One line, not yet printable. */
export function summaryOf(report: CheckReport): string {
  const { folders, languages, forms, examples } = report;
  const errors = countOf(report, "error");
  const warnings = countOf(report, "warning");
  const counts = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ];
  const { ignored } = report;
  const left = ignored ? leftOut(ignored) : [];
  // What was left out may be wrong: nobody has said that it is sound.
  const sure = ignored === undefined || ignored.errors + ignored.untried.length === 0;
  const found = errors > 0 ? [] : [sure ? "sound" : "nothing else found"];
  const verdict = [...found, ...counts, ...left].join(", ");
  const what = [
    languages.join(" "),
    counted(forms, "form"),
    `${counted(examples, "example")}${report.tried || examples === 0 ? "" : " (not run while there are errors)"}`,
  ].filter((part) => part !== "");
  const below = report.onBuiltIn ? "; on the built-in lexicons" : "";
  const mendable = report.findings.filter(isMendable).length;
  const mended = mendable > 0 ? `; --fix mends ${mendable}` : "";
  return `${folders.join(" ")}: ${verdict}; ${what.join(", ")}${below}${mended}`;
}

function leftOut({ errors, warnings, untried }: IgnoredFindings): string[] {
  return [
    ...(errors > 0 ? [`${counted(errors, "error")} ignored`] : []),
    ...(warnings > 0 ? [`${counted(warnings, "warning")} ignored`] : []),
    ...(untried.length > 0 ? [`not tried: ${untried.join(" ")}`] : []),
  ];
}
