/**
 * Arguments in, exit code out. Is handed argv and streams. The arguments of nearly every run are
 * understood here; all others, help and mistakes among them, go to `commandLine`, which is loaded
 * then.
 */

import { runExtract } from "./commands/extract.ts";
import { withFolder } from "./commands/formats.ts";
import { type Streams, withTerminal } from "./commands/terminal.ts";
import { ExpectedError, isSystemError, LexiconError, OutputError, unreadable } from "./errors.ts";
import { plainArguments } from "./plainArguments.ts";
import { printable } from "./text/printable.ts";

/**
 * Runs one command line (without node and script). Returns the exit code; never throws for anything
 * a user can cause.
 */
export async function main(
  argv: readonly string[],
  version: string,
  given: Streams,
): Promise<number> {
  let close = (_: OutputError) => {};
  const closed = new Promise<never>((_, reject) => {
    close = reject;
  });
  const streams = watched(given, close);
  const run = async (): Promise<number> => {
    const plain = plainArguments(argv);
    if (plain) {
      const { inputs, flags } = plain;
      if (inputs.length > 0 || flags.filesFrom !== undefined || !streams.stdin.isTTY)
        return withTerminal(streams, withFolder(flags), (terminal) =>
          runExtract(inputs, flags, terminal),
        );
    }
    const { runCommandLine } = await import("./commandLine/commandLine.ts");
    return runCommandLine(argv, version, streams);
  };
  try {
    return await Promise.race([run(), closed]);
  } catch (error) {
    return endedBy(error, streams);
  }
}

/**
 * The same streams, whose errors are looked after from when each is first asked for: a stream of
 * the process costs milliseconds, and many a run needs none.
 */
function watched(given: Streams, close: (error: OutputError) => void): Streams {
  const once = <Name extends "stdout" | "stderr">(
    name: Name,
    onError: (error: unknown) => void,
  ) => {
    let stream: Streams[Name] | undefined;
    return {
      get() {
        stream ??= given[name].on("error", onError);
        return stream;
      },
    };
  };
  return Object.create(given, {
    // A reader that has seen enough (head) closes the pipe, perhaps while we wait for input.
    stdout: once("stdout", (error) => close(new OutputError("standard output", error))),
    // Whoever does not want our messages gets the documents all the same.
    stderr: once("stderr", () => {}),
  }) as Streams;
}

/** What the run ends with, said in one line; a lexicon's findings have one each. */
function endedBy(error: unknown, streams: Streams): number {
  const { env } = streams;
  const say = (line: string) => streams.stderr.write(`${printable(line)}\n`);
  if (error instanceof OutputError && error.quiet) return 0;
  if (error instanceof LexiconError) {
    for (const line of error.message.split("\n")) say(line);
    const { length } = error.findings;
    say(`extract: ${length} error${length === 1 ? "" : "s"} in the lexicons; correct them first`);
  } else if (error instanceof ExpectedError) say(`extract: ${error.message}`);
  else if (isSystemError(error))
    say(`extract: ${unreadable(error.path ?? "a file", error).message}`);
  else {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    say(`extract: internal error: ${said}; please report it (EXTRACT_DEBUG=1 prints more)`);
    if (env["EXTRACT_DEBUG"] && error instanceof Error)
      for (const line of (error.stack ?? "").split("\n")) say(line);
  }
  return 2;
}
