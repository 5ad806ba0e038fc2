/** Detection put together: the evidence of the packs, what they know, and franc behind them. */

import { asset } from "./assets.ts";
import type { Lexicons } from "./lexicon/load.ts";
import { SHARED } from "./lexicon/pack.ts";
import { knownWords } from "./matching/known.ts";
import { createDetector, type Detector } from "./text/detect.ts";
import { francDetector } from "./text/franc.ts";

/** Loads neither a pack nor franc before a text asks for it. */
export function detectorOver(lexicons: Lexicons): Detector {
  const packs = lexicons.index.languages.filter((language) => language.code !== SHARED);
  return createDetector(packs, lexicons.detection, lexicons.tables, {
    knows: knownWords(lexicons),
    fallback: francDetector(asset("franc.cjs")),
  });
}
