/** Lists of names: `--files-from`. */

import type { Readable } from "node:stream";
import { ExpectedError } from "../errors.ts";
import { fileBytes, streamBytes } from "./bytes.ts";

/**
 * The names in a list, one a line or, with `nul`, each before a NUL; empty ones are none. "-" is
 * standard input. Throws InputError.
 */
export async function namesFrom(
  list: string,
  stdin: () => Readable,
  nul = false,
): Promise<string[]> {
  // utf-16 keeps a NUL in the list from being taken for binary data.
  const bytes =
    list === "-"
      ? await streamBytes(stdin(), "stdin", "utf-16")
      : await fileBytes(list, list, "utf-16");
  const text = Buffer.from(bytes)
    .toString("utf8")
    .replace(/^\ufeff/, "");
  if (!nul && text.includes("\0"))
    throw new ExpectedError(`${list}: the names end in a NUL; say --null`);
  const names = nul ? text.split("\0") : text.split(/\r?\n/);
  // A file may be called "-"; standard input is not meant.
  return names.filter((name) => name !== "").map((name) => (name === "-" ? "./-" : name));
}
