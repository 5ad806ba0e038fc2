/** The built program as a process. */

import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function extract(
  args: readonly string[],
  options: { input?: string | Buffer; cwd?: string; env?: Record<string, string> } = {},
): Run {
  const { input = "", cwd = process.cwd(), env = {} } = options;
  const result = spawnSync(process.execPath, [join(process.cwd(), "bin", "extract.js"), ...args], {
    cwd,
    input,
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  return { code: result.status, out: result.stdout.toString("utf8"), err: result.stderr.toString("utf8") };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "extract-test-"));
}
