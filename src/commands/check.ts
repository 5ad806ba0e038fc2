/** `extract check`: are the lexicons sound? Exit 1 with every finding when they are not. */

import { programFingerprint } from "../assets.ts";
import { NO_STORE } from "../cache/store.ts";
import { userStore } from "../cache/userStore.ts";
import {
  type CheckedFolders,
  checkedBefore,
  checkFolders,
} from "../compiler/checking/checkFolders.ts";
import type { Check } from "../compiler/checks/check.ts";
import { CHECKS } from "../compiler/checks/index.ts";
import { selectChecks } from "../compiler/checks/select.ts";
import { replacementsOf } from "../compiler/fixing/fixFiles.ts";
import { ExpectedError } from "../errors.ts";
import { CHECK_FORMAT_TABLE, type CheckFormatName } from "../output/check/index.ts";
import { type CheckReport, countOf } from "../output/check/report.ts";
import { extractIn } from "./checking/extractIn.ts";
import { fix, fixesShown } from "./checking/fixing.ts";
import { ignoredIn } from "./checking/ignored.ts";
import { checkInThreads } from "./checking/threads.ts";
import type { CheckTask } from "./checking/worker.ts";
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
  readonly fix?: boolean;
  /** Only show what `fix` would change. */
  readonly diff?: boolean;
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
  const asked = new Set(checks.map(({ code }) => code));
  const folders = lexiconFolders([...named, ...(flags.lexicons ?? [])]);
  const checkIn = async (folders: readonly string[], env: CheckTask["env"]) => {
    const checked = await checkedFolders({ folders, codes: [...asked], env }, checks);
    const findings = checked.findings.filter(({ code }) => asked.has(code));
    return { folders, ...checked, findings };
  };
  if (flags.diff) {
    if (!flags.fix) throw new ExpectedError("--diff shows what --fix would change; add --fix");
    // Of copies nothing is worth remembering.
    const { diff, report } = await fixesShown(folders, (copies) => checkIn(copies, undefined));
    if (diff === "") terminal.complain(NOTHING, "note");
    await terminal.write(diff);
    return diff === "" ? exitCode(report, flags, terminal) : 1;
  }
  const check = () => checkIn(folders, flags.cache ? env : undefined);
  const made = flags.fix ? await fixedReport(check, terminal) : await check();
  const report = { ...made, ignored: ignoredIn(folders, flags) };
  const text = CHECK_FORMAT_TABLE[flags.format](report, {
    rules: CHECKS,
    version,
    cwd,
    colour: terminal.colour,
    quiet: flags.quiet === true,
    replacementsOf,
  });
  if (flags.format === "json" || flags.format === "sarif") await terminal.writeData(text);
  else await terminal.write(text);
  return exitCode(report, flags, terminal);
}

async function checkedFolders(task: CheckTask, checks: readonly Check[]): Promise<CheckedFolders> {
  const { folders, env } = task;
  const store = env ? userStore(env) : NO_STORE;
  // Threads of the program are there when it is built.
  if (programFingerprint === undefined)
    return checkFolders(folders, { checks, store, extractorOver: extractIn });
  return checkedBefore(folders, { checks, store }) ?? checkInThreads(task);
}

/** Mends what can be mended, says what was done, and reports what is left. */
async function fixedReport(
  check: () => Promise<CheckReport>,
  terminal: Terminal,
): Promise<CheckReport> {
  const { report, made } = await fix(check);
  for (const [file, changes] of made)
    terminal.complain(`${file}: ${changes} ${changes === 1 ? "change" : "changes"}`, "note");
  if (made.size === 0) terminal.complain(NOTHING, "note");
  return report;
}

const NOTHING = "nothing to mend without a person";

function exitCode(report: CheckReport, { maxWarnings }: CheckFlags, terminal: Terminal): number {
  const warnings = countOf(report, "warning");
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany) terminal.complain(`${warnings} warnings; --max-warnings allows ${maxWarnings}`);
  return tooMany || countOf(report, "error") > 0 ? 1 : 0;
}
