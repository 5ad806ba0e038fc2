/** A user's lexicon folders on top of the built-in ones, compiled in memory. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { asset } from "../assets.ts";
import { type Finding, LexiconError } from "../errors.ts";
import {
  type FileSource,
  folderSource,
  type LexiconIndex,
  type Lexicons,
  loadLexicons,
} from "../lexicon/load.ts";
import { SHARED } from "../lexicon/pack.ts";
import { checkSource } from "./checking/check.ts";
import { CHECKS } from "./checks/index.ts";
import { catalogueFacts } from "./compiling/catalogueFacts.ts";
import { type CompiledLexicons, compileLexicons } from "./compiling/compile.ts";
import { indexOf } from "./compiling/lexiconIndex.ts";
import { readLexicons } from "./reading/read.ts";
import { joinSources } from "./sources/joinSources.ts";
import type { ExampleSource, LexiconSource } from "./sources/source.ts";
import { fromSnapshot } from "./sources/storedSources.ts";

/**
 * Throws LexiconError with every error found in the folders but those of examples, which would have
 * to be run. Costs about half a second for each language they add to.
 */
export async function compileWith(folders: readonly string[]): Promise<Lexicons> {
  const added = readLexicons(folders);
  const builtIn = builtInSource();
  refuse(checkSource(added, builtIn, ERRORS));
  return compileOver(await withPackages(added), builtIn);
}

/** The built-in lexicons with folders on top, as written. Throws LexiconError with the same errors. */
export function joinedWith(folders: readonly string[]): LexiconSource {
  const added = readLexicons(folders);
  const builtIn = builtInSource();
  if (folders.length > 0) refuse(checkSource(added, builtIn, ERRORS));
  return joinSources(builtIn, added);
}

/**
 * A source with the given names and words of packages that its own languages ask for, as the build
 * does it. They are not the source's own, and no check is asked about them.
 */
export async function withPackages(source: LexiconSource): Promise<LexiconSource> {
  const asks = [...source.packs.values()].some(
    ({ language }) => language["given-names"] ?? language["vocabulary-package"],
  );
  return asks ? (await import("./compiling/givenNames.ts")).withGivenNames(source) : source;
}

const ERRORS = CHECKS.filter(({ severity }) => severity === "error");

function refuse(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new LexiconError(errors);
}

/**
 * The built-in lexicons with a source on top. A language that the source does not touch is used as
 * it was built.
 */
export function compileOver(added: LexiconSource, builtIn: LexiconSource): Lexicons {
  const source = joinSources(builtIn, added);
  const compiled = compileLexicons(source, codesTouched(added, builtIn, source));
  const built = folderSource(asset("lexicons"));
  const own = filesOf(compiled);
  const files: FileSource = (name) => own(name) ?? built(name);
  const sha256 = createHash("sha256")
    .update(builtInIndex().sha256)
    .update(compiled.sha256)
    .digest("hex");
  return loadLexicons(indexOf(source, sha256, files), files, {
    needed: [...compiled.files.keys()],
    origins: [...compiled.origins.keys()],
  });
}

/** The packs of a joined source that are others than those of the source below. */
export function codesTouched(
  added: LexiconSource,
  builtIn: LexiconSource,
  joined: LexiconSource,
): readonly string[] {
  return [...(touchesAll(added, builtIn, joined) ? joined : added).packs.keys()];
}

/**
 * Does a source change what is compiled into the pack of every language: shared forms, patterns and
 * words, ids that are taken away, or by what genders and types names take their endings?
 */
function touchesAll(added: LexiconSource, builtIn: LexiconSource, joined: LexiconSource): boolean {
  const shared = added.packs.get(SHARED);
  if (!shared) return false;
  const { declarations, patterns, removals, language, catalogue } = shared;
  const { neighbours: _, ...words } = language;
  if (declarations.length + patterns.length + removals.length + Object.keys(words).length > 0)
    return true;
  const before = catalogueFacts(builtIn);
  const after = catalogueFacts(joined);
  return catalogue.some(({ id }) =>
    (["genders", "placeTypes"] as const).some(
      (facts) => before[facts].has(id) && before[facts].get(id) !== after[facts].get(id),
    ),
  );
}

/**
 * A source that stands on its own, compiled in memory as the build does it; only the packs named,
 * where some are: texts of other languages cannot be read then, and none can be detected.
 */
export async function compileAlone(
  written: LexiconSource,
  codes: readonly string[] = [...written.packs.keys()],
): Promise<Lexicons> {
  const source = await withPackages(written);
  const packs = new Map([...source.packs].filter(([code]) => codes.includes(code)));
  const compiled = compileLexicons(source, codes);
  const own = filesOf(compiled);
  const read: FileSource = (name) => own(name) as Uint8Array;
  return loadLexicons(indexOf({ ...source, packs }, compiled.sha256, read), read);
}

/** Origins are made when somebody explains, and once. */
function filesOf({ files, origins }: CompiledLexicons): (name: string) => Uint8Array | undefined {
  const made = new Map(files);
  return (name) => {
    const make = made.has(name) ? undefined : origins.get(name);
    if (make) made.set(name, make());
    return made.get(name);
  };
}

let builtIn: LexiconSource | undefined;

/** The built-in lexicons as they were written, their examples kept apart; read once. */
export function builtInSource(): LexiconSource {
  builtIn ??= fromSnapshot(
    (name) => brotliDecompressSync(readFileSync(asset(`lexicons/${name}.br`))).toString("utf8"),
    builtInIndex().version,
    (code) => builtInExamples().get(code) ?? [],
  );
  return builtIn;
}

let examples: ReadonlyMap<string, readonly ExampleSource[]> | undefined;

/** The examples of the built-in lexicons, by language: no run asks for them. */
function builtInExamples(): ReadonlyMap<string, readonly ExampleSource[]> {
  if (examples) return examples;
  const bytes = brotliDecompressSync(readFileSync(asset("lexicons/examples.json.br")));
  examples = new Map(JSON.parse(bytes.toString("utf8")) as [string, ExampleSource[]][]);
  return examples;
}

function builtInIndex(): LexiconIndex {
  return JSON.parse(readFileSync(asset("lexicons/index.json"), "utf8")) as LexiconIndex;
}
