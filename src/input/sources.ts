/**
 * Names on the command line to sources: a file is itself, a folder is what is in it and below, a
 * pattern what it matches.
 */

import { readdirSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { InputError, unreadable } from "../errors.ts";
import { nearest } from "../text/nearest.ts";

/** One thing to read. */
export interface Source {
  /** Path of a file, or "-" for standard input. */
  readonly path: string;
  /** As the output and messages name it: with forward slashes, "stdin" for standard input. */
  readonly file: string;
  /** Found in a folder: what is no text there was not meant. */
  readonly listed: boolean;
  /** In bytes; undefined for what has no size before it is read. */
  readonly size: number | undefined;
}

/** A file by its place on the disk, whatever its name. */
export interface FileIdentity {
  readonly dev: bigint;
  readonly ino: bigint;
  /** Something stands in it that is lost when results take its place. */
  readonly dear?: boolean;
}

/** Why a thing in a folder is not read, as the summary counts it. */
export type PassedOver =
  | "binary file"
  | "earlier result"
  | "symbolic link"
  | "node_modules folder"
  | "special file";

export interface Watcher {
  /** A name that cannot be read. */
  error(error: InputError): void;
  /** A file that is not read, for a reason the user may not know. */
  warning(message: string): void;
  /** Something in a folder that is not read. */
  passedOver(file: string, reason: PassedOver): void;
}

export interface SourceOptions {
  /** Files that the program itself writes: they are never read. */
  readonly written?: readonly FileIdentity[];
}

/** Missing names for which a neighbour is looked for. */
const SUGGESTIONS = 5;

/**
 * Every source in order; the files of a folder sorted, hidden ones and node_modules left out, links
 * not followed (one that is named is). Names that exist are taken as they are, others are tried as
 * patterns. Throws InputError for an input that would give its place to the results: one that is named
 * and has something in it, or that is found and is dear.
 */
export async function* sourcesOf(
  names: Iterable<string>,
  watcher: Watcher,
  options: SourceOptions = {},
): AsyncGenerator<Source> {
  let stdin = false;
  let missing = 0;
  for (const name of names) {
    if (name === "-") {
      if (stdin) watcher.error(new InputError("stdin", "named twice", "it can be read once"));
      else yield { path: "-", file: "stdin", listed: false, size: undefined };
      stdin = true;
      continue;
    }
    let stats: Stats;
    try {
      stats = statSync(name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT" || !/[*?[\]{}]/.test(name)) {
        // A long list of what is gone would list its folder each time.
        watcher.error(
          missing++ < SUGGESTIONS ? withSuggestion(error, name) : unreadable(shown(name), error),
        );
        continue;
      }
      let any = false;
      for (const path of await matching(name, watcher)) {
        any = true;
        yield* sourceAt(path, false, watcher, options);
      }
      if (!any) watcher.error(new InputError(shown(name), "no file matches", "check the pattern"));
      continue;
    }
    if (stats.isDirectory()) yield* filesUnder(name, watcher, options);
    else {
      if (stats.size > 0 && writtenAt(name, stats, options)) throw writtenError(name);
      yield* sourceOf(name, stats, false, watcher, options);
    }
  }
}

function writtenError(name: string): InputError {
  return new InputError(
    shown(name),
    "both an input and where results go",
    "name another file for the results",
  );
}

/** The file that this run writes, if it stands there. */
function writtenAt(
  path: string,
  stats: Stats,
  { written = [] }: SourceOptions,
): FileIdentity | undefined {
  if (written.length === 0 || !stats.isFile()) return undefined;
  const { dev, ino } = statSync(path, { bigint: true });
  return written.find((file) => file.dev === dev && file.ino === ino);
}

function shown(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}

function* sourceAt(
  path: string,
  listed: boolean,
  watcher: Watcher,
  options: SourceOptions,
): Generator<Source> {
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    watcher.error(unreadable(shown(path), error));
    return;
  }
  yield* sourceOf(path, stats, listed, watcher, options);
}

function* sourceOf(
  path: string,
  stats: Stats,
  listed: boolean,
  watcher: Watcher,
  options: SourceOptions,
): Generator<Source> {
  const written = writtenAt(path, stats, options);
  if (written?.dear) throw writtenError(path);
  if (written) {
    watcher.warning(`${shown(path)}: not read, since this run writes it`);
    return;
  }
  yield { path, file: shown(path), listed, size: stats.isFile() ? stats.size : undefined };
}

/** The files in a folder and below. What cannot be entered is reported, and the rest is read. */
function* filesUnder(folder: string, watcher: Watcher, options: SourceOptions): Generator<Source> {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(folder);
  } catch (error) {
    watcher.error(unreadable(shown(folder), error));
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) watcher.passedOver(shown(path), "symbolic link");
    else if (entry.isDirectory()) {
      if (entry.name === "node_modules") watcher.passedOver(shown(path), "node_modules folder");
      else yield* filesUnder(path, watcher, options);
    } else if (entry.isFile()) yield* sourceAt(path, true, watcher, options);
    else watcher.passedOver(shown(path), "special file");
  }
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function matching(pattern: string, watcher: Watcher): Promise<readonly string[]> {
  const { pathsMatching } = await import("./patterns.ts");
  return pathsMatching(pattern, (folder, error) => {
    // That nothing matches in a folder that is not there is said anyway.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT")
      watcher.error(unreadable(shown(folder), error));
  });
}

function withSuggestion(error: unknown, name: string): InputError {
  if (/^(?:https?|ftp|file):\/\//i.test(name))
    return new InputError(
      shown(name),
      "an address, not a file",
      "fetch it, or name the file: curl -s ADDRESS | extract",
    );
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") return unreadable(shown(name), error);
  const near = neighbour(name);
  if (near === undefined) return unreadable(shown(name), error);
  if (near === basename(name))
    return new InputError(
      shown(name),
      "a symbolic link to what is not there",
      "name the file itself",
    );
  return new InputError(
    shown(name),
    "no such file or folder",
    `did you mean ${shown(join(dirname(name), near))}?`,
  );
}

/** What stands in the same folder under nearly the same name. */
function neighbour(path: string): string | undefined {
  try {
    return nearest(
      basename(path),
      entriesOf(dirname(path)).map((entry) => entry.name),
    );
  } catch {
    return undefined;
  }
}
