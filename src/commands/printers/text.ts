/** What people read on a terminal. */

import { hostname } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ExtractedDocument } from "../../entity.ts";
import { titleOf } from "../../output/json.ts";
import { textWriter } from "../../output/text.ts";
import { wantsHyperlinks } from "../hyperlinks.ts";
import { type Printer, type PrinterTask, printerOf } from "./printer.ts";

export function textPrinter({ flags, terminal }: PrinterTask): Printer {
  const { colour, columns, screen } = terminal;
  const { context } = flags;
  const hyperlinks = wantsHyperlinks(flags.hyperlinks, terminal);
  const writer = textWriter({
    ...{ colour, columns, screen, context },
    ...(hyperlinks && { target: fileTarget }),
  });
  return printerOf({
    async document({ document, text, head }) {
      const pieces = writer.document(document, text, head && titleOf(head));
      let waiting = "";
      for (const piece of pieces) {
        waiting += piece;
        if (waiting.length < AT_ONCE) continue;
        await terminal.write(waiting);
        waiting = "";
      }
      if (waiting !== "") await terminal.write(waiting);
    },
    async close() {
      const summary = writer.summary();
      if (summary !== "") await terminal.write(summary);
    },
  });
}

/** Characters that are written at once. */
const AT_ONCE = 1 << 16;

/** Terminals open it only where the host is theirs. Nothing but ASCII without controls is in a URL. */
function fileTarget({ file }: ExtractedDocument): string | undefined {
  if (file === undefined || file === "stdin") return undefined;
  return `file://${encodeURIComponent(hostname())}${pathToFileURL(resolve(file)).pathname}`;
}
