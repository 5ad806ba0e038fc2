/**
 * Standoff: two files for each document in a folder, and what brat is to know of them; or the
 * annotations of one document where there is no folder.
 */

import type { Provenance } from "../../entity.ts";
import { OutputError } from "../../errors.ts";
import { bratAnnotations, bratConfiguration, bratStandoff } from "../../output/annotation/brat.ts";
import { fileNamer } from "../../output/annotation/fileNames.ts";
import { documentName, titleOf } from "../../output/json.ts";
import type { OutputFolder } from "../outputFolder.ts";
import { type Printed, type Printer, type PrinterTask, printerOf } from "./printer.ts";

export function bratPrinter({ flags, from, terminal }: PrinterTask): Printer {
  const { folder } = terminal;
  if (folder) return folderPrinter(folder, from);
  let any = false;
  return printerOf({
    async document({ document, text, head }) {
      if (any) throw new OutputError(`--format ${flags.format}`, { code: "ONE_DOCUMENT" });
      any = true;
      if (text.includes("\r\n"))
        terminal.complain(
          `${documentName(document, head)}: its lines end in two characters, which brat may count as one; -o FOLDER writes a text that fits`,
          "warning",
        );
      await terminal.writeData(bratAnnotations(document));
    },
  });
}

function folderPrinter(folder: OutputFolder, from: Provenance): Printer {
  const namer = fileNamer();
  return printerOf({
    async open() {
      await folder.write("annotation.conf", bratConfiguration());
      await folder.write(INDEX, `${JSON.stringify(from)}\n`);
    },
    async document(printed) {
      const { document, text } = printed;
      const name = namer(calledFor(printed));
      const standoff = bratStandoff(document, text);
      await folder.write(`${name}.txt`, standoff.text);
      await folder.write(`${name}.ann`, standoff.annotations);
      await folder.write(INDEX, `${indexLine(printed, name)}\n`);
    },
  });
}

/** Which file is which document, a line each; brat passes it over. */
const INDEX = "documents.ndjson";

/** A file is called by its own name, without the folders before it. */
function calledFor({ document, head }: Printed): string {
  if (head) return titleOf(head);
  return (document.file ?? "").replace(/^.*\//s, "");
}

function indexLine({ document, head }: Printed, name: string): string {
  const { language, warnings } = document;
  const id = head ? `"id":${head.id},` : "";
  const record = head?.record === undefined ? "" : `,"record":${head.record}`;
  const rest = JSON.stringify({ document: documentName(document, head), language, warnings });
  return `{"name":${JSON.stringify(name)},${id}${rest.slice(1, -1)}${record}}`;
}
