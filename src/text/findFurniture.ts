/**
 * Finds the furniture of a text in one look at each of its units and, where it has several lines,
 * one at each line.
 */

import {
  CHARACTER,
  type Furniture,
  FurnitureBuilder,
  GAP,
  HIDDEN,
  isWordAt,
  LINE,
  LINK,
  NO_FURNITURE,
  PARAGRAPH,
} from "./furniture.ts";
import { lineFurniture } from "./lines.ts";
import { accountEnd, addressAt, linkAt } from "./links.ts";
import { type Closings, entityAt, tagAt } from "./markup.ts";

/** What a unit may begin. */
const SIGNS = signs("<&@:#[*_~\\wW\n\r>");

function signs(text: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const sign of text) table[sign.charCodeAt(0)] = 1;
  return table;
}

export function furnitureOf(text: string): Furniture {
  const found = new FurnitureBuilder();
  const names: Closings = { missing: new Set() };
  let lines = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127 || SIGNS[unit] === 0) continue;
    let end = 0;
    switch (unit) {
      case 60: // <
        end = tag(text, i, names, found);
        break;
      case 38: // &
        end = entity(text, i, found);
        break;
      case 58: // : of https://
        end = link(text, i, found);
        break;
      case 87: // W
      case 119: // w of www.
        if ((text.charCodeAt(i + 1) | 0x20) === 119) end = link(text, i, found);
        break;
      case 64: // @
        end = address(text, i, found);
        break;
      case 35: // #
        end = hashtag(text, i, found);
        break;
      case 92: // \
        end = escaped(text, i, found);
        break;
      case 91: // [
        end = reference(text, i, found);
        break;
      case 42: // *
      case 95: // _
      case 126: // ~
        end = emphasis(text, i, unit, found);
        break;
      default:
        lines = true;
    }
    if (end > i + 1) i = end - 1;
  }
  if (lines) return lineFurniture(text, found);
  return found.count === 0 ? NO_FURNITURE : found;
}

const PARTED_BY = { nothing: HIDDEN, words: GAP, lines: LINE, paragraphs: PARAGRAPH } as const;

function tag(text: string, i: number, names: Closings, found: FurnitureBuilder): number {
  const tag = tagAt(text, i, names);
  if (!tag) return 0;
  found.add(PARTED_BY[tag.parts], i, tag.end);
  return tag.end;
}

function entity(text: string, i: number, found: FurnitureBuilder): number {
  const entity = entityAt(text, i);
  if (!entity) return 0;
  found.add(CHARACTER, i, entity.end, entity.unit);
  return entity.end;
}

function link(text: string, i: number, found: FurnitureBuilder): number {
  const span = linkAt(text, i);
  if (!span) return 0;
  found.add(LINK, span.start, span.end);
  return span.end;
}

function address(text: string, i: number, found: FurnitureBuilder): number {
  const span = addressAt(text, i);
  const end = span?.end ?? accountEnd(text, i);
  if (end <= i) return 0;
  found.add(LINK, span?.start ?? i, end);
  return end;
}

/**
 * `#Bashar_al_Assad`, `26 #missiles`, `#SergeiShoigu`: a hashtag is words; the underscore or a
 * capital stands for the blank.
 */
function hashtag(text: string, i: number, found: FurnitureBuilder): number {
  if (isWordAt(text, i - 1)) return 0;
  let end = i + 1;
  if (!isWordAt(text, end)) return 0;
  found.add(HIDDEN, i, end);
  while (end < text.length && (isWordAt(text, end) || text[end] === "_")) {
    if (text[end] === "_") found.add(GAP, end, end + 1);
    else if (/\p{Lu}/u.test(text[end] as string) && /\p{Ll}/u.test(text[end - 1] as string))
      found.add(GAP, end, end);
    end++;
  }
  return end;
}

/** `Su\-24`: Markdown's sign before a mark that it shall leave alone. */
function escaped(text: string, i: number, found: FurnitureBuilder): number {
  if (!/[-_*[\]()~`>#+=|{}.!]/.test(text[i + 1] ?? "")) return 0;
  found.add(HIDDEN, i, i + 1);
  return i + 2;
}

/** The longest text of a link that is looked for. */
const LONGEST_TEXT = 300;

/** `[Sergei Shoigu](https://…)`: the brackets and what the link leads to; its text stays. */
function reference(text: string, i: number, found: FurnitureBuilder): number {
  const parts = /^\[[^[\]\n]*(\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+"[^"\n]*")?\))/.exec(
    text.slice(i, i + LONGEST_TEXT),
  );
  if (!parts) return 0;
  const end = i + parts[0].length;
  const target = end - (parts[1] as string).length;
  found.add(HIDDEN, i, i + 1);
  const inside = furnitureOf(text.slice(i + 1, target));
  for (let k = 0; k < inside.count; k++) {
    const at = (offset: number | undefined) => i + 1 + (offset as number);
    found.add(inside.kind[k] as number, at(inside.start[k]), at(inside.end[k]), inside.unit[k]);
  }
  found.add(isWordAt(text, end) ? GAP : HIDDEN, target, end);
  return end;
}

/** The longest run of signs that is emphasis (`***word***`). */
const LONGEST_EMPHASIS = 3;

/**
 * `*word*`, `__two words__`, `~~gone~~`: signs with a word on one side only; a sign between words
 * or apart is none.
 */
function emphasis(text: string, i: number, sign: number, found: FurnitureBuilder): number {
  let end = i + 1;
  while (end < text.length && text.charCodeAt(end) === sign) end++;
  const length = end - i;
  if (length > LONGEST_EMPHASIS || (sign === 126 && length !== 2)) return end;
  const before = isWordAt(text, i - 1);
  const behind = isWordAt(text, end);
  const solidBefore = i > 0 && /\S/u.test(text[i - 1] as string);
  const solidBehind = end < text.length && /\S/u.test(text[end] as string);
  const opens = !before && solidBehind;
  const closes = solidBefore && !behind;
  if (opens || closes) found.add(HIDDEN, i, end);
  return end;
}
