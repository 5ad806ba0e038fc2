/** `extract init`: a folder of lexicons to begin with. Writes over nothing. */

import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { shownFolder } from "../compiler/reading/folder.ts";
import { skeletonOf } from "../compiler/skeleton/skeleton.ts";
import { MESSAGES, skeletonLanguage } from "../compiler/skeleton/skeletonLanguage.ts";
import { ExpectedError, unreadable } from "../errors.ts";
import { printable } from "../text/printable.ts";
import type { Terminal } from "./terminal.ts";

export interface InitFlags {
  /** Code of ISO 639-1; without it, the language of our messages. */
  readonly language?: string;
}

/** Throws ExpectedError for a folder that holds anything, and for what is no language. */
export async function runInit(
  named: string,
  { language }: InitFlags,
  terminal: Terminal,
): Promise<number> {
  const folder = shownFolder(named);
  const files = skeletonOf(
    folder,
    skeletonLanguage(language ?? new Intl.Locale(MESSAGES).language),
  );
  requireEmpty(folder);
  try {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text, { flag: "wx" });
    }
  } catch (error) {
    throw unreadable(folder, error);
  }
  for (const name of files.keys()) await terminal.write(`${printable(join(folder, name))}\n`);
  await terminal.write(`\nNext: extract check ${printable(folder)}\n`);
  return 0;
}

function requireEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)
    throw new ExpectedError(
      `${folder}: there is something there; name a folder that is new or empty`,
    );
}
