/**
 * The arguments of an ordinary run, read without commander: inputs and options as they are meant to
 * be written. Knows no help, no command and no mistake: what it does not know at sight it leaves to
 * `commandLine`, which reads these arguments to the same flags. Each option stands in both, and a
 * test compares them: that is the price of not loading commander.
 */

import type { AskedFlags } from "./commands/extractFlags.ts";
import { FORMATS } from "./commands/formats.ts";
import type { TerminalOptions } from "./commands/terminal.ts";
import { OFFSET_UNITS } from "./entity.ts";

interface PlainOption {
  readonly short?: string;
  /** What follows it: anything, or one of these; without it nothing does. */
  readonly value?: "any" | readonly string[];
  readonly byDefault?: string;
  /** May it be repeated, so that the flag is a list? */
  readonly many?: true;
}

/** By the name of the flag. */
export const PLAIN_OPTIONS: Readonly<Record<string, PlainOption>> = {
  input: { short: "i", value: ["text", "ndjson"], byDefault: "text" },
  encoding: { value: "any" },
  invalid: { value: ["refuse", "replace"], byDefault: "refuse" },
  filesFrom: { value: "any" },
  null: { short: "0" },
  idField: { value: "any" },
  textField: { value: "any" },
  dateField: { value: "any" },
  keep: { value: "any" },
  onError: { value: ["report", "record"] },
  lineNumbers: { value: ["field", "none"] },
  format: {
    short: "f",
    value: FORMATS,
  },
  output: { short: "o", value: "any" },
  compact: {},
  bom: {},
  text: {},
  offsets: { value: OFFSET_UNITS, byDefault: "code-points" },
  rules: { value: ["short", "full"], byDefault: "short" },
  facts: {},
  provenance: { value: ["field", "header", "none"] },
  color: { value: ["auto", "always", "never"], byDefault: "auto" },
  hyperlinks: { value: ["auto", "always", "never"], byDefault: "auto" },
  language: { short: "l", value: "any" },
  lexicons: { value: "any", many: true },
  quiet: { short: "q" },
  verbose: {},
  strict: {},
};

/** Commands are such words, and so is what may be a slip for one. */
const LIKE_A_COMMAND = /^[a-z]{3,}$/i;

export interface PlainArguments {
  readonly inputs: readonly string[];
  readonly flags: AskedFlags & TerminalOptions;
}

/** The inputs and flags, or undefined for arguments that are not understood. */
export function plainArguments(argv: readonly string[]): PlainArguments | undefined {
  const inputs: string[] = [];
  const flags: Record<string, string | boolean | readonly string[]> = {};
  for (const [name, { byDefault }] of Object.entries(PLAIN_OPTIONS))
    if (byDefault !== undefined) flags[name] = byDefault;
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] as string;
    if (argument === "-" || !argument.startsWith("-")) {
      if (inputs.length === 0 && LIKE_A_COMMAND.test(argument)) return undefined;
      inputs.push(argument);
      continue;
    }
    const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
    const name = nameOf(equals < 0 ? argument : argument.slice(0, equals));
    const option = name === undefined ? undefined : PLAIN_OPTIONS[name];
    if (name === undefined || option === undefined) return undefined;
    if (option.value === undefined) {
      if (equals >= 0) return undefined;
      flags[name] = true;
      continue;
    }
    const value = equals < 0 ? argv[++i] : argument.slice(equals + 1);
    if (value === undefined || !takes(option.value, value)) return undefined;
    flags[name] = option.many ? [...((flags[name] as string[] | undefined) ?? []), value] : value;
  }
  return { inputs, flags: flags as unknown as PlainArguments["flags"] };
}

function takes(values: "any" | readonly string[], value: string): boolean {
  if (values !== "any") return values.includes(value);
  return value !== "" && (value === "-" || !value.startsWith("-"));
}

/** `--id-field` is `idField`, `-f` is `format`. */
function nameOf(written: string): string | undefined {
  if (written.startsWith("--")) {
    if (/[A-Z]/.test(written)) return undefined;
    const name = written.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return Object.hasOwn(PLAIN_OPTIONS, name) ? name : undefined;
  }
  return Object.keys(PLAIN_OPTIONS).find((name) => PLAIN_OPTIONS[name]?.short === written.slice(1));
}
