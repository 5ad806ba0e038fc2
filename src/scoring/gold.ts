/** What is right in some documents: stand-off gold, a document a line. */

import type { Kind } from "../entity.ts";

/** One mention that an annotator marked. `start` and `end` are code points, end exclusive. */
export interface GoldMention {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Those that are right; null where any is. One that begins with "-" also accepts no id. */
  readonly ids: readonly string[] | null;
  /** Found or not: it counts neither way. */
  readonly optional: boolean;
  /** What else must agree, where the gold gives it. */
  readonly facts: Readonly<Partial<Record<GoldFact, string | number | null>>>;
}

export const GOLD_FACTS = ["count", "min", "max", "class", "model"] as const;
export type GoldFact = (typeof GOLD_FACTS)[number];

export interface GoldDocument {
  /** Paired with a document's file by the last part of the name, or with its id. */
  readonly file: string;
  readonly language: string;
  readonly mentions: readonly GoldMention[];
  /** Errors are shown in it where the gold has it. */
  readonly text?: string;
}

/** A mention that the program printed, with what its entity says. */
export interface FoundMention {
  readonly kind: Kind;
  readonly id: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly facts: GoldMention["facts"];
}

export interface FoundDocument {
  readonly file: string;
  readonly language: string;
  /** In the order of the text, the longer first. */
  readonly mentions: readonly FoundMention[];
}
