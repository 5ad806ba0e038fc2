/** Where results go: standard output, or a file that takes its name when all is written. */

import { once } from "node:events";
import * as fs from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { ExpectedError, OutputError } from "../errors.ts";
import type { FileIdentity } from "../input/sources.ts";
import { isResult } from "./formats.ts";

export interface Output {
  readonly isTTY: boolean;
  /** Width of the terminal, where it is one. */
  readonly columns: number | undefined;
  /** The file that is written, and must not be read. */
  readonly written: FileIdentity | undefined;
  /** Waits while the output is full. Throws OutputError. */
  write(text: string | Uint8Array): Promise<void>;
  /** All was written. Throws OutputError. */
  finish(): Promise<void>;
  /** Something went wrong: a file that was there before stays as it was. */
  abandon(): void;
}

export type OutputStream = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly fd?: number;
};

const STDOUT = "standard output";

/** Where it is a file, the stream is not touched. */
export function standardOutput(streams: {
  readonly stdout: OutputStream;
  readonly descriptors?: { readonly stdout: number };
}): Output {
  const fd = streams.descriptors?.stdout;
  const written = fd === undefined ? undefined : identityOf(fd);
  if (written && fd !== undefined)
    return {
      isTTY: false,
      columns: undefined,
      written,
      write: async (text) => writeAll(fd, text, STDOUT),
      finish: async () => {},
      abandon() {},
    };
  const stream = streams.stdout;
  const { isTTY = false } = stream;
  const columns = isTTY ? stream.columns : undefined;
  let failure: OutputError | undefined;
  const failed = (error: unknown) => {
    failure ??= new OutputError(STDOUT, error);
    return failure;
  };
  stream.on("error", failed);
  return {
    isTTY,
    columns,
    written,
    async write(text) {
      if (failure) throw failure;
      try {
        if (!stream.write(text)) await once(stream, "drain");
      } catch (error) {
        throw failed(error);
      }
    },
    async finish() {
      if (failure) throw failure;
      const error = await new Promise<Error | null | undefined>((done) => stream.write("", done));
      if (error) throw failed(error);
    },
    abandon() {},
  };
}

/**
 * A file, written under another name beside it and renamed at the end. Throws OutputError when it
 * cannot be made.
 */
export function fileOutput(path: string): Output {
  if (path === "") throw new ExpectedError("--output needs the name of a file");
  const fail = (error: unknown) => new OutputError(path, error);
  try {
    if (path.endsWith("/")) throw systemError("EISDIR");
    const before = fs.statSync(path, { throwIfNoEntry: false });
    if (before && !before.isFile()) return deviceOutput(path);
    if (before) fs.accessSync(path, fs.constants.W_OK);
    // A link stays a link: what it points to is replaced.
    const target = before ? fs.realpathSync(path) : path;
    const temporary = join(
      dirname(target),
      `.${basename(target)}.${Math.random().toString(36).slice(2)}.tmp`,
    );
    const fd = fs.openSync(temporary, "wx");
    if (before) fs.fchmodSync(fd, before.mode);
    let open = true;
    const abandon = () => {
      if (!open) return;
      open = false;
      fs.closeSync(fd);
      fs.rmSync(temporary, { force: true });
    };
    return {
      isTTY: false,
      columns: undefined,
      written: before && replacedAt(path),
      write: async (text) => writeAll(fd, text, path),
      async finish() {
        if (!open) return;
        try {
          fs.fsyncSync(fd);
          fs.renameSync(temporary, target);
        } catch (error) {
          abandon();
          throw fail(error);
        }
        open = false;
        fs.closeSync(fd);
      },
      abandon,
    };
  } catch (error) {
    throw fail(error);
  }
}

/** What the system says of a name that can be none of a file. */
function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Pipes and devices have no earlier content to keep. */
function deviceOutput(path: string): Output {
  const fd = fs.openSync(path, "w");
  const close = () => fs.closeSync(fd);
  return {
    isTTY: false,
    columns: undefined,
    written: undefined,
    write: async (text) => writeAll(fd, text, path),
    finish: async () => close(),
    abandon: close,
  };
}

/**
 * The system may take less than it is given (a disk that gets full): what is left is given again,
 * and then it says why.
 */
function writeAll(fd: number, text: string | Uint8Array, name: string): void {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  try {
    for (let at = 0; at < bytes.length; ) at += fs.writeSync(fd, bytes, at);
  } catch (error) {
    throw new OutputError(name, error);
  }
}

/** Bytes of a file by which it is told whether an earlier run printed it. */
const BEGINNING = 1 << 16;

/** The file that results will take the place of. */
function replacedAt(path: string): FileIdentity | undefined {
  const file = identityOf(path);
  return file && { ...file, dear: isDear(path) };
}

/** Has a file anything in it but earlier results? So it has, too, where it cannot be read. */
function isDear(path: string): boolean {
  try {
    const fd = fs.openSync(path, "r");
    try {
      const bytes = Buffer.alloc(BEGINNING);
      const length = fs.readSync(fd, bytes);
      return length > 0 && !isResult(new TextDecoder().decode(bytes.subarray(0, length)));
    } finally {
      fs.closeSync(fd);
    }
  } catch {
    return true;
  }
}

/** Undefined for what is no regular file. */
export function identityOf(file: number | string): FileIdentity | undefined {
  try {
    const stats =
      typeof file === "number"
        ? fs.fstatSync(file, { bigint: true })
        : fs.statSync(file, { bigint: true });
    return stats.isFile() ? { dev: stats.dev, ino: stats.ino } : undefined;
  } catch {
    return undefined;
  }
}
