/** `extract check`: are the lexicons sound? Exit 1 with every finding when they are not. */

import { NO_STORE } from "../cache/store.ts";
import { userStore } from "../cache/userStore.ts";
import { checkFolders } from "../compiler/checkFolders.ts";
import { CHECKS } from "../compiler/checks/index.ts";
import { selectChecks } from "../compiler/checks/select.ts";
import { extractorOver } from "../extractor.ts";
import { CHECK_FORMAT_TABLE, type CheckFormatName } from "../output/check/index.ts";
import { type CheckReport, countOf } from "../output/check/report.ts";
import { lexiconFolders } from "./folders.ts";
import type { Terminal } from "./terminal.ts";

export interface CheckFlags {
  readonly format: CheckFormatName;
  readonly lexicons?: readonly string[];
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  /** More warnings than these are as bad as an error. */
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly cache: boolean;
}

/** What a command is told of the program that it is part of. */
export interface Surroundings {
  readonly version: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export async function runCheck(
  named: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
  { version, cwd, env }: Surroundings,
): Promise<number> {
  const checks = selectChecks(flags);
  const folders = lexiconFolders([...named, ...(flags.lexicons ?? [])]);
  const checked = await checkFolders(folders, {
    checks,
    store: flags.cache ? userStore(env) : NO_STORE,
    extractorOver(lexicons) {
      const extractor = extractorOver(lexicons);
      return (text, language) => extractor.extract(text, { language });
    },
  });
  const asked = new Set(checks.map(({ code }) => code));
  const findings = checked.findings.filter(({ code }) => asked.has(code));
  const report: CheckReport = { folders, ...checked, findings };
  const text = CHECK_FORMAT_TABLE[flags.format](report, {
    rules: CHECKS,
    version,
    cwd,
    colour: terminal.colour,
    quiet: flags.quiet === true,
    replacementsOf: () => [],
  });
  if (flags.format === "json" || flags.format === "sarif") await terminal.writeJson(text);
  else await terminal.write(text);
  return exitCode(report, flags, terminal);
}

function exitCode(report: CheckReport, { maxWarnings }: CheckFlags, terminal: Terminal): number {
  const warnings = countOf(report, "warning");
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany) terminal.complain(`${warnings} warnings; --max-warnings allows ${maxWarnings}`);
  return tooMany || countOf(report, "error") > 0 ? 1 : 0;
}
