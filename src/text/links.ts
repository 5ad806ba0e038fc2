/**
 * Where links, addresses and account names begin and end. A name behind a link in quotes, brackets
 * or a table is found.
 */

export interface LinkSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * What no link goes over, besides white space: quotes, angles, bars, closing brackets, commas of
 * other scripts.
 */
const ENDS_LINK = new Set("\"<>|]}`\\'«»“”„‘’،؛、。）】」…");
/** Signs that close a sentence or an emphasis around a link, not the link. */
const TRAILS = new Set(".,;:!?*_~'");
const LONGEST_SCHEME = 12;

/** The link whose `:` or `w` (of `www.`) is at `i`, over to where its text ends. */
export function linkAt(text: string, i: number): LinkSpan | undefined {
  let start = i;
  if (text[i] === ":") {
    if (text[i + 1] !== "/" || text[i + 2] !== "/") return undefined;
    while (
      start > 0 &&
      i - start < LONGEST_SCHEME &&
      /[A-Za-z0-9+.-]/.test(text[start - 1] as string)
    )
      start--;
    while (start < i && !/[A-Za-z]/.test(text[start] as string)) start++;
    if (start === i) return undefined;
  } else {
    const follows = /^www\.[\p{L}\p{N}]/iu.test(text.slice(i, i + 6));
    if (!follows || (i > 0 && /[\p{L}\p{N}./-]/u.test(text[i - 1] as string))) return undefined;
  }
  const from = text[i] === ":" ? i + 3 : i + 4;
  const end = linkEnd(text, from);
  return end > from ? { start, end } : undefined;
}

function linkEnd(text: string, from: number): number {
  let depth = 0;
  let end = from;
  for (; end < text.length; end++) {
    const char = text[end] as string;
    if (/\s/u.test(char) || ENDS_LINK.has(char)) break;
    if (char === "(") depth++;
    else if (char === ")" && --depth < 0) break;
    // A comma before a letter parts the cells of a table, one before a digit is part of a query.
    else if (
      (char === "," || char === ";") &&
      !/[0-9]/.test(text[end + 1] ?? "") &&
      !endsEntity(text, end)
    )
      break;
  }
  while (end > from && TRAILS.has(text[end - 1] as string)) end--;
  return end;
}

/** `?a=1&amp;b=2`: a semicolon that closes an entity belongs to the link. */
function endsEntity(text: string, semicolon: number): boolean {
  return (
    text[semicolon] === ";" &&
    /&#?\w{1,8}$/.test(text.slice(Math.max(0, semicolon - 10), semicolon))
  );
}

const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

/** The e-mail address whose `@` is at `i`. */
export function addressAt(text: string, i: number): LinkSpan | undefined {
  let start = i;
  while (
    start > 0 &&
    i - start < LONGEST_LOCAL &&
    /[\p{L}\p{N}._%+-]/u.test(text[start - 1] as string)
  )
    start--;
  let end = i + 1;
  while (
    end < text.length &&
    end - i < LONGEST_DOMAIN &&
    /[\p{L}\p{N}.-]/u.test(text[end] as string)
  )
    end++;
  while (end > i + 1 && /[.-]/.test(text[end - 1] as string)) end--;
  return start < i && end > i + 1 ? { start, end } : undefined;
}

const LONGEST_ACCOUNT = 64;

/** The end of the account name whose `@` is at `i` (`@mod_russia`), or 0. */
export function accountEnd(text: string, i: number): number {
  let end = i + 1;
  while (end < text.length && end - i < LONGEST_ACCOUNT && /\w/.test(text[end] as string)) end++;
  return end > i + 1 ? end : 0;
}
