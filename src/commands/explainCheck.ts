/** `extract check --explain E102`: what a check is about, why it matters, and how it is mended. */

import type { Description, Sample } from "../compiler/checks/check.ts";
import { checkCalled } from "../compiler/checks/select.ts";
import { printable } from "../text/printable.ts";
import type { Terminal } from "./terminal.ts";

/** Throws ExpectedError for a code that no check has. */
export async function runExplainCheck(
  code: string,
  format: "text" | "json",
  terminal: Terminal,
): Promise<number> {
  const check: Description = checkCalled(code);
  if (format === "json") {
    const { severity, title, reason, optional = false, bad, good } = check;
    const description = { code: check.code, severity, title, reason, optional, bad, good };
    await terminal.writeData(`${JSON.stringify(description, null, 2)}\n`);
  } else await terminal.write(described(check));
  return 0;
}

function described({ code, severity, title, reason, optional, bad, good }: Description): string {
  const only = optional ? `, only with --select ${code}` : "";
  return `${code} (${severity}${only}): ${title}

${wrapped(reason)}

Reported:

${shown(bad)}
Right:

${shown(good)}`;
}

/** Each file under its name, indented; what cannot be seen is written out. */
function shown(sample: Sample): string {
  return Object.entries(sample)
    .map(([file, text]) => {
      const lines = text.trimEnd().split("\n");
      return `    # ${file}\n${lines.map((line) => `    ${printable(line)}\n`).join("")}`;
    })
    .join("\n");
}

const WIDTH = 80;

function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH)
      lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines.join("\n");
}
