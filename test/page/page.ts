/** Pages as the program writes them, and corpora as the page reads them. */

import { createExtractor } from "../../src/index.ts";
import { pageClosing, pageData, pageOpening } from "../../src/output/page.ts";
import { PAGE_FORMAT, type PageDocument, type PageHead } from "../../src/output/pageData.ts";
import { PageDocuments } from "../../src/output/pageDocument.ts";
import { type Corpus, corpusOf } from "../../src/page/corpus.ts";

export interface Source {
  readonly name: string;
  readonly text: string;
  readonly date?: string;
  readonly language?: string;
}

export const HEAD: PageHead = {
  format: PAGE_FORMAT,
  lexicons: { version: "0.1.0", sha256: "0123456789abcdef" },
};

/** The documents of a page, of texts. */
export async function pageDocuments(sources: readonly Source[]): Promise<PageDocument[]> {
  const extractor = await createExtractor({ offsets: "utf-16" });
  const pages = new PageDocuments();
  const documents: PageDocument[] = [];
  for (const { name, text, date, language } of sources) {
    const document = extractor.extract(text, { language });
    const explanation = await extractor.explain(text, { language });
    documents.push(pages.next({ name, date, text, document, explanation }));
  }
  return documents;
}

/** What the page's program makes of them, by way of the page. */
export async function corpusFrom(sources: readonly Source[], title?: string): Promise<Corpus> {
  const page = pageOf(await pageDocuments(sources), title);
  const data = [...page.matchAll(/<script type="application\/json" data-is="(\w+)">([^<]*)</g)];
  const of = (is: string) =>
    data.filter(([, name]) => name === is).map(([, , json = ""]) => JSON.parse(json));
  return corpusOf(of("head")[0], of("document"));
}

/** A whole page with parts that do nothing. */
export function pageOf(documents: readonly PageDocument[], title?: string): string {
  const parts = { program: "let x", style: "p{}", world: "{}" };
  const head = { ...HEAD, ...(title !== undefined && { title }) };
  return [pageOpening(head, parts), ...documents.map(pageData), pageClosing(parts)].join("");
}
