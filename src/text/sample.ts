/**
 * The part of a text that its language is read from: without markup, links, addresses and accounts,
 * and not too long.
 */

import { furnitureOf } from "./findFurniture.ts";
import { plainText } from "./furniture.ts";

/**
 * The evidence settles within this many UTF-16 units (about 500 words); more text adds time, not
 * certainty.
 */
const SAMPLE = 3000;
/** A page may begin with this much script and style before its first word. */
const MOST_MARKUP = 200_000;

/**
 * What is no word of any language besides furniture. Bounded, so that no run of signs makes it
 * slow.
 */
const HASHTAGS = /(?<![\p{L}\p{N}&/])#[\p{L}\p{N}_]{1,80}/gu;
const IDENTIFIERS = /[\w.-]{1,40}=\S{1,200}/g;

/**
 * At most `size` units of `text`, with blanks for what is no word of any language. A text of nothing
 * else is given whole.
 */
export function sampleOf(text: string, size = SAMPLE): string {
  const start = text.slice(0, size);
  const bare = withoutFurniture(start.includes("<") ? text.slice(0, MOST_MARKUP) : start).slice(
    0,
    size,
  );
  return bare === start || /\p{L}/u.test(bare) ? bare : start;
}

function withoutFurniture(text: string): string {
  const untagged = text.includes("#") ? text.replace(HASHTAGS, " ") : text;
  const bare = plainText(untagged, furnitureOf(untagged));
  return bare.includes("=") ? bare.replace(IDENTIFIERS, " ") : bare;
}
