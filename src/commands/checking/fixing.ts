/** `--fix`: mends what needs nobody's judgement, round by round; and what that would be, as a diff. */

import { cpSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { fixFiles } from "../../compiler/fixing/fixFiles.ts";
import { shownFolder } from "../../compiler/reading/folder.ts";
import type { CheckReport } from "../../output/check/report.ts";

export interface Fixed {
  /** What is left. */
  readonly report: CheckReport;
  /** How many changes were made, by file. */
  readonly made: ReadonlyMap<string, number>;
}

/** What one fix makes possible the next round makes; a fix may show what was hidden. */
const MOST_ROUNDS = 8;

export async function fix(check: () => Promise<CheckReport>): Promise<Fixed> {
  const made = new Map<string, number>();
  let report = await check();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const files = fixFiles(report.findings);
    if (files.length === 0) break;
    for (const fixed of files) made.set(fixed.file, (made.get(fixed.file) ?? 0) + fixed.made);
    report = await check();
  }
  return { report, made };
}

export interface FixesShown {
  /** Empty when there is nothing to mend. */
  readonly diff: string;
  /** Whether there would be errors left. */
  readonly report: CheckReport;
}

/** Mends a copy of the folders; the folders themselves stay as they are. */
export async function fixesShown(
  folders: readonly string[],
  check: (folders: readonly string[]) => Promise<CheckReport>,
): Promise<FixesShown> {
  const place = mkdtempSync(join(tmpdir(), "extract-fix-"));
  try {
    const copies = folders.map((folder, i) => copyOf(folder, join(place, `${i}`)));
    const { report, made } = await fix(() => check(copies));
    const { unifiedDiff } = await import("../../output/unifiedDiff.ts");
    const diffs = [...made.keys()].sort().map((copied) => {
      const i = copies.findIndex((copy) => copied.startsWith(`${copy}/`));
      const name = relative(copies[i] as string, copied);
      const file = `${shownFolder(folders[i] as string)}/${name}`;
      return unifiedDiff(
        pathFromHere(file),
        readFileSync(file, "utf8"),
        readFileSync(copied, "utf8"),
      );
    });
    return { diff: diffs.join(""), report };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** As `patch` is told of it in the working directory; absolute where it is not below that. */
function pathFromHere(file: string): string {
  const path = relative("", file);
  return path.startsWith("..") ? resolve(file) : path;
}

/** A file, or a folder that is no link: links to folders, pipes and devices are not followed. */
function isRead(path: string): boolean {
  const target = statSync(path, { throwIfNoEntry: false });
  return target?.isFile() === true || lstatSync(path).isDirectory();
}

/** What a check reads, and no link: what is written goes into the copy. */
function copyOf(folder: string, place: string): string {
  const copy = join(place, basename(resolve(folder)));
  cpSync(folder, copy, {
    recursive: true,
    dereference: true,
    filter: (path) =>
      path === folder || (isRead(path) && !/^(\..*|node_modules)$/.test(basename(path))),
  });
  return copy;
}
