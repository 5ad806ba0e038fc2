/** `extract check`: are the lexicons sound? Exit 1 with every finding when they are not. */

import { checkExamples, checkSource } from "../compiler/check.ts";
import { builtInSource, compileAlone, compileOver, standsAlone } from "../compiler/overlay.ts";
import { readLexicons } from "../compiler/read.ts";
import { describeFinding } from "../errors.ts";
import { extractorOver } from "../extractor.ts";
import { printable } from "../text/printable.ts";
import { lexiconFolders } from "./folders.ts";
import type { Terminal } from "./terminal.ts";

export async function runCheck(
  named: readonly string[],
  flags: { readonly format: "text" | "json" },
  terminal: Terminal,
): Promise<number> {
  const folders = lexiconFolders(named);
  const own = readLexicons(folders);
  // Folders without a catalogue of their own stand on the built-in lexicons.
  const under = standsAlone(own) ? undefined : builtInSource();
  const findings = checkSource(own, under);
  if (!findings.some((finding) => finding.severity === "error")) {
    const extractor = extractorOver(under ? compileOver(own, under) : await compileAlone(own));
    findings.push(...checkExamples(own, (text, language) => extractor.extract(text, { language })));
  }
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const packs = [...own.packs.values()];
  const languages = packs.map((pack) => pack.code);
  const examples = packs.reduce((sum, pack) => sum + pack.examples.length, 0);
  const forms = packs.reduce((sum, pack) => sum + pack.declarations.length, 0);
  if (flags.format === "json")
    await terminal.writeJson(
      `${JSON.stringify({ folders, languages, forms, examples, findings }, null, 2)}\n`,
    );
  else {
    for (const finding of findings)
      await terminal.write(`${printable(describeFinding(finding))}\n`);
    const verdict = errors === 0 ? "sound" : `${errors} error${errors === 1 ? "" : "s"}`;
    const line = `${folders.join(" ")}: ${verdict}; ${languages.join(" ")}, ${forms} forms, ${examples} examples`;
    await terminal.write(`${printable(line)}\n`);
  }
  return errors > 0 ? 1 : 0;
}
