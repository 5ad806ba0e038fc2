/** `extract trace WORD`: what a word is in the lexicons of every language, and what is near it. */

import { trace } from "../explaining/trace.ts";
import { traceText } from "../output/trace.ts";
import { lexiconsWith } from "../overlays.ts";
import type { Terminal } from "./terminal.ts";

export interface TraceFlags {
  readonly lexicons?: readonly string[];
  readonly format: "text" | "json";
}

export async function runTrace(
  word: string,
  { lexicons: folders = [], format }: TraceFlags,
  terminal: Terminal,
): Promise<number> {
  const lexicons = await lexiconsWith(folders, terminal.cache);
  const traced = trace(word, lexicons);
  if (format === "json") await terminal.writeData(`${JSON.stringify(traced, null, 2)}\n`);
  else await terminal.write(traceText(traced, terminal.colour, terminal.columns));
  return 0;
}
