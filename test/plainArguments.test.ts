import { Readable, Writable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programOf } from "../src/commandLine/commandLine.ts";
import { PLAIN_OPTIONS, plainArguments } from "../src/plainArguments.ts";

const quiet = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** What commander makes of arguments; undefined for what it refuses or takes for a command. */
function byCommander(argv: readonly string[]) {
  const streams = { stdin: Readable.from([]), stdout: quiet(), stderr: quiet(), env: {} };
  const program = programOf(streams, "0", () => {});
  let read: { inputs: readonly string[]; flags: object } | undefined;
  program.action((inputs: string[], flags: object) => {
    read = { inputs, flags };
  });
  for (const command of program.commands) command.action(() => {});
  try {
    program.parse([...argv], { from: "user" });
  } catch {
    return undefined;
  }
  return read;
}

describe("arguments read without commander", () => {
  it("knows each option as commander does, but those that need more than a run over texts", () => {
    const streams = { stdin: Readable.from([]), stdout: quiet(), stderr: quiet(), env: {} };
    const options = programOf(streams, "0", () => {}).options.filter(
      (option) => !["version", "jobs", "asOf", "context"].includes(option.attributeName()),
    );
    const described = options.map((option) => [
      option.attributeName(),
      {
        ...(option.short && { short: option.short.slice(1) }),
        ...(option.required && { value: option.argChoices ?? "any" }),
        ...(option.defaultValue !== undefined && { byDefault: option.defaultValue }),
        ...(option.parseArg !== undefined && !option.argChoices && { many: true }),
      },
    ]);
    expect(Object.fromEntries(described)).toEqual(PLAIN_OPTIONS);
  });

  it.each<[string, string[], readonly string[], Record<string, unknown>]>([
    ["nothing", [], [], {}],
    ["inputs in order", ["b.txt", "-", "a.txt"], ["b.txt", "-", "a.txt"], {}],
    ["a word behind an input", ["a.txt", "check"], ["a.txt", "check"], {}],
    ["short and long", ["-f", "ndjson", "--compact"], [], { format: "ndjson", compact: true }],
    ["between inputs", ["a.txt", "--id-field=x.y", "b"], ["a.txt", "b"], { idField: "x.y" }],
    ["a digit", ["--files-from", "-", "-0"], [], { filesFrom: "-", null: true }],
    ["all of several", ["--lexicons", "a", "--lexicons=b"], [], { lexicons: ["a", "b"] }],
    ["the last of two", ["-l", "fa", "--language=ru"], [], { language: "ru" }],
  ])("understands %s", (_, argv, inputs, flags) => {
    const read = plainArguments(argv);
    expect(read?.inputs).toEqual(inputs);
    expect(read?.flags).toMatchObject(flags);
    expect(read).toEqual(byCommander(argv));
  });

  it.each([
    ["check"],
    ["chekc"],
    ["-h"],
    ["--help"],
    ["--version"],
    ["--"],
    ["-format", "text"],
    ["--format"],
    ["--format", "jsonl"],
    ["--fromat", "json"],
    ["--textField", "x"],
    ["--compact=yes"],
    ["-q0"],
    ["-fjson"],
    ["--output="],
    ["-o", "-q"],
    ["--lexicons", "--quiet"],
    ["--constructor"],
  ])("leaves %s %s to commander", (...argv: string[]) => {
    expect(plainArguments(argv)).toBeUndefined();
  });

  it("understands what it understands as commander does", () => {
    const word = fc.constantFrom(
      ...["a.txt", "-", "seeds/b", "check", "chekc", "help", "é", "", "--", "-h", "-1", "json"],
      ...Object.entries(PLAIN_OPTIONS).flatMap(([name, { short, value }]) => {
        const long = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
        const values = Array.isArray(value) ? [...value] : ["x", "a=b"];
        return [long, ...(short ? [`-${short}`] : []), ...values, `${long}=${values[0]}`];
      }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
        const read = plainArguments(argv);
        if (read) expect(read).toEqual(byCommander(argv));
      }),
      { numRuns: 2000 },
    );
  });
});
