/** What checks need of extraction: the document that a text gives in a language. */

import type { ExtractIn } from "../../compiler/checks/check.ts";
import { extractorOver } from "../../extractor.ts";
import type { Lexicons } from "../../lexicon/load.ts";

export function extractIn(lexicons: Lexicons): ExtractIn {
  const extractor = extractorOver(lexicons);
  return (text, language) => extractor.extract(text, { language });
}
