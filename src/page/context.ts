/** What stands around a mention, in one line. */

import { inOneLine } from "../text/inOneLine.ts";

/** UTF-16 units on each side, at most. */
const AROUND = 70;

export interface Context {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

export function contextOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Context {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: inOneLine(from > 0 ? `…${fromWord(before)}` : before),
    text: inOneLine(text.slice(start, end)),
    after: inOneLine(to < text.length ? `${toWord(after)}…` : after),
  };
}

/** Without the part of a word that it begins with; never half a character. */
function fromWord(text: string): string {
  const at = text.search(/\s/);
  return at < 0 ? text.replace(/^[\udc00-\udfff]/, "") : text.slice(at + 1);
}

/** Without the part of a word that it ends with. */
function toWord(text: string): string {
  const at = text.search(/\s\S*$/);
  return at < 0 ? text.replace(/[\ud800-\udbff]$/, "") : text.slice(0, at);
}
