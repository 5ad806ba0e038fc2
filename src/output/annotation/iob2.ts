/**
 * Tokens in columns, as CoNLL has them: a token, a tab and its tag a line (`B-` where a mention
 * begins, `I-` inside, else `O`), a blank line behind each sentence. Lines that begin with `# ` say
 * where it comes from; no token has a blank in it.
 */

import type { ExtractedDocument, Provenance } from "../../entity.ts";
import { printable } from "../../text/printable.ts";
import { utf16Offsets, wellFormed } from "./carriedText.ts";
import { labelOf } from "./labels.ts";
import { type Placed, placedMentions, withoutOverlaps } from "./placed.ts";

export interface Columns {
  readonly lines: string;
  /** Mentions that overlap a longer one, and have no tag. */
  readonly left: number;
}

interface Token {
  /** In UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What it is a part of, if anything. */
  readonly of: Placed | undefined;
}

/** The first lines of the file; what comes behind them is a document. */
export function iob2Head({ lexicons }: Pick<Provenance, "lexicons">): string {
  return `# format = extract-iob2/1\n# lexicons = ${lexicons.version} ${lexicons.sha256}\n`;
}

/** Offsets of the document are in code points. With `withText` each sentence is a comment, too. */
export function iob2Columns(
  document: ExtractedDocument,
  text: string,
  name: string,
  withText = false,
): Columns {
  const { kept, left } = withoutOverlaps(placedMentions(document));
  const tokens = tokensOf(text, kept);
  const head = [
    `# id = ${printable(name)}\n`,
    `# language = ${document.language}\n`,
    ...(left.length > 0 ? [`# overlapping = ${left.length}\n`] : []),
  ];
  const sentences = sentencesOf(text, tokens).map((sentence) =>
    sentenceLines(text, sentence, withText),
  );
  return {
    lines: `${head.join("")}${sentences.length > 0 ? sentences.join("") : "\n"}`,
    left: left.length,
  };
}

/**
 * A word with what is bound to it (Su-34, don't, 1.5), or one sign. What is not seen and stands alone
 * is none, and no control, blank or end of a line is in any.
 */
const TOKEN =
  /[\p{L}\p{N}\p{M}]+(?:(?:\p{Cf}+|['’ʼ‑-]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*|[^\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]\p{M}*/gu;

function tokensOf(text: string, placed: readonly Placed[]): Token[] {
  const tokens: Token[] = [];
  const unit = utf16Offsets(text);
  const add = (from: number, to: number, of: Placed | undefined) => {
    for (const { index, 0: token } of text.slice(from, to).matchAll(TOKEN))
      tokens.push({ start: from + index, end: from + index + token.length, of });
  };
  let at = 0;
  for (const one of placed) {
    const [start, end] = [unit(one.mention.start), unit(one.mention.end)];
    add(at, start, undefined);
    add(start, end, one);
    at = end;
  }
  add(at, text.length, undefined);
  return tokens;
}

/** Roughly, whatever the language: at blank lines, and behind marks that end one; not in a mention. */
function sentencesOf(text: string, tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let ended = false;
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    const gap = text.slice(before?.end ?? 0, token.start);
    const inside = token.of !== undefined && token.of === before?.of;
    const begins = ended && /\s/.test(gap) && !/^\p{Ll}/u.test(text.slice(token.start, token.end));
    if (!before || (!inside && (begins || isBlankLine(gap)))) sentences.push([]);
    sentences.at(-1)?.push(token);
    ended = isEnd(text, token, before) || (ended && isCloser(text, token));
  }
  return sentences;
}

function isBlankLine(gap: string): boolean {
  return (gap.match(/\r\n|\r|\n/g)?.length ?? 0) > 1;
}

/** A point behind one letter is that of an initial. */
function isEnd(text: string, { start, end }: Token, before: Token | undefined): boolean {
  const mark = text.slice(start, end);
  if (mark === ".") return before !== undefined && before.end - before.start > 1;
  return /^[!?…؟۔]$/u.test(mark);
}

function isCloser(text: string, { start, end }: Token): boolean {
  return /^["'”’»)\]]$/u.test(text.slice(start, end));
}

function sentenceLines(text: string, tokens: readonly Token[], withText: boolean): string {
  const begins = (token: Token, i: number) => token.of !== tokens[i - 1]?.of;
  const ids = tokens.flatMap((token, i) =>
    token.of && begins(token, i) ? [`${token.of.entity.kind}/${token.of.entity.id ?? "_"}`] : [],
  );
  const lines = tokens.map((token, i) => {
    const tag = token.of ? `${begins(token, i) ? "B" : "I"}-${labelOf(token.of.entity.kind)}` : "O";
    return `${text.slice(token.start, token.end)}\t${tag}\n`;
  });
  const written = text.slice(tokens[0]?.start, tokens.at(-1)?.end).replace(/\s+/g, " ");
  return wellFormed(
    [
      ...(ids.length > 0 ? [`# entities = ${ids.map(printable).join(" ")}\n`] : []),
      ...(withText ? [`# text = ${printable(written)}\n`] : []),
      ...lines,
      "\n",
    ].join(""),
  );
}
