/** `extract check --list`: every check, by its code. */

import type { Description } from "../compiler/checks/check.ts";
import { CHECKS } from "../compiler/checks/index.ts";
import type { Terminal } from "./terminal.ts";

export async function runListChecks(format: "text" | "json", terminal: Terminal): Promise<number> {
  if (format === "json") {
    const list = CHECKS.map(({ code, severity, title, optional = false }: Description) => ({
      code,
      severity,
      title,
      optional,
    }));
    await terminal.writeData(`${JSON.stringify(list, null, 2)}\n`);
    return 0;
  }
  for (const check of CHECKS) await terminal.write(`${lineOf(check)}\n`);
  await terminal.write("\nextract check --explain CODE says why, and shows the repair.\n");
  return 0;
}

function lineOf({ code, severity, title, optional }: Description): string {
  const only = optional ? ` (only with --select ${code})` : "";
  return `${code}  ${severity.padEnd(8)} ${title}${only}`;
}
