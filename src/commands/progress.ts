/**
 * How far a run is, on a terminal: files, bytes, rate and time left. The one door to cli-progress.
 */

import type { Writable } from "node:stream";
import { type Options, type Params, SingleBar } from "cli-progress";

export interface Progress {
  /** So much more of the input is done. */
  add(done: { readonly bytes?: number; readonly files?: number }): void;
  /** Takes the bar away for a message; it comes back by itself. */
  hide(): void;
  stop(): void;
}

export interface Totals {
  /** Undefined when one of the inputs is a stream. */
  readonly bytes: number | undefined;
  readonly files: number;
}

export interface State extends Totals {
  readonly doneBytes: number;
  readonly doneFiles: number;
  /** Since the start. */
  readonly seconds: number;
}

const BAR = 10;

export function progressLine({ bytes, files, doneBytes, doneFiles, seconds }: State): string {
  const parts: string[] = [];
  const share = bytes === undefined || bytes === 0 ? undefined : Math.min(1, doneBytes / bytes);
  if (share !== undefined) {
    const filled = Math.floor(share * BAR);
    parts.push(`[${"=".repeat(filled)}${" ".repeat(BAR - filled)}] ${Math.floor(share * 100)}%`);
  }
  if (files > 1) parts.push(`${doneFiles}/${files} files`);
  parts.push(
    bytes === undefined ? megabytes(doneBytes) : `${megabytes(doneBytes)} of ${megabytes(bytes)}`,
  );
  if (seconds > 0) parts.push(`${megabytes(doneBytes / seconds)}/s`);
  if (share !== undefined && share > 0 && seconds > 0)
    parts.push(`${clock((seconds / share) * (1 - share))} left`);
  return parts.join("  ");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const tail = String(whole % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}

export function progressOn(
  stream: Writable & { readonly columns?: number },
  totals: Totals,
): Progress {
  let doneBytes = 0;
  let doneFiles = 0;
  // Its types do not know `terminal`.
  const options: Options & { readonly terminal: object } = {
    terminal: lineOf(stream),
    format: (_options: Options, params: Params) =>
      progressLine({
        ...totals,
        doneBytes,
        doneFiles,
        seconds: (Date.now() - params.startTime) / 1000,
      }),
    clearOnComplete: true,
    forceRedraw: true,
    gracefulExit: false,
  };
  const bar = new SingleBar(options);
  bar.start(totals.bytes ?? 0, 0);
  return {
    add({ bytes = 0, files = 0 }) {
      doneBytes += bytes;
      doneFiles += files;
      bar.update(doneBytes);
    },
    hide: () => stream.write(CLEAR),
    stop: () => bar.stop(),
  };
}

const CLEAR = "\r\u001b[K";

/**
 * cli-progress would go back to where the bar began, which may be above messages by then: ours
 * stays in its line.
 */
function lineOf(stream: Writable & { readonly columns?: number }): object {
  const nothing = () => {};
  const clear = () => {
    stream.write(CLEAR);
  };
  return {
    cursorSave: nothing,
    cursorRestore: nothing,
    cursor: nothing,
    cursorTo: nothing,
    cursorRelative: nothing,
    cursorRelativeReset: nothing,
    clearRight: nothing,
    clearLine: clear,
    clearBottom: nothing,
    newline: nothing,
    write(line: string) {
      stream.write(CLEAR + line.slice(0, (stream.columns ?? 80) - 1));
    },
    lineWrapping: nothing,
    isTTY: () => true,
    getWidth: () => stream.columns ?? 80,
  };
}
