/**
 * How a sense was declared: in which pack, in which room of it, and as what. The one place that
 * makes the string by which the output names it; nothing reads that string back.
 */

import type { KindRoom } from "../kinds.ts";

/** What a spelling was declared as. Append only. */
export const HOWS = [
  "word", // is never part of a name
  "title",
  "title-after",
  "given-name",
  "particle",
  "saying",
  "alias", // a name, complete
  "introduced", // a surname that the document must introduce
  "alone", // a surname or byname that needs no introduction
  "gazetteer", // a name of the generated files
  "cue",
  "adjective",
  "composed", // a part of a composed name
  "name",
  "metonym",
  "designation",
  "maker",
  "variant",
  "count",
  "thing", // the name of another thing; `named` is its sort
  "head", // the generic head of another thing's name
  "pattern", // a trigger word of the pattern that `named` names
] as const;
export type How = (typeof HOWS)[number];

/** The rooms of a pack, as the output names them. */
export type Room = KindRoom | "common" | "demonyms" | "offices" | "other" | "patterns";

export interface Origin {
  /** Code of the pack. */
  readonly pack: string;
  readonly room: Room;
  readonly how: How;
  /** A name that the lexicon gives to this way of finding: a pattern's, a sort of thing's. */
  readonly named?: string;
}

/** The rule as the output shows it: `ar/people#alias`, `en/patterns#callsign`. */
export function shownRule({ pack, room, how, named }: Origin): string {
  return `${pack}/${room}#${named ?? how}`;
}
