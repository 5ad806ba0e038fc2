/**
 * What a person reads, on a terminal or in a log: nothing in it moves the cursor, changes colours
 * or turns text around.
 */

/**
 * Controls, line separators, lone surrogates, controls of direction, invisible fillers. The joiners
 * that Persian and emoji need stay, and so do Arabic's number signs, which Unicode counts among the
 * controls of format.
 */
const HARMFUL =
  /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

/**
 * One line, safe to print: what is harmful stands as an escape (`\n`, `\u202e`). A backslash stays
 * as it is.
 */
export function printable(text: string): string {
  return text.replace(HARMFUL, escapeOf);
}

/**
 * Data that mean the same and can be shown on a terminal: JSON, rows of cells. Line ends, and tabs
 * between cells, stay.
 */
export function printableData(data: string): string {
  return data.replace(HARMFUL, (character, at: number) =>
    /[\n\t]/.test(character) || data.startsWith("\r\n", at) ? character : escapeOf(character),
  );
}

function escapeOf(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  let escaped = "";
  for (let at = 0; at < character.length; at++)
    escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  return escaped;
}

/** An argument as a shell takes it back: in quotes where it must be. */
export function shellQuoted(argument: string): string {
  if (/^[\w@%+=:,./-]+$/.test(argument) && !argument.startsWith("-")) return argument;
  const plain = argument.startsWith("-") ? `./${argument}` : argument;
  return /[\p{Cc}\p{Cs}]/u.test(plain) ? printable(plain) : `'${plain.replaceAll("'", "'\\''")}'`;
}
