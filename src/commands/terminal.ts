/** The streams that a command is handed; commands touch no globals. */

import { createReadStream, fstatSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import type { Store } from "../cache/store.ts";
import { InputError } from "../errors.ts";
import type { Chunks } from "../input/bytes.ts";
import type { FileIdentity } from "../input/sources.ts";
import { printable, printableData } from "../text/printable.ts";
import {
  fileOutput,
  identityOf,
  type Output,
  type OutputStream,
  standardOutput,
} from "./output.ts";
import { folderOutput, type OutputFolder } from "./outputFolder.ts";
import type { Progress, Totals } from "./progress.ts";

export type Level = "error" | "warning" | "note";

export interface Terminal {
  /** May results be in colour? */
  readonly colour: boolean;
  /** Do results go to a terminal, where a person looks at them? */
  readonly screen: boolean;
  /** Width of the terminal that results go to; undefined elsewhere. */
  readonly columns: number | undefined;
  /** Variables by which a terminal says what it can do. */
  readonly env: Streams["env"];
  /** Where results go that are many files. */
  readonly folder: OutputFolder | undefined;
  /** Files that this run writes. */
  readonly written: readonly FileIdentity[];
  /** Print what would help to find a fault of the program? */
  readonly debug: boolean;
  /** What the user's earlier runs have worked out. */
  cache(): Promise<Store>;
  /**
   * Standard input, which is touched only when it is asked for. Throws InputError when it is a
   * folder.
   */
  stdin(): Readable;
  /** The bytes of a file, "-" for standard input; each piece counts as progress. */
  open(path: string): Chunks;
  /** Writes results and waits while their reader is busy. Throws OutputError. */
  write(text: string): Promise<void>;
  /**
   * The same for JSON and rows: on a terminal what would disturb it is escaped, elsewhere the bytes are as
   * given. Bytes are UTF-8.
   */
  writeData(text: string | Uint8Array): Promise<void>;
  /** One line on standard error; under --quiet only errors. */
  complain(message: string, level?: Level): void;
  /** Shows how far the run is, where a person watches standard error and results go elsewhere. */
  progress(totals: () => Promise<Totals>): Promise<Progress>;
  /** All results are written. Throws OutputError. */
  finish(): Promise<void>;
  /** Results are not complete: an output file is left as it was. */
  abandon(): void;
}

export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean; readonly fd?: number };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /**
   * Those of the streams, where the system knows them: they are asked before a stream is touched.
   */
  readonly descriptors?: { readonly stdout: number; readonly stderr: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Called behind each piece of a long input, of which little is held at a time. */
  keepSmall?(): void;
  /** Calls `cleanUp` when the process is asked to end. */
  onSignal?(cleanUp: () => void): void;
}

export interface TerminalOptions {
  readonly color?: "auto" | "always" | "never";
  readonly quiet?: boolean;
  /** File that results go to instead of standard output; "-" is standard output. */
  readonly output?: string;
  /** Results are many files, and `output` is a folder. */
  readonly folder?: boolean;
}

/** Throws OutputError for an output file that cannot be made. */
export function terminalOver(
  streams: Streams,
  { color = "auto", quiet = false, output = "-", folder = false }: TerminalOptions = {},
): Terminal {
  const { env, descriptors } = streams;
  const made: { out?: Output & { readonly folder?: OutputFolder } } = {};
  // Asked for before the file is made: who ends the run just then leaves none behind either.
  if (output !== "-") streams.onSignal?.(() => made.out?.abandon());
  made.out = folder
    ? folderOutput(output)
    : output === "-"
      ? standardOutput(streams)
      : fileOutput(output);
  const { out } = made;
  let bar: Progress | undefined;
  return {
    cache: async () => (await import("../cache/userStore.ts")).userStore(env),
    colour: wantsColour(color, env, out.isTTY),
    screen: out.isTTY,
    columns: out.columns,
    env,
    folder: out.folder,
    written: [out.written, descriptors && identityOf(descriptors.stderr)].filter(
      (file) => file !== undefined,
    ),
    debug: Boolean(env["EXTRACT_DEBUG"]),
    stdin: () => noFolder(streams.stdin),
    async *open(path) {
      for await (const chunk of path === "-" ? noFolder(streams.stdin) : createReadStream(path)) {
        const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Buffer);
        bar?.add({ bytes: bytes.length });
        yield bytes;
        streams.keepSmall?.();
      }
    },
    write: (text) => out.write(text),
    writeData: (text) => out.write(out.isTTY ? printableData(asText(text)) : text),
    complain(message, level = "error") {
      if (quiet && level !== "error") return;
      bar?.hide();
      streams.stderr.write(
        `extract: ${level === "warning" ? "warning: " : ""}${printable(message)}\n`,
      );
    },
    async progress(totals) {
      if (quiet || out.isTTY || !isWatched(streams)) return { add() {}, hide() {}, stop() {} };
      const { progressOn } = await import("./progress.ts");
      bar = progressOn(streams.stderr as Writable, await totals());
      return bar;
    },
    finish: () => out.finish(),
    abandon: () => out.abandon(),
  };
}

/**
 * Runs a command with a terminal, of which the output file appears or stays as it was. Returns its
 * exit code.
 */
export async function withTerminal(
  streams: Streams,
  options: TerminalOptions,
  command: (terminal: Terminal) => Promise<number>,
): Promise<number> {
  const terminal = terminalOver(streams, options);
  try {
    const code = await command(terminal);
    await terminal.finish();
    return code;
  } catch (error) {
    terminal.abandon();
    throw error;
  }
}

function asText(text: string | Uint8Array): string {
  return typeof text === "string" ? text : new TextDecoder().decode(text);
}

/** Does a person see standard error? */
function isWatched(streams: Streams): boolean {
  const { descriptors } = streams;
  if (descriptors && !fstatSync(descriptors.stderr).isCharacterDevice()) return false;
  return streams.stderr.isTTY === true;
}

/** Node reads a folder as an empty stream. */
function noFolder(stdin: Streams["stdin"]): Readable {
  if (stdin.fd !== undefined && isFolder(stdin.fd))
    throw new InputError("stdin", "a folder, not a file", "name the files in it");
  return stdin;
}

function isFolder(fd: number): boolean {
  try {
    return fstatSync(fd).isDirectory();
  } catch {
    return false;
  }
}

/**
 * The flag says it, else NO_COLOR, else FORCE_COLOR, else whether a terminal that knows colours is
 * there.
 */
export function wantsColour(
  flag: "auto" | "always" | "never",
  env: Streams["env"],
  isTTY: boolean,
): boolean {
  if (flag !== "auto") return flag === "always";
  if (env["NO_COLOR"]) return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  return isTTY && env["TERM"] !== "dumb";
}
