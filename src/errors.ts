/** The expected errors: what is wrong, where, and what to do. Anything else that is thrown keeps its stack. */

export class ExpectedError extends Error {
  // Printing an error shows the name of its class, which the build makes a letter of.
  static override readonly name: string = "ExpectedError";
  override name = "ExpectedError";
}

/** An input that cannot be read: one line for the user, and the run goes on with the next input. */
export class InputError extends ExpectedError {
  static override readonly name: string = "InputError";
  override name = "InputError";
  constructor(
    readonly file: string,
    problem: string,
    repair?: string,
  ) {
    super(`${file}: ${problem}${repair ? `; ${repair}` : ""}`);
  }
}

/** A lexicon that cannot be used: file, entry, reason and repair. */
export class LexiconError extends ExpectedError {
  static override readonly name: string = "LexiconError";
  override name = "LexiconError";
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(describeFinding).join("\n"));
  }
}

/** One thing that `check` reports. `line` is 1-based. */
export interface Finding {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly file: string;
  readonly line?: number | undefined;
  readonly entry?: string | undefined;
  readonly problem: string;
  readonly repair: string;
}

export function describeFinding(finding: Finding): string {
  const where = `${finding.file}${finding.line ? `:${finding.line}` : ""}`;
  const entry = finding.entry ? `, entry "${finding.entry}"` : "";
  return `${where}${entry}: ${finding.severity} ${finding.code}: ${finding.problem}; ${finding.repair}`;
}
