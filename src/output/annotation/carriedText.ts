/**
 * Texts as tools of annotation are given them: with line ends of one character, since a reader may
 * or may not count the two of Windows as one, and without halves of pairs, which no file can hold.
 */

export interface CarriedText {
  readonly text: string;
  /** Of an offset in code points of the text as it was: the same place in this one. */
  at(offset: number): number;
}

export function carriedText(text: string): CarriedText {
  const dropped = returnsBeforeFeeds(text);
  return {
    text: carried(text),
    at: dropped.length === 0 ? (offset) => offset : (offset) => offset - below(dropped, offset),
  };
}

/** A piece of a text as it is in the text that is carried. */
export function carried(piece: string): string {
  return wellFormed(piece.replace(/\r\n?/g, "\n"));
}

/** A text with U+FFFD for each half of a pair, as UTF-8 has it. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}

/** Offsets in code points to offsets in UTF-16 units of the same text. */
export function utf16Offsets(text: string): (offset: number) => number {
  const pairs: number[] = [];
  let point = 0;
  if (/[\ud800-\udbff][\udc00-\udfff]/.test(text))
    for (const character of text) {
      if (character.length === 2) pairs.push(point);
      point++;
    }
  return pairs.length === 0 ? (offset) => offset : (offset) => offset + below(pairs, offset);
}

/** In code points. */
function returnsBeforeFeeds(text: string): number[] {
  const found: number[] = [];
  if (!text.includes("\r\n")) return found;
  let point = 0;
  let before = "";
  for (const character of text) {
    if (character === "\n" && before === "\r") found.push(point - 1);
    before = character;
    point++;
  }
  return found;
}

/** How many of the numbers, which rise, are below one. */
function below(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
