/**
 * Tags and entities of HTML and its kin. Only what is surely markup is taken for it: `<Reuters>`
 * and `a < b` are text.
 */

import { characterEntitiesHtml4 } from "character-entities-html4";

export interface Tag {
  readonly end: number;
  /** What the tag parts: nothing, words, lines or paragraphs. */
  readonly parts: "nothing" | "words" | "lines" | "paragraphs";
}

/**
 * What is known of a text's closing tags while it is read, so that no run of openings makes it
 * slow.
 */
export interface Closings {
  /** All names, collected when an unknown tag first asks. */
  names?: ReadonlySet<string>;
  /** Those that were looked for and do not come any more. */
  readonly missing: Set<string>;
}

const words = (text: string) => new Set(text.split(" "));
const INLINE = words(
  "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr",
);
const BLOCK = words(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre section select summary table tbody td tfoot th thead title tr ul",
);
const OTHER = words(
  "audio base button canvas col colgroup embed iframe img input link meta noscript object param picture source svg template textarea track video",
);
/** What stands between these and their closing tag is no text. */
const RAW = words("script style");

/** No tag is longer: what looks like one without an end is text. */
const LONGEST_TAG = 4000;

/** The tag, comment or script that begins at the `<` at `i`. */
export function tagAt(text: string, i: number, closings: Closings): Tag | undefined {
  if (text.startsWith("<!--", i)) {
    const end = closing(text, i + 4, /-->/g, closings);
    return end < 0 ? undefined : { end: end + 3, parts: "words" };
  }
  const [head = "", slash, name = ""] =
    /^<(\/?)([A-Za-z!][A-Za-z0-9:._-]{0,63})/.exec(text.slice(i, i + 66)) ?? [];
  if (head === "") return undefined;
  const end = tagEnd(text, i + head.length);
  if (end < 0) return undefined;
  const lower = name.toLowerCase();
  if (lower !== "!doctype" && isProse(text.slice(i + head.length, end - 1))) return undefined;
  if (RAW.has(lower)) {
    const close = slash
      ? -1
      : closing(text, end, lower === "style" ? /<\/style\s*>/gi : /<\/script\s*>/gi, closings);
    return { end: Math.max(end, close), parts: "words" };
  }
  if (lower === "br") return { end, parts: "lines" };
  if (INLINE.has(lower)) return { end, parts: "nothing" };
  if (BLOCK.has(lower)) return { end, parts: "paragraphs" };
  if (OTHER.has(lower) || lower === "!doctype") return { end, parts: "words" };
  // Other mark-up languages: a closing tag, an attribute, a tag that is empty or is closed
  // somewhere.
  const inside = text.slice(i + head.length, end - 1);
  const surely =
    slash !== "" ||
    /=\s*["']/.test(inside) ||
    inside.endsWith("/") ||
    closedNames(text, closings).has(lower);
  return surely ? { end, parts: "words" } : undefined;
}

/**
 * `a <b Sergei Shoigu b> c`: words where attributes would stand. One small word may be an attribute
 * (`<option selected>`).
 */
function isProse(inside: string): boolean {
  if (inside.includes("=") || inside.startsWith(":")) return false;
  const words = inside.trim().replace(/\/$/, "").split(/\s+/).filter(Boolean);
  return words.length > 2 || words.some((word) => /[^a-z-]/.test(word));
}

/** Where a closing stands at or behind `from`, or -1. */
function closing(text: string, from: number, sign: RegExp, { missing }: Closings): number {
  if (missing.has(sign.source)) return -1;
  sign.lastIndex = from;
  const found = sign.exec(text);
  if (!found) missing.add(sign.source);
  return found ? found.index : -1;
}

/** The offset behind the `>` that ends a tag, quotes respected, or -1. */
function tagEnd(text: string, from: number): number {
  let quote = "";
  const limit = Math.min(text.length, from + LONGEST_TAG);
  for (let i = from; i < limit; i++) {
    const char = text[i] as string;
    // A tag may have lines, but no paragraphs: what looks like one that has is text.
    if (char === "\n" && /^[ \t]*\r?\n/.test(text.slice(i + 1, i + 40))) return -1;
    if (quote) {
      if (char === quote) quote = "";
    } else if (char === ">") return i + 1;
    else if (char === "<") return -1;
    else if ((char === '"' || char === "'") && text[i - 1] === "=") quote = char;
  }
  return -1;
}

function closedNames(text: string, closings: Closings): ReadonlySet<string> {
  closings.names ??= new Set(
    Array.from(text.matchAll(/<\/([A-Za-z][A-Za-z0-9:._-]{0,63})\s*>/g), (found) =>
      (found[1] as string).toLowerCase(),
    ),
  );
  return closings.names;
}

const ENTITY = /^&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,10}));/;
const LONGEST_ENTITY = 13;
/** What browsers read numbers 128 to 159 as: the windows-1252 signs, not control characters. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * The entity that begins at the `&` at `i`, as one UTF-16 unit; U+FFFC for what is beyond the basic
 * plane.
 */
export function entityAt(
  text: string,
  i: number,
): { readonly end: number; readonly unit: number } | undefined {
  const found = ENTITY.exec(text.slice(i, i + LONGEST_ENTITY));
  if (!found) return undefined;
  const [written, decimal, hexadecimal, name] = found;
  const end = i + written.length;
  if (name !== undefined) {
    const value =
      name === "apos"
        ? "'"
        : Object.hasOwn(characterEntitiesHtml4, name)
          ? characterEntitiesHtml4[name]
          : undefined;
    return value === undefined ? undefined : { end, unit: value.charCodeAt(0) };
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal as string, 16) : Number(decimal);
  if (code >= 128 && code < 160) return { end, unit: WINDOWS.charCodeAt(code - 128) };
  return { end, unit: code > 0 && code <= 0xffff ? code : 0xfffc };
}
