/** The library: the same extraction as the command, as one function. */

import { type DocumentExtractor, type ExtractorOptions, openExtractor } from "./extractor.ts";

export type * from "./entity.ts";
export type { DocumentExtractor, ExtractOptions, ExtractorOptions } from "./extractor.ts";

/** Makes an extractor; do it once and use it for every document. Throws LexiconError for a bad lexicon folder. */
export function createExtractor(options: ExtractorOptions = {}): Promise<DocumentExtractor> {
  return openExtractor(options);
}
