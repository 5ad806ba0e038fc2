/**
 * The one table of what speaks for and against a candidate, and what each sign weighs. A candidate
 * stands when its signs together weigh nothing or more: what no sign speaks against needs none that
 * speaks for it. A language may weigh a sign otherwise (`weights` in its language.yaml).
 *
 * The numbers are small and whole so that a person can add them up; what matters is which sums
 * reach zero. Generated names: a cue beside them outweighs any one thing that speaks against them;
 * the name of their country outweighs only that they are generated.
 */

import type { Sign } from "../candidate.ts";
import type { Pack } from "../lexicon/pack.ts";

/** Against it, and nothing outweighs it. */
export const VETO = Number.NEGATIVE_INFINITY;

const WEIGHTS: Readonly<Record<Sign, number>> = {
  /** The town of X, X province. */
  "cue-beside": 3,
  /** Near X, residents of X; X and Y behind them. */
  "behind-preposition": 2,
  /** Elsewhere in the document something says that it is a place. */
  "named-elsewhere": 2,
  /** The text names its country, by a place or an adjective. */
  "country-named": 1,
  /** Another name of the gazetteer stands in one list with it: Tsafe and Maru. */
  "among-places": 1,
  /** A large place whose name, with its capital inside a sentence, is nothing else: Sinaloa. */
  unmistakable: 1,
  /** Of two towns of one name: Tripoli, Lebanon; Lebanese Tripoli. */
  "country-beside": 3,
  /** Of two towns of one name: the document names another place near it. */
  "near-another": 1,
  /** The document names somebody in full who bears the surname. */
  introduced: 2,
  /** A title or initials stand before the surname, … */
  titled: 1,
  /** … and the document speaks of the country of the only listed person who bears it. */
  "only-bearer-spoken-of": 1,

  /** From a gazetteer: too many of its names are words or people's names. */
  generated: -1,
  /** A bare surname may be anybody's. */
  "needs-introduction": -2,
  /** University of Aleppo, Washington Institute. */
  "inside-other-name": VETO,
  /** «Тихий Дон»: a name in quotes is a film, a club, a ship. */
  "inside-quotes": VETO,
  /** Hornet-2 is not the Hornet. */
  "part-of-designation": VETO,
  /** Maher Assad is another member of the family. */
  "named-otherwise": VETO,
  /** A town that is called as a common word is. */
  "ordinary-word": -2,
  "name-of-a-person": -2,
  "behind-given-name-or-title": -2,
  /** Two letters behind a prefix are no town. */
  "short-behind-prefix": -2,
  /** One of several capitalised words is part of a longer name. */
  "in-run-of-capitals": -2,
  "small-place": -1,
};

export type Weights = Readonly<Record<Sign, number>>;

/** The table as a pack's language weighs it. */
export function weightsOf(pack: Pack): Weights {
  let weights = known.get(pack);
  if (!weights) {
    weights = { ...WEIGHTS, ...pack.facts.weights };
    known.set(pack, weights);
  }
  return weights;
}
const known = new WeakMap<Pack, Weights>();

/** What some signs weigh together. */
export function scoreOf(signs: readonly Sign[], weights: Weights): number {
  let score = 0;
  for (const sign of signs) score += weights[sign];
  return score;
}

/** The first of some signs that nothing outweighs. */
export function vetoIn(signs: readonly Sign[], weights: Weights): Sign | undefined {
  return signs.find((sign) => weights[sign] === VETO);
}
