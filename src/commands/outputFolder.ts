/** Results that are many files: a folder that takes its name when all is written. */

import * as fs from "node:fs";
import { basename, dirname, join } from "node:path";
import { ExpectedError, isSystemError, OutputError } from "../errors.ts";
import type { Output } from "./output.ts";

export interface OutputFolder {
  /** Makes a file in it, or adds to one that this run has made. Throws OutputError. */
  write(name: string, text: string): Promise<void>;
}

/**
 * Made under another name beside its own. Throws ExpectedError for one that has files in it, which
 * somebody may have worked on, and OutputError when it cannot be made.
 */
export function folderOutput(path: string): Output & { readonly folder: OutputFolder } {
  const before = emptyFolder(path);
  const target = before ?? path.replace(/(?<=.)\/+$/, "");
  const temporary = join(
    dirname(target),
    `.${basename(target)}.${Math.random().toString(36).slice(2)}.tmp`,
  );
  const failing = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      throw isSystemError(error) ? new OutputError(path, error) : error;
    }
  };
  failing(() => fs.mkdirSync(temporary));
  let open = true;
  const abandon = () => {
    if (open) fs.rmSync(temporary, { recursive: true, force: true });
    open = false;
  };
  return {
    isTTY: false,
    columns: undefined,
    written: undefined,
    folder: {
      async write(name, text) {
        if (basename(name) !== name || name.startsWith("."))
          throw new Error(`not a file of a folder: ${name}`);
        failing(() => fs.appendFileSync(join(temporary, name), text));
      },
    },
    write: async () => {
      throw new Error("results in a folder are files");
    },
    async finish() {
      if (!open) return;
      failing(() => {
        if (before !== undefined) fs.rmdirSync(before);
        fs.renameSync(temporary, target);
      });
      open = false;
    },
    abandon,
  };
}

/** The folder itself, where it is there already. */
function emptyFolder(path: string): string | undefined {
  try {
    if (fs.readdirSync(path).length === 0) return fs.realpathSync(path);
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return undefined;
    if (isSystemError(error) && error.code === "ENOTDIR" && fs.existsSync(path))
      throw new ExpectedError(`${path}: a file, not a folder; name a folder that is new or empty`);
    throw isSystemError(error) ? new OutputError(path, error) : error;
  }
  throw new ExpectedError(`${path}: there are files in it; name a folder that is new or empty`);
}
