/** What is wrong with the way a text is written, whatever its language: characters and blanks. */

/** Controls and what Unicode calls ignorable; the non-joiner is looked at apart. */
const INVISIBLE = /(?!\u200C)[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;
/** Blanks that look like one and are another character. */
const ODD_BLANK = /(?! )\p{Zs}/u;
/** A non-joiner that does not stand between two letters or digits. */
const IDLE_JOINER = /(?<![\p{L}\p{M}\p{N}])\u200C|\u200C(?![\p{L}\p{N}])/u;

export interface Unseen {
  readonly character: string;
  readonly is: "invisible" | "blank" | "idle-joiner";
}

/**
 * The first character that nobody sees. Line ends and tabs count only with `strict`, and so does a
 * non-joiner at an edge.
 */
export function unseenCharacter(text: string, strict: boolean): Unseen | undefined {
  const looked = strict ? text : text.replace(/[\n\t]/g, " ");
  const invisible = INVISIBLE.exec(looked)?.[0];
  if (invisible) return { character: invisible, is: "invisible" };
  const blank = ODD_BLANK.exec(looked)?.[0];
  if (blank) return { character: blank, is: "blank" };
  if (strict && IDLE_JOINER.test(looked)) return { character: "\u200C", is: "idle-joiner" };
  return undefined;
}

/** Is there no non-joiner that parts two letters? */
export function hasOnlyIdleJoiners(text: string): boolean {
  return !text.replace(new RegExp(IDLE_JOINER, "gu"), "").includes("\u200C");
}

/** Letters and marks apart that Unicode composes, or signs that stand for others. */
export function isDecomposed(text: string): boolean {
  return text.normalize("NFC") !== text;
}

export function hasStrayBlank(text: string): boolean {
  return /^ | $| {2}/.test(text);
}

/** A word that was parted at its hyphen when a line was filled: "editor-in- chief". */
export function cutAtHyphen(text: string): string | undefined {
  return /[\p{L}\p{M}'’-]+[-‐‑] [\p{L}\p{M}'’-]+/u.exec(text)?.[0];
}

/** The sign that draws a word out, inside it; at its end it stands for what is joined to it. */
export function hasTatweel(text: string): boolean {
  return /\u0640(?=[\p{L}\p{M}])/u.test(text);
}

const PAIRS = ["()", "[]", "{}", "«»", "“”", "‹›"] as const;

/** The first quotation mark or bracket that has no other; undefined when all are in pairs. */
export function unpaired(text: string): string | undefined {
  if ((text.split('"').length - 1) % 2 === 1) return '"';
  const open: string[] = [];
  for (const sign of text) {
    const pair = PAIRS.find((one) => one.includes(sign));
    if (!pair) continue;
    if (sign === pair[0]) open.push(sign);
    else if (open.pop() !== pair[0]) return sign;
  }
  return open[0];
}

/** All that a finding can be made of, asked of every text of a file. */
export function isOdd(text: string): boolean {
  if (PLAIN.test(text)) return false;
  return (
    unseenCharacter(text, true) !== undefined ||
    isDecomposed(text) ||
    hasStrayBlank(text) ||
    cutAtHyphen(text) !== undefined ||
    hasTatweel(text)
  );
}

/** Letters and digits of one blank between words, of which nothing can be wrong. */
const PLAIN = /^[!-~]+(?:(?<!-) [!-~]+)*$/;
