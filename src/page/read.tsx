/** The data that the page holds, out of its elements. */

import type { PageDocument, PageHead } from "../output/pageData.ts";
import { type Corpus, corpusOf } from "./corpus.ts";

/** Throws SyntaxError for a page that was cut off. */
export function readCorpus(page: Document): Corpus {
  const [head] = dataOf<PageHead>(page, "head");
  return corpusOf(head as PageHead, dataOf<PageDocument>(page, "document"));
}

/** The countries of the world, which are read when the map is opened. */
export function readWorld(page: Document): unknown {
  return dataOf<unknown>(page, "world")[0];
}

function dataOf<Data>(page: Document, is: string): Data[] {
  const elements = page.querySelectorAll(`script[data-is="${is}"]`);
  return [...elements].map((element) => JSON.parse(element.textContent ?? "") as Data);
}
