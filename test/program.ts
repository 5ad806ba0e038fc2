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

/** Of all tests together, and not the user's. */
const CACHE = join(tmpdir(), "extract-test-cache");

export interface RunOptions {
  readonly input?: string | Buffer;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another user's number, to be one who may not do everything; only root can ask for it. */
  readonly uid?: number;
  /** A file descriptor in place of a pipe. */
  readonly stdin?: number;
  readonly stdout?: number;
  readonly stderr?: number;
}

export const PROGRAM = join(process.cwd(), "bin", "extract.js");

/** Milliseconds after which a run counts as hanging, which no assertion would ever see. */
export const LIMIT = 120_000;

export function extract(args: readonly string[], options: RunOptions = {}): Run {
  const {
    input = "",
    cwd = process.cwd(),
    env = {},
    uid,
    stdin = "pipe",
    stdout = "pipe",
    stderr = "pipe",
  } = options;
  const result = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    input,
    env: { ...process.env, EXTRACT_CACHE_DIR: CACHE, ...env },
    stdio: [stdin, stdout, stderr],
    ...(uid !== undefined && { uid, gid: uid }),
    maxBuffer: 1 << 28,
    timeout: LIMIT,
    killSignal: "SIGKILL",
  });
  if (result.error) throw result.error;
  return {
    code: result.status,
    out: result.stdout?.toString("utf8") ?? "",
    err: result.stderr?.toString("utf8") ?? "",
  };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "extract-test-"));
}
