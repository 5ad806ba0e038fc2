/** Names on the command line to files: a file is itself, a folder is what is in it and below. */

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../errors.ts";

/** The file itself, or the files in a folder and below, sorted; hidden ones are left out. */
export function* filesUnder(name: string, report: (error: InputError) => void): Generator<{ path: string; listed: boolean }> {
  let folder: boolean;
  try {
    folder = statSync(name).isDirectory();
  } catch (error) {
    report(unreadable(name, error));
    return;
  }
  if (!folder) {
    yield { path: name, listed: false };
    return;
  }
  const entries = readdirSync(name, { withFileTypes: true }).filter((entry) => !entry.name.startsWith("."));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(name, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path, report);
    else if (entry.isFile()) yield { path, listed: true };
  }
}

const PROBLEMS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ["no such file or folder", "check the name"],
  EACCES: ["permission denied", "make it readable"],
  EPERM: ["permission denied", "make it readable"],
  EISDIR: ["a folder, not a file", "name the files in it"],
};

export function unreadable(name: string, error: unknown): InputError {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const [problem, repair] = PROBLEMS[code] ?? [`cannot be read (${code || String(error)})`, "check the file"];
  return new InputError(name, problem, repair);
}
