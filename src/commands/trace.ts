/** `extract trace WORD`: which entries of which languages match, and as what. */

import { builtInLexicons } from "../extractor.ts";
import { phraseMatcher } from "../matching/phrases.ts";
import { printable } from "../text/printable.ts";
import { tokenize } from "../text/words.ts";
import type { Terminal } from "./terminal.ts";

export async function runTrace(text: string, terminal: Terminal): Promise<number> {
  const lexicons = builtInLexicons();
  let any = false;
  for (const code of lexicons.languages) {
    const pack = lexicons.pack(code);
    const tokens = tokenize(text, pack.tables);
    const hits = phraseMatcher(pack)(tokens);
    for (let i = 0; i < tokens.count; i++) {
      for (const hit of hits.at(i)) {
        any = true;
        const prefix = hit.prefix ? `  after the prefix ${hit.prefix}` : "";
        const line = `${code}  ${text.slice(hit.start, hit.end)}  ${hit.tag}${hit.value ? ` ${hit.value}` : ""}  ${hit.rule}${prefix}`;
        await terminal.write(`${printable(line)}\n`);
      }
    }
  }
  if (!any) await terminal.write(`no lexicon has "${printable(text)}" or a part of it\n`);
  return 0;
}
