/** The page of a report. */

import { readFileSync } from "node:fs";
import { asset } from "../../assets.ts";
import { ExpectedError } from "../../errors.ts";
import { pageClosing, pageData, pageOpening } from "../../output/page.ts";
import { PAGE_FORMAT } from "../../output/pageData.ts";
import { PageDocuments } from "../../output/pageDocument.ts";
import { nameOf, type Printer, type PrinterTask, printerOf } from "./printer.ts";

/** Throws ExpectedError where results go to a terminal. */
export function pagePrinter({ from, terminal, extractor }: PrinterTask, title?: string): Printer {
  if (terminal.columns !== undefined)
    throw new ExpectedError("a page is nothing for a terminal; write it with -o report.html");
  const part = (name: string) => readFileSync(asset(`page/${name}`), "utf8");
  const parts = { program: part("page.js"), style: part("style.css"), world: part("world.json") };
  const { lexicons } = from;
  const pages = new PageDocuments();
  return printerOf({
    open: () =>
      terminal.writeData(
        pageOpening(
          { format: PAGE_FORMAT, lexicons, ...(title !== undefined && { title }) },
          parts,
        ),
      ),
    async document(printed) {
      const { document, text, date } = printed;
      // Detected once more, or given as it was given before.
      const language = document.detection.source === "auto" ? undefined : document.language;
      const explanation = await extractor.explain(text, { language });
      const page = pages.next({ name: nameOf(printed), date, text, document, explanation });
      await terminal.writeData(pageData(page));
    },
    close: () => terminal.writeData(pageClosing(parts)),
  });
}
