/** Why a text cannot be decoded, in words, and the command that reads it. */

import { shellQuoted } from "../text/printable.ts";
import { LARGEST_TEXT, type UndecodedText } from "../text/read.ts";

export interface Refusal {
  readonly problem: string;
  readonly repair: string;
}

/**
 * `input` is the path of the file, "-" for standard input; `flags` are the command
 * and those that this kind of input needs.
 */
export async function refusal(
  bytes: Uint8Array,
  { reason, encoding, at }: UndecodedText,
  input: string,
  flags = "",
): Promise<Refusal> {
  const command = (flag: string) =>
    `extract ${flags}${flag} ${input === "-" ? "-" : shellQuoted(input)}`;
  switch (reason) {
    case "binary":
      return {
        problem: `binary data, not text${at === undefined ? "" : ` (a NUL at byte ${at})`}`,
        repair: "give text files",
      };
    case "unknown":
      return {
        problem: `${encoding.toUpperCase()} is not read`,
        repair: `convert it: iconv -f ${encoding.toUpperCase()} -t UTF-8${input === "-" ? "" : ` ${shellQuoted(input)}`}`,
      };
    case "long":
      return {
        problem: `too large: one text may have ${LARGEST_TEXT >> 20} MB`,
        repair: "split it",
      };
    case "invalid": {
      const where = at === undefined ? "" : ` at byte ${at}`;
      const name = encoding.toUpperCase();
      const { guessEncoding } = await import("../text/guess.ts");
      const guess = encoding.startsWith("utf-16") ? encoding : guessEncoding(bytes);
      if (guess === encoding) {
        return {
          problem: `damaged ${name}${where}`,
          repair: `to read it with U+FFFD for what is damaged: ${command("--invalid replace")}`,
        };
      }
      if (guess !== undefined) {
        return {
          problem: `not valid ${name}${where}, probably ${guess}`,
          repair: `to read it: ${command(`--encoding ${guess}`)}`,
        };
      }
      return {
        problem: `not valid ${name}${where}, and no encoding fits`,
        repair: "name it (--encoding), or put U+FFFD for what is wrong (--invalid replace)",
      };
    }
  }
}
