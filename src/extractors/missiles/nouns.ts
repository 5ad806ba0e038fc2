/** What is counted: a noun with the class and the model that are said of it. */

import { tagSet } from "../../matching/hits.ts";
import type { Hit } from "../../matching/phrases.ts";
import { fact, type View } from "../view.ts";

/** What is counted, and where it ends: `end` in the text, `to` as a token. */
export interface Noun {
  readonly classId: string | null;
  /** The class that a modifier says (cruise). */
  readonly modifier: string | null;
  readonly model: string | null;
  /** A model that is not listed, as written. */
  readonly name: string | null;
  readonly end: number;
  readonly to: number;
  /** The entry that it rests on. */
  readonly hit: Hit;
}

/** The class of two models, if they have one. */
export function commonClass({ pack }: View, one: string, other: string): string | undefined {
  const first = fact(pack, "missile-model", one)?.class;
  return first === fact(pack, "missile-model", other)?.class ? first : undefined;
}

/** A noun with nothing around it. */
export function nounOf(hit: Hit): Noun {
  const { value, end, to } = hit;
  return { classId: value, modifier: null, model: null, name: null, end, to, hit };
}

/** The class that the noun itself says. */
export function classOf({ pack }: View, { classId }: Noun): string | null {
  return (classId && fact(pack, "missile-class", classId)?.class) || null;
}

/** Steps from a number to its noun, and from the noun to a model behind it. */
export const MOST_BETWEEN = 7;

export const COUNTED = tagSet("missile-plural", "missile-singular");
